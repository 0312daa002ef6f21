import type { Hints } from '../types.js';

const YEARS =
  /\b(\d{1,2})\s*(?:\+|(?:[-\u2010-\u2015]|to|and|or)\s*(\d{1,2})\s*\+?)?\s*(?:years?|yrs?)\b(?!\s*(?:old|ago|in a row))/gi;
/** More is a company's age, not experience asked for. */
const MOST_YEARS = 25;

/** From the least up: how each degree is named, and how it is shortened. `ms` is a millisecond, and MS Office is no degree. */
const DEGREES = [
  ['bachelors', /\b(bachelor('?s)?|undergraduate degree)\b/i, /\bB(\.?S\.?[cC]?|\.?[Tt]ech)\b/],
  [
    'masters',
    /\b(master's|masters|master (degree|of (science|arts|engineering|business|technology)))\b/i,
    /\bM(\.?S\.?[cC]?|\.?[Tt]ech)\b(?! (Access|Azure|Dynamics|Excel|Office|Power|Project|SQL|Teams|Windows|Word))/,
  ],
  ['phd', /\b(ph\.?\s?d|doctorate|doctoral)\b/i, /\bD\.?Phil\b/],
] as const;

/**
 * Years and degree as the requirements state them.
 * @param requirements the sentences that ask for something; nothing else is looked at, since a company's age is no requirement
 */
export function readHints(requirements: readonly string[]): Hints {
  return { years: readYears(requirements), degree: readDegree(requirements.join('\n').replaceAll('’', "'")) };
}

/** The range that asks for most. */
export function readYears(requirements: readonly string[]): Hints['years'] {
  const found = [...requirements.join('\n').matchAll(YEARS)]
    .map(([, least, most]) => [Number(least), Number(most ?? least)] as const)
    .filter(([least, most]) => least <= most && most <= MOST_YEARS);
  if (found.length === 0) return null;
  return found.reduce((best, range) => (range[0] > best[0] ? range : best));
}

/** The least degree that is named: “Bachelor's, Master's or PhD” asks for a Bachelor's. */
function readDegree(text: string): Hints['degree'] {
  return DEGREES.find(([, name, short]) => name.test(text) || short.test(text))?.[0] ?? null;
}
