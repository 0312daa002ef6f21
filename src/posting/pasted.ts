import type { Lexicon } from '../lexicon/types.js';
import type { Posting } from '../types.js';
import type { Pasted } from './posting.js';
import { readSource } from './source.js';
import { takeTitle } from './title-line.js';

export type { Pasted } from './posting.js';

/**
 * A posting as somebody pastes it or a file holds it. Where no title is given or found, the first line is taken for one if it
 * reads like one; it stays in the text.
 * @throws InputError where it is JSON and holds several postings, or one that cannot be read
 */
export function readPasted(input: Pasted, lexicon: Lexicon): Posting {
  return takeTitle(readSource(input), lexicon);
}
