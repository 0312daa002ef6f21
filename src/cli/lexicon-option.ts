import { statSync } from 'node:fs';
import { Option } from 'commander';
import { loadAdvice } from '../advice/load.js';
import type { AdviceData } from '../advice/types.js';
import { UsageError } from '../errors.js';
import type { Chapter } from '../lexicon/chapters.js';
import { linkLexicon } from '../lexicon/link.js';
import { loadLexicon } from '../lexicon/load.js';
import type { CompiledLexicon, Lexicon } from '../lexicon/types.js';

export function lexiconOption(): Option {
  return new Option('--lexicon <dir>', 'read another folder of lexicons than the built-in one');
}

/** Everything that is compiled from lexicons. */
export interface Knowledge {
  readonly lexicon: Lexicon;
  readonly advice: AdviceData;
  /** The same as data, for other threads; null for what is built in, which each of them loads by itself. */
  readonly compiled: { readonly lexicon: CompiledLexicon; readonly advice: AdviceData } | null;
  /** The same for people; left out for what is built in. */
  readonly chapters?: readonly Chapter[];
  /** The same for browsers. */
  readonly press?: () => Uint8Array;
}

/** The built-in knowledge, or a folder compiled on the spot. The compiler is loaded only then: it brings a dictionary. */
export async function chooseKnowledge(folder: string | undefined): Promise<Knowledge> {
  if (folder === undefined) return { lexicon: loadLexicon(), advice: loadAdvice(), compiled: null };
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new UsageError(
      `--lexicon ${folder}: there is no such folder. Copy the folder lexicons and change the copy.`,
    );
  }
  const { compileFolder } = await import('../compile/folder.js');
  const { lexicon, advice, list, press } = compileFolder(folder);
  return { lexicon: linkLexicon(lexicon), advice, compiled: { lexicon, advice }, chapters: list(), press };
}
