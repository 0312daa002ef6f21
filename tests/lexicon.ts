import { loadLexicon } from '../src/lexicon/load.js';
import type { Entry } from '../src/lexicon/types.js';

/** The lexicon as the build compiled it, linked once for each file of tests. */
export const lexicon = loadLexicon();

export function entryOf(number: number): Entry {
  return lexicon.entries[number]!;
}
