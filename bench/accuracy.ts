import { writeFileSync } from 'node:fs';
import { compileLexicon } from '../src/compile/compile.js';
import { linkLexicon } from '../src/lexicon/link.js';
import { answerByTitle, answersByBayes, answersByFrequency, secondReading } from './accuracy/baselines.js';
import { accuracyPage } from './accuracy/page.js';
import { describeAccuracy } from './accuracy/print.js';
import { FEWEST_TO_FIT, readAll } from './accuracy/read.js';
import { readBeside, readLabelled } from './labelled.js';

/**
 * `npm run bench:accuracy [-- FOLDER] [--write]`: how right rolecall is on labelled postings, beside what is easy and what is
 * possible. `--write` brings docs/accuracy.md up to date.
 */
const LEXICONS = 'lexicons';
const folder = process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? 'bench/postings';
const isWriting = process.argv.includes('--write');

try {
  const items = readLabelled(folder);
  const lexicon = linkLexicon(compileLexicon(LEXICONS));
  const readings = readAll(items, readBeside(folder), LEXICONS, (progress) => console.error(progress));
  const roles = items.map(({ label }) => label.role);
  const baselines = {
    'title alone': items.map((item) => answerByTitle(item, lexicon)),
    'commonest role': answersByFrequency(items),
    "natural's Bayes": answersByBayes(items),
  };
  const isFitted = items.length >= FEWEST_TO_FIT;
  const figures = describeAccuracy({
    folder,
    readings,
    roles,
    baselines,
    ceiling: secondReading(items),
    isFitted,
    lexicon,
  });
  console.log(figures);
  if (isWriting) writeFileSync('docs/accuracy.md', accuracyPage(figures));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
