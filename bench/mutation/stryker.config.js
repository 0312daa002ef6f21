import { PARTS } from './parts.js';

const part = process.env.MUTATION_PART;
const results = `bench/mutation/results/${part}`;

export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'bench/mutation/vitest.config.ts', related: false },
  mutate: PARTS[part],
  coverageAnalysis: 'perTest',
  ignorePatterns: ['/bench/mutation/results', '/bench/speed', '/docs', '/public', '/views', '/dist/bin'],
  // Generous: on a machine with other things to do, a slow mutant is not a dead one.
  timeoutMS: 15_000,
  timeoutFactor: 3,
  concurrency: 2,
  reporters: ['json', 'html', 'progress-append-only'],
  jsonReporter: { fileName: `${results}.json` },
  htmlReporter: { fileName: `${results}.html` },
  tempDirName: `${results}.sandbox`,
};
