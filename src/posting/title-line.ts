import { readsLikeTitle } from '../lexicon/titles.js';
import type { Lexicon } from '../lexicon/types.js';
import type { Posting } from '../types.js';
import { makePosting } from './posting.js';

/** Where no title is given or found, the first line is taken for one if it reads like one; it stays in the text. */
export function takeTitle(posting: Posting, lexicon: Lexicon): Posting {
  if (posting.title !== undefined) return posting;
  const title = firstLine(posting.text);
  return readsLikeTitle(title, lexicon) ? makePosting(posting.text, { title }, posting) : posting;
}

function firstLine(text: string): string {
  return /\S[^\n]*/.exec(text)?.[0].trim() ?? '';
}
