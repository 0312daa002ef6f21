import { cleanCharacters } from '../posting/characters.js';
import { makePosting, type Pasted } from '../posting/posting.js';
import type { Posting } from '../types.js';

/** What HTML, Markdown and JSON cannot do without. */
const MAYBE_FORMATTED = /[<&{[]|\*\*|^ {0,3}##/m;

/**
 * The reading step that all faces share. What may be more than plain text is left to the same code as everywhere, which is
 * loaded when first needed.
 * @throws InputError where it is JSON and holds several postings, or one that cannot be read
 */
export async function readPosting(pasted: Pasted): Promise<Posting> {
  if (pasted.format === undefined && !MAYBE_FORMATTED.test(pasted.text))
    return makePosting(cleanCharacters(pasted.text), pasted);
  const { readSource } = await import('./formats.js');
  return readSource(pasted);
}
