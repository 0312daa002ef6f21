import { readsLikeTitle } from '../lexicon/titles.js';
import type { Lexicon } from '../lexicon/types.js';
import type { Posting } from '../types.js';
import { makePosting, type Particulars } from './posting.js';
import { readText, type TextFormat } from './text.js';

export interface Pasted extends Particulars {
  readonly text: string;
  /** Known for files by their name; left out, the text itself shows which it is. */
  readonly format?: TextFormat | undefined;
}

/**
 * A posting as somebody pastes it or a file holds it. Where no title is given, the first line is taken for one if it
 * reads like one; it stays in the text.
 */
export function readPasted(input: Pasted, lexicon: Lexicon): Posting {
  const text = readText(input.text, input.format);
  const posting = makePosting(text, input);
  if (posting.title !== undefined) return posting;
  const line = firstLine(text);
  return readsLikeTitle(line, lexicon) ? makePosting(text, { ...input, title: line }) : posting;
}

function firstLine(text: string): string {
  return /\S[^\n]*/.exec(text)?.[0].trim() ?? '';
}
