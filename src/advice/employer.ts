import { mentions } from './mentioned.js';
import type { EmployerKind } from './types.js';

/**
 * The kinds of employer that a company is. The longest name decides: a lab with its own entry is not what its owner is.
 * @returns empty where the company is unknown
 */
export function kindsOf(company: string | null, employers: readonly EmployerKind[]): string[] {
  if (company === null) return [];
  const longest = employers.map((entry) =>
    Math.max(0, ...entry.employers.filter((name) => mentions(company, [name])).map((name) => name.length)),
  );
  const most = Math.max(0, ...longest);
  return most === 0 ? [] : employers.filter((_, i) => longest[i] === most).map(({ kind }) => kind);
}
