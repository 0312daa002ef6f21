import { UsageError } from '../errors.js';
import type { Lexicon } from '../lexicon/types.js';
import { ROLES, type Role } from '../types.js';

/** A role by its code or its name, as somebody types it. */
export function findRole(name: string, lexicon: Pick<Lexicon, 'roles'>): Role {
  const wanted = name.trim().toLowerCase();
  const found = ROLES.find((role) =>
    [role, lexicon.roles[role].name].some((known) => known.toLowerCase() === wanted),
  );
  if (found) return found;
  const known = ROLES.map((role) => `${role} (${lexicon.roles[role].name})`).join(', ');
  throw new UsageError(`"${name}" is none of the five roles: ${known}.`);
}
