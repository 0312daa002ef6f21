import type { Hints } from '../types.js';

const YEARS =
  /\b(\d{1,2})\s*(?:\+|(?:[-\u2010-\u2015]|to|and|or)\s*(\d{1,2})\s*\+?)?\s*(?:years?|yrs?)\b(?!\s*(?:old|ago|in a row))/gi;
/** More is a company's age, not experience asked for. */
const MOST_YEARS = 25;

/** The range that asks for most. */
export function readYears(requirements: readonly string[]): Hints['years'] {
  const found = [...requirements.join('\n').matchAll(YEARS)]
    .map(([, least, most]) => [Number(least), Number(most ?? least)] as const)
    .filter(([least, most]) => least <= most && most <= MOST_YEARS);
  if (found.length === 0) return null;
  return found.reduce((best, range) => (range[0] > best[0] ? range : best));
}
