import { type Command, Option } from 'commander';
import { streamSink } from '../batch/sink.js';
import { UsageError } from '../errors.js';
import type { Lexicon } from '../lexicon/types.js';
import { renderRole, renderRoles } from '../render/roles-text.js';
import { ROLES, type Role } from '../types.js';
import type { Context } from './io.js';
import { chooseLexicon, lexiconOption } from './lexicon-option.js';
import { chooseStyle } from './style.js';

interface RolesOptions {
  readonly format: 'text' | 'json';
  readonly lexicon?: string;
}

const EXAMPLES = `
Examples:
  $ rolecall roles
  $ rolecall roles MLE
  $ rolecall roles "research engineer"
  $ rolecall roles --format json`;

export function addRoles(program: Command, context: Context): void {
  program
    .command('roles')
    .summary('show the five roles and their usual mix of work')
    .description('Shows the five roles: the mix of work that is usual for each, and what it means.')
    .argument('[role]', `one of ${ROLES.join(', ')}, or its name`)
    .addOption(new Option('--format <format>', 'how to print it').choices(['text', 'json']).default('text'))
    .addOption(lexiconOption())
    .addHelpText('after', EXAMPLES)
    .action((role: string | undefined, options: RolesOptions) => showRoles(role, options, context));
}

async function showRoles(name: string | undefined, options: RolesOptions, { io }: Context): Promise<void> {
  const lexicon = await chooseLexicon(options.lexicon);
  const role = name === undefined ? undefined : findRole(name, lexicon);
  await streamSink(io.stdout).write(print(role, options, lexicon, io));
}

function print(
  role: Role | undefined,
  { format }: RolesOptions,
  lexicon: Lexicon,
  io: Context['io'],
): string {
  if (format === 'json') {
    const shown = (role ? [role] : ROLES).map((each) => [each, lexicon.roles[each]]);
    return `${JSON.stringify(Object.fromEntries(shown), null, 2)}\n`;
  }
  const style = chooseStyle(io);
  return role ? renderRole(role, lexicon.roles[role], style) : renderRoles(lexicon.roles, style);
}

function findRole(name: string, lexicon: Lexicon): Role {
  const wanted = name.trim().toLowerCase();
  const found = ROLES.find((role) =>
    [role, lexicon.roles[role].name].some((known) => known.toLowerCase() === wanted),
  );
  if (found) return found;
  const known = ROLES.map((role) => `${role} (${lexicon.roles[role].name})`).join(', ');
  throw new UsageError(`"${name}" is none of the five roles: ${known}.`);
}
