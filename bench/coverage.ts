import { compileLexicon } from '../src/compile/compile.js';
import { linkLexicon } from '../src/lexicon/link.js';
import { findSilent } from './silent.js';

/** `npm run coverage:lexicon -- FOLDER`: in how many sentences that read like duties something of the lexicon fires. */
const EXAMPLES = 25;

/** Spread over the whole list, the same each time. */
function sample(sentences: readonly string[]): string[] {
  const step = Math.max(1, Math.floor(sentences.length / EXAMPLES));
  return sentences.filter((_, i) => i % step === 0).slice(0, EXAMPLES);
}

try {
  const lexicon = linkLexicon(compileLexicon('lexicons'));
  const { file, duties, silent } = findSilent(process.argv[2] ?? 'bench/postings', lexicon);
  const found = duties - silent.length;
  console.log(
    `${file}: something fires in ${found} of ${duties} duty sentences, ${((100 * found) / duties).toFixed(1)} %`,
  );
  console.log('\nSome of those in which nothing does:');
  for (const sentence of sample(silent.map((one) => one.sentence)))
    console.log(`- ${sentence.slice(0, 140)}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
