import { readFileSync } from 'node:fs';
import { linkLexicon } from './link.js';
import type { CompiledLexicon, Lexicon } from './types.js';

/** Where the build puts the compiled lexicon: `dist/lexicon.json`, wherever this module itself is run from. */
const COMPILED_FILE = new URL('../../dist/lexicon.json', import.meta.url);

/** Reads the lexicon that the build compiled. Node only; a browser links the same data by `linkLexicon`. */
export function loadLexicon(file: URL | string = COMPILED_FILE): Lexicon {
  return linkLexicon(JSON.parse(readFileSync(file, 'utf8')) as CompiledLexicon);
}
