import { readFileSync } from 'node:fs';
import { decodeLexicon } from './file.js';
import { linkLexicon } from './link.js';
import type { CompiledLexicon, Lexicon } from './types.js';

/** Where the build puts the compiled lexicon: `dist/lexicon.bin`, wherever this module itself is run from. */
const COMPILED_FILE = new URL('../../dist/lexicon.bin', import.meta.url);

/** Reads the lexicon that the build compiled. Node only; a browser decodes and links the same bytes. */
export function loadLexicon(file: URL | string = COMPILED_FILE): Lexicon {
  return linkLexicon(readLexicon(file));
}

export function readLexicon(file: URL | string = COMPILED_FILE): CompiledLexicon {
  const bytes = readFileSync(file);
  // Small files come in a buffer that is shared, at any place in it.
  return decodeLexicon(bytes.byteOffset === 0 ? bytes : new Uint8Array(bytes));
}
