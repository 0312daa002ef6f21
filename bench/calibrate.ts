import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { LEARNED_FILE } from '../src/compile/build.js';
import { CALIBRATION_FILE } from '../src/compile/calibration.js';
import type { Calibration } from '../src/lexicon/calibration.js';
import { ANSWERS } from '../src/types.js';
import { FEWEST_TO_FIT } from './accuracy/read.js';
import type { Prediction } from './fit/doubt.js';
import { fit } from './fit/fit.js';
import { readBeside, readLabelled } from './labelled.js';
import { agreement, mean } from './metrics.js';

/** `npm run calibrate [-- FOLDER] [--write]`: fits every number to labelled postings; only `--write` changes a file. */
const LEXICONS = 'lexicons';
const isWriting = process.argv.includes('--write');
const folder = process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? 'bench/postings';

/** One feature a line, so that a new fit can be compared with the old one. */
function formatCalibration({ models, ...rest }: Calibration): string {
  const tables = Object.entries(models).map(([name, table]) => {
    const rows = Object.entries(table).map(
      ([feature, numbers]) => `      ${JSON.stringify(feature)}: [${numbers.join(', ')}]`,
    );
    return `    ${JSON.stringify(name)}: {\n${rows.join(',\n')}\n    }`;
  });
  const head = Object.entries(rest).map(
    ([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`,
  );
  return `{\n${head.join(',\n')},\n  "models": {\n${tables.join(',\n')}\n  }\n}\n`;
}

function formatLearned(phrases: readonly string[]): string {
  return stringify({
    meaning:
      'Words and pairs of words that many employers use, listened to beside the entries; what each speaks for stands in calibration.json.',
    source: 'Made by npm run calibrate; not edited by hand.',
    phrases: [...phrases].sort(),
  });
}

/** How right the fit is on employers it has not seen; `npm run bench:accuracy` says it in full, with the words chosen anew as well. */
function describePredictions(predictions: readonly Prediction[]): string {
  const best = ({ role }: Prediction): string => ANSWERS[role.indexOf(Math.max(...role))]!;
  const right = agreement(
    predictions.map(({ label }) => label.role as string),
    predictions.map(best),
  );
  const errors = predictions.flatMap(
    ({ mix, label }) => label.mix?.map((share, a) => Math.abs(share - 100 * mix[a]!)) ?? [],
  );
  return `cross-validated by employer: role agreement ${right.toFixed(3)}, mix error ${mean(errors).toFixed(2)} points`;
}

try {
  const items = readLabelled(folder);
  if (items.length < FEWEST_TO_FIT)
    throw new Error(
      `${folder} has ${items.length} labelled postings; fitting needs at least ${FEWEST_TO_FIT}.`,
    );
  const { calibration, learned, predictions } = fit([...items, ...readBeside(folder)], LEXICONS);
  for (const [name, table] of Object.entries(calibration.models))
    console.log(`${name}: ${Object.keys(table).length} features`);
  console.log(
    `temperature ${calibration.temperature}, interval ${calibration.intervalScale}, ${learned.length} learned words`,
  );
  const measured = new Set(items.map(({ label }) => label.id));
  console.log(describePredictions(predictions.filter(({ label }) => measured.has(label.id))));
  if (isWriting) {
    writeFileSync(join(LEXICONS, CALIBRATION_FILE), formatCalibration(calibration));
    writeFileSync(join(LEXICONS, LEARNED_FILE), formatLearned(learned));
  } else console.log('Nothing was changed; --write changes the files.');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
