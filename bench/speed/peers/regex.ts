import { readLexicon } from '../../../src/lexicon/load.js';
import { takeEvenly } from '../corpus.js';
import { countForms, foldText, linkContiguous, listForms } from '../forms.js';
import { expect, type Prepare } from '../peer.js';
import { SHAPES } from '../regex.js';

/** Enough to say which shape is the fastest. */
const TRIED = 100;

/**
 * The fastest regular expression for the forms of all phrases without a gap. It is given texts that are already folded, which
 * reading has to do itself.
 */
export const prepare: Prepare = async (postings) => {
  const compiled = readLexicon();
  const lexicon = linkContiguous(compiled);
  const forms = listForms(compiled);
  const raw = postings.map(({ text }) => text);
  const folded = raw.map((text) => foldText(text, lexicon, compiled));
  const tried = Object.entries(SHAPES).map(([name, make]) => ({
    name,
    ...time(() => make(forms), takeEvenly(folded, TRIED)),
  }));
  const [best] = tried.filter(({ seconds }) => seconds !== null).sort((a, b) => a.seconds! - b.seconds!);
  if (!best?.pattern) throw new Error('V8 compiles none of the regular expressions.');
  const { pattern } = best;
  return {
    texts: raw,
    check: () => {
      const wrong = raw.findIndex((text, i) => countForms(text, lexicon) !== count(pattern, folded[i]!));
      expect(wrong < 0, `the regular expression finds as many forms as the matcher in posting ${wrong}`);
      const shapes = tried.map(({ name, seconds }) =>
        seconds === null
          ? `${name}: V8 refuses it`
          : `${name}: ${((1000 * seconds) / TRIED).toFixed(2)} ms a posting`,
      );
      return `${forms.length.toLocaleString('en-GB')} forms, of which it finds as many as the matcher in every posting; ${shapes.join(', ')}`;
    },
    run: () => folded.reduce((found, text) => found + count(pattern, text), 0),
  };
};

function count(pattern: RegExp, text: string): number {
  pattern.lastIndex = 0;
  let found = 0;
  while (pattern.test(text)) found++;
  return found;
}

/** The second of two runs; null where V8 refuses the pattern, which it says at the first use. */
function time(
  make: () => RegExp,
  texts: readonly string[],
): { pattern: RegExp | null; seconds: number | null } {
  try {
    const pattern = make();
    for (const text of texts) count(pattern, text);
    const start = performance.now();
    for (const text of texts) count(pattern, text);
    return { pattern, seconds: (performance.now() - start) / 1000 };
  } catch (error) {
    if (error instanceof SyntaxError) return { pattern: null, seconds: null };
    throw error;
  }
}
