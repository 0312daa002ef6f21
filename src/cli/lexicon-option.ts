import { statSync } from 'node:fs';
import { Option } from 'commander';
import { UsageError } from '../errors.js';
import { linkLexicon } from '../lexicon/link.js';
import { loadLexicon } from '../lexicon/load.js';
import type { Lexicon } from '../lexicon/types.js';

export function lexiconOption(): Option {
  return new Option('--lexicon <dir>', 'read another folder of lexicons than the built-in one');
}

/** The built-in lexicon, or a folder compiled on the spot. The compiler is loaded only then: it brings a dictionary. */
export async function chooseLexicon(folder: string | undefined): Promise<Lexicon> {
  if (folder === undefined) return loadLexicon();
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new UsageError(
      `--lexicon ${folder}: there is no such folder. Copy the folder lexicons and change the copy.`,
    );
  }
  const { compileLexicon } = await import('../compile/compile.js');
  return linkLexicon(compileLexicon(folder));
}
