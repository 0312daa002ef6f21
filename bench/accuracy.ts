import { compileLexicon } from '../src/compile/compile.js';
import { linkLexicon } from '../src/lexicon/link.js';
import { answerByTitle, answersByBayes, answersByFrequency, secondReading } from './accuracy/baselines.js';
import { describeAccuracy } from './accuracy/print.js';
import { FEWEST_TO_FIT, readAll } from './accuracy/read.js';
import { readLabelled } from './labelled.js';

/** `npm run bench:accuracy [-- FOLDER]`: how right rolecall is on labelled postings, beside what is easy and what is possible. */
const LEXICONS = 'lexicons';
const folder = process.argv[2] ?? 'bench/postings';

try {
  const items = readLabelled(folder);
  const lexicon = linkLexicon(compileLexicon(LEXICONS));
  const readings = readAll(items, LEXICONS, (progress) => console.error(progress));
  const roles = items.map(({ label }) => label.role);
  const baselines = {
    'title alone': items.map((item) => answerByTitle(item, lexicon)),
    'commonest role': answersByFrequency(items),
    "natural's Bayes": answersByBayes(items),
  };
  const isFitted = items.length >= FEWEST_TO_FIT;
  console.log(
    describeAccuracy({
      folder,
      readings,
      roles,
      baselines,
      ceiling: secondReading(items),
      isFitted,
      lexicon,
    }),
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
