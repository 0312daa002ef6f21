import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { PARTS } from './mutation/parts.js';
import { describeScores } from './mutation/scores.js';

/**
 * `npm run bench:mutation [-- PART…]`: breaks the engine in one place after another and looks whether a test notices. An hour or two for all
 * parts. Which mutants survived stands in `bench/mutation/results/PART.html`, to be opened in a browser.
 */
const STRYKER = 'bench/mutation/node_modules/@stryker-mutator/core/bin/stryker.js';
const chosen = process.argv.slice(2);
const parts = chosen.length > 0 ? chosen : Object.keys(PARTS);

try {
  for (const part of parts) run(part);
  console.log(describeScores(Object.keys(PARTS)));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}

function run(part: string): void {
  if (!(part in PARTS))
    throw new Error(`There is no part ${part}. Choose of ${Object.keys(PARTS).join(', ')}.`);
  if (!existsSync(STRYKER))
    throw new Error('The mutation tester is not there: npm ci --prefix bench/mutation');
  const { status } = spawnSync(process.execPath, [STRYKER, 'run', 'bench/mutation/stryker.config.js'], {
    env: { ...process.env, MUTATION_PART: part },
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) throw new Error(`Of ${part} nothing can be said: see above.`);
}
