import type { Lexicon, RoleProfile } from '../lexicon/types.js';
import { ACTIVITIES, ROLES, type Role } from '../types.js';
import { WIDTH, wrap } from './layout.js';
import { renderProfile } from './mix-text.js';
import type { Style } from './style.js';
import { ACTIVITY_NAMES } from './words.js';

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

/** One role: its usual mix as bars, and what it means. */
export function renderRole(role: Role, { name, meaning, profile }: RoleProfile, style: Style): string {
  const bars = profile ? ['', ...renderProfile(profile, style)] : [];
  return `${[style.strong(`${name} (${role})`), ...bars, '', ...wrap(meaning, WIDTH)].join('\n')}\n`;
}
