import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readBuilt } from './built.js';
import { decodeLexicon, encodeLexicon } from './file.js';
import { linkLexicon } from './link.js';
import type { CompiledLexicon, Lexicon } from './types.js';

/** Where the build puts the compiled lexicon: `dist/lexicon.bin`, wherever this module itself is run from. */
const COMPILED_FILE = new URL('../../dist/lexicon.bin', import.meta.url);

/**
 * Reads the lexicon that the build compiled. Node only; a browser decodes and links the same bytes.
 * @throws RolecallError where the file is missing or broken
 */
export function loadLexicon(file: URL | string = COMPILED_FILE): Lexicon {
  return readBuilt(file, () => linkLexicon(readLexicon(file)));
}

export function readLexicon(file: URL | string = COMPILED_FILE): CompiledLexicon {
  const bytes = readFileSync(file);
  // Small files come in a buffer that is shared, at any place in it.
  return decodeLexicon(bytes.byteOffset === 0 ? bytes : new Uint8Array(bytes));
}

/**
 * Looks whether the compiled lexicon is what its hash says, to the last bit. Takes longer than reading it, so only what runs for
 * long does so.
 * @throws RolecallError where it is not
 */
export function checkLexicon(file: URL | string = COMPILED_FILE): void {
  readBuilt(file, () => {
    const compiled = readLexicon(file);
    const hash = createHash('sha256')
      .update(encodeLexicon({ ...compiled, hash: '' }))
      .digest('hex');
    if (compiled.hash !== `sha256:${hash}`) throw new RangeError('It is not what its hash says.');
  });
}
