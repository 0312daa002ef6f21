import { advise } from '../advice/advise.js';
import type { Advice, AdviceData } from '../advice/types.js';
import { analyze } from '../analyze.js';
import type { Lexicon } from '../lexicon/types.js';
import { readPasted } from '../posting/pasted.js';
import { isRefused } from '../render/brief.js';
import type { ActivityMix, Posting, Report } from '../types.js';

/** What was asked for, and what came of it. */
export interface Reading {
  readonly posting: Posting;
  readonly report: Report;
  /** What to do about it; null where nothing could be read. */
  readonly advice: Advice | null;
}

/** What was pasted, and the mix of work that is wanted. */
export interface Pasting {
  readonly text: string;
  readonly title: string;
  readonly company: string;
  readonly want?: ActivityMix | undefined;
}

export interface ReaderParts {
  readonly lexicon: Lexicon;
  readonly advice: AdviceData;
  /** Another reader than rolecall's own: for tests of what happens when it fails. */
  readonly analyze?: (posting: Posting, lexicon: Lexicon) => Report;
  /** Another adviser, likewise. */
  readonly advise?: typeof advise;
}

/** @returns a function that throws InputError where what was pasted cannot be read as one posting */
export function createReader(parts: ReaderParts): (pasting: Pasting) => Reading {
  const { lexicon } = parts;
  const judge = parts.analyze ?? analyze;
  const counsel = parts.advise ?? advise;
  return ({ text, title, company, want }) => {
    const posting = readPasted({ text, title, company }, lexicon);
    const report = judge(posting, lexicon);
    if (isRefused(report)) return { posting, report, advice: null };
    return { posting, report, advice: counsel(report, posting, parts.advice, lexicon, want) };
  };
}
