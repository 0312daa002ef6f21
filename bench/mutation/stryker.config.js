import { PARTS } from './parts.js';
import { listSurvivors } from './survivors.js';

const part = process.env.MUTATION_PART;
const results = `bench/mutation/results/${part}`;
// With `--again`, only what survived the last run is tried, and all else is taken over from there.
const again = process.env.MUTATION_AGAIN === '1' ? listSurvivors(`${results}.json`) : undefined;

export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'bench/mutation/vitest.config.ts', related: false },
  mutate: again ?? PARTS[part],
  // The only report that keeps what an earlier run said of the rest.
  incremental: true,
  incrementalFile: `${results}.json`,
  force: true,
  coverageAnalysis: 'perTest',
  ignorePatterns: ['/bench/mutation/results', '/bench/speed', '/docs', '/public', '/views', '/dist/bin'],
  // Generous: on a machine with other things to do, a slow mutant is not a dead one.
  timeoutMS: 60_000,
  timeoutFactor: 3,
  concurrency: 2,
  reporters: ['html', 'progress-append-only'],
  htmlReporter: { fileName: `${results}.html` },
  tempDirName: `${results}.sandbox`,
};
