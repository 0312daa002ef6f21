import type { Hints } from '../types.js';
import { count, listWords } from './phrasing.js';

const DEGREES = { phd: 'a PhD', masters: "a master's degree", bachelors: "a bachelor's degree" } as const;

/** What is asked for in figures: years, then a degree; empty where nothing is. */
export function listHints({ years, degree }: Hints): string[] {
  const parts: string[] = [];
  if (years) {
    const [least, most] = years;
    const range = least === most ? '' : `${least} to `;
    parts.push(`${range}${count(most, 'year')} of experience`);
  }
  if (degree) parts.push(DEGREES[degree]);
  return parts;
}

/** Years and degree are hints at a level and no proof of it. */
export function sayHints(hints: Hints): string | null {
  const parts = listHints(hints);
  return parts.length === 0 ? null : `The posting asks for ${listWords(parts)}.`;
}
