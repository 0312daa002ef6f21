import type { Hints } from '../types.js';
import { count, listWords } from './phrasing.js';

const DEGREES = { phd: 'a PhD', masters: "a master's degree", bachelors: "a bachelor's degree" } as const;

/** Years and degree are hints at a level and no proof of it. */
export function sayHints({ years, degree }: Hints): string | null {
  const parts: string[] = [];
  if (years) {
    const [least, most] = years;
    const range = least === most ? '' : `${least} to `;
    parts.push(`${range}${count(most, 'year')} of experience`);
  }
  if (degree) parts.push(DEGREES[degree]);
  return parts.length === 0 ? null : `The posting asks for ${listWords(parts)}.`;
}
