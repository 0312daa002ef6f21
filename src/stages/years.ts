import type { Hints } from '../types.js';

const YEARS =
  /\b(\d{1,2})\s*(?:\+|(?:[-\u2010-\u2015]|to|and|or)\s*(\d{1,2})\s*\+?)?\s*(?:years?|yrs?)\b(?!\s*(?:old|ago|in a row))/gi;
/** More is a company's age, not experience asked for. */
const MOST_YEARS = 25;

/** The range that asks for most. */
export function readYears(requirements: readonly string[]): Hints['years'] {
  const text = requirements.join('\n');
  let best: readonly [number, number] | null = null;
  YEARS.lastIndex = 0;
  for (let found = YEARS.exec(text); found; found = YEARS.exec(text)) {
    const least = Number(found[1]);
    const most = Number(found[2] ?? least);
    if (least <= most && most <= MOST_YEARS && (best === null || least > best[0])) best = [least, most];
  }
  return best;
}
