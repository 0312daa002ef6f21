import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { putFigures } from './mutation/page.js';
import { PARTS } from './mutation/parts.js';
import { drawSample } from './mutation/sample.js';
import { describeFiles, readCounts } from './mutation/scores.js';

/**
 * `npm run bench:mutation [-- PART…] [--sample 300] [--seed 1] [--write docs/mutation.md]`: breaks the engine in one place after another
 * and looks whether a test notices. Some hours for all of it, so a sample will mostly do. Which mutants survived stands in
 * `bench/mutation/results/`, to be opened in a browser.
 */
const STRYKER = 'bench/mutation/node_modules/@stryker-mutator/core/bin/stryker.js';
const RESULTS = 'bench/mutation/results';
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { sample: { type: 'string' }, seed: { type: 'string', default: '1' }, write: { type: 'string' } },
});

try {
  const parts = positionals.length > 0 ? positionals : Object.keys(PARTS);
  for (const part of parts) refuseUnknown(part);
  if (!existsSync(STRYKER))
    throw new Error('The mutation tester is not there: npm ci --prefix bench/mutation');
  if (values.sample === undefined) tryAll(parts);
  else await trySample(parts, Number(values.sample), values.seed);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}

function refuseUnknown(part: string): void {
  if (!(part in PARTS))
    throw new Error(`There is no part ${part}. Choose of ${Object.keys(PARTS).join(', ')}.`);
}

function tryAll(parts: readonly string[]): void {
  for (const part of parts) run(part);
  console.log(describeFiles(parts.map((part) => `${RESULTS}/${part}.json`)));
}

async function trySample(parts: readonly string[], count: number, seed: string): Promise<void> {
  if (!Number.isInteger(count) || count < 1) throw new Error('--sample takes a whole number from 1.');
  const sample = await drawSample(parts, count, seed);
  const tried = sample.map(({ part, mutants, drawn }) => {
    mkdirSync(`${RESULTS}/sample`, { recursive: true });
    const list = `${RESULTS}/sample/${part}.drawn`;
    writeFileSync(list, JSON.stringify(drawn));
    run(part, list);
    return { part, mutants, counts: readCounts(`${RESULTS}/sample/${part}.json`) };
  });
  const page = values.write === undefined ? '' : readFileSync(values.write, 'utf8');
  const written = putFigures(page, tried, { count, seed, date: new Date().toISOString().slice(0, 10) });
  if (values.write !== undefined) writeFileSync(values.write, written);
  else console.log(written);
}

function run(part: string, drawn?: string): void {
  const { status } = spawnSync(process.execPath, [STRYKER, 'run', 'bench/mutation/stryker.config.js'], {
    env: { ...process.env, MUTATION_PART: part, ...(drawn !== undefined && { MUTATION_DRAWN: drawn }) },
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) throw new Error(`Of ${part} nothing can be said: see above.`);
}
