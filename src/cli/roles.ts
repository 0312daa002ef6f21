import { type Command, Option } from 'commander';
import type { AdviceData } from '../advice/types.js';
import { streamSink } from '../batch/sink.js';
import type { Lexicon } from '../lexicon/types.js';
import { renderRole, renderRoles } from '../render/roles-text.js';
import { ROLES, type Role } from '../types.js';
import type { Context } from './io.js';
import { chooseKnowledge, lexiconOption } from './lexicon-option.js';
import { findRole } from './role-name.js';
import { chooseStyle } from './style.js';

interface RolesOptions {
  readonly format: 'text' | 'json';
  readonly lexicon?: string;
}

const EXAMPLES = `
Examples:
  $ rolecall roles
  $ rolecall roles MLE
  $ rolecall roles "research engineer" --format json

With ROLE: what the work is like, what one is judged by, whom it suits, how
people get in, what interviews ask for, and how it is paid, in general.`;

export function addRoles(program: Command, context: Context): void {
  program
    .command('roles')
    .summary('show the five roles, or all that is known of one')
    .description(
      'Shows the five roles and the mix of work that is usual for each; with a name, the guide to that role.',
    )
    .argument('[role]', `one of ${ROLES.join(', ')}, or its name`)
    .addOption(new Option('--format <format>', 'how to print it').choices(['text', 'json']).default('text'))
    .addOption(lexiconOption())
    .addHelpText('after', EXAMPLES)
    .action((role: string | undefined, options: RolesOptions) => showRoles(role, options, context));
}

async function showRoles(name: string | undefined, options: RolesOptions, { io }: Context): Promise<void> {
  const { lexicon, advice } = await chooseKnowledge(options.lexicon);
  const role = name === undefined ? undefined : findRole(name, lexicon);
  await streamSink(io.stdout).write(print(role, options, lexicon, advice, io));
}

function print(
  role: Role | undefined,
  { format }: RolesOptions,
  lexicon: Lexicon,
  advice: AdviceData,
  io: Context['io'],
): string {
  if (format === 'json') {
    const shown = (role ? [role] : ROLES).map((each) => [each, describeRole(each, lexicon, advice)]);
    return `${JSON.stringify(Object.fromEntries(shown), null, 2)}\n`;
  }
  const style = chooseStyle(io);
  return role ? renderRole(role, lexicon.roles[role], advice, style) : renderRoles(lexicon.roles, style);
}

/** All that is known of a role, each figure and fact with where it comes from. */
function describeRole(role: Role, lexicon: Lexicon, { guides, rounds, pay, source }: AdviceData) {
  const guide = guides[role];
  const described = guide.rounds.map(({ round, weight, note }) => {
    const { name, prepare } = rounds.find(({ id }) => id === round)!;
    return { round, name, weight, note, prepare };
  });
  return { ...lexicon.roles[role], guide: { ...guide, rounds: described, payScope: pay.scope, source } };
}
