import type { Hints } from '../types.js';
import { readYears } from './years.js';

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

/** What every mention of one holds, affirmed or denied; most postings have none. */
const MENTION = /degree|bachelor|master|ph\.?\s?d|doctora|\b[bm]\.?s|\b[bm]\.?tech|\bd\.?phil/i;

/** A degree that is said not to be needed. */
const DENIED =
  /\b(no|without an?|not? need(ed)? an?)\s+(ph\.?\s?d|doctorate|master'?s|bachelor'?s|degree)\b[^.;\n]*|\b(ph\.?\s?d|doctorate|master'?s|bachelor'?s)( degree)?\s+(is |are )?(not|never) (required|needed|necessary|expected|essential)/gi;

/**
 * Years and degree as the requirements state them.
 * @param requirements the sentences that ask for something; nothing else is looked at, since a company's age is no requirement
 */
export function readHints(requirements: readonly string[]): Omit<Hints, 'pay'> {
  return {
    years: readYears(requirements),
    degree: readDegree(requirements.join('\n')),
  };
}

/** The least degree that is named: “Bachelor's, Master's or PhD” asks for a Bachelor's. */
function readDegree(text: string): Hints['degree'] {
  if (!MENTION.test(text)) return null;
  const asked = text.replaceAll('’', "'").replace(DENIED, '');
  return DEGREES.find(([, name, short]) => name.test(asked) || short.test(asked))?.[0] ?? null;
}
