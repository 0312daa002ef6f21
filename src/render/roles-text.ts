import type { AdviceData, RoleGuide, Round } from '../advice/types.js';
import type { Lexicon, RoleProfile } from '../lexicon/types.js';
import { ACTIVITIES, ROLES, type Role } from '../types.js';
import { hang, WIDTH, wrap } from './layout.js';
import { renderProfile } from './mix-text.js';
import type { Style } from './style.js';
import { ACTIVITY_NAMES, ROUND_WEIGHTS } from './words.js';

const SILENT = 'The source says nothing of it.';

const LABEL = 13;
const NAME_WIDTH = 30;
const COLUMN = 12;

/** The five roles as a table of their usual mixes, and what each means. */
export function renderRoles(roles: Lexicon['roles'], style: Style): string {
  const head =
    ' '.repeat(NAME_WIDTH) + ACTIVITIES.map((activity) => ACTIVITY_NAMES[activity].padStart(COLUMN)).join('');
  const rows = ROLES.map((role) => {
    const { name, profile } = roles[role];
    const shares = ACTIVITIES.map((activity) =>
      `${Math.round((profile?.[activity] ?? 0) * 100)} %`.padStart(COLUMN),
    );
    return style.strong(`${role.padEnd(5)}${name}`.padEnd(NAME_WIDTH)) + shares.join('');
  });
  const meanings = ROLES.flatMap((role) => [
    '',
    style.strong(roles[role].name),
    ...wrap(roles[role].meaning, WIDTH),
  ]);
  return `${[style.faint(head), ...rows, ...meanings].join('\n')}\n`;
}

/** What is known of roles beside their profiles. */
export type RoleData = Pick<AdviceData, 'guides' | 'rounds' | 'pay' | 'source'>;

/** Text beside a label; a null says that the source is silent. */
function say(label: string, text: string | null): string[] {
  return hang(label.padEnd(LABEL), text ?? SILENT);
}

/** One role: its usual mix as bars, what it means, and all that is known of it in plain language. */
export function renderRole(
  role: Role,
  { name, meaning, profile }: RoleProfile,
  { guides, rounds, pay, source }: RoleData,
  style: Style,
): string {
  const guide = guides[role];
  const paragraphs = [
    [style.strong(`${name} (${role})`)],
    profile ? renderProfile(profile, style) : [],
    wrap(meaning, WIDTH),
    [...say('Like', guide.like), ...say('Judged by', guide.judgedBy)],
    [...say('Where', guide.where), ...say('Suits', guide.suits)],
    [
      ...say('Competition', guide.competition),
      ...say('Way in', guide.wayIn),
      ...say('Leads to', guide.leadsTo),
    ],
    renderRounds(guide, rounds),
    [...say('Pay', guide.pay), ...say('', `(${pay.scope})`)],
    [style.faint(`From ${source}.`)],
  ];
  return `${paragraphs
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function renderRounds({ rounds, interviewNote }: RoleGuide, known: readonly Round[]): string[] {
  const lines = rounds.flatMap(({ round, weight, note }, i) => {
    const { name, prepare } = known.find(({ id }) => id === round)!;
    const says = [`${name} (${ROUND_WEIGHTS[weight]}).`, note, prepare].filter((text) => text !== null);
    return hang((i === 0 ? 'Interviews' : '').padEnd(LABEL), says.join(' '));
  });
  if (lines.length === 0) return say('Interviews', interviewNote);
  return interviewNote === null ? lines : [...lines, ...say('', interviewNote)];
}
