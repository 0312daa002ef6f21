import { PARTS } from './parts.js';

const part = process.env.MUTATION_PART;
// A list of the mutants that were drawn, where only a sample is tried: see `drawn.js`.
const isSample = process.env.MUTATION_DRAWN !== undefined;
const results = `bench/mutation/results/${isSample ? 'sample/' : ''}${part}`;

export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner', ...(isSample ? ['./bench/mutation/drawn.js'] : [])],
  checkers: isSample ? ['drawn'] : [],
  vitest: { configFile: 'bench/mutation/vitest.config.ts', related: false },
  mutate: PARTS[part],
  coverageAnalysis: 'perTest',
  ignorePatterns: ['/bench/mutation/results', '/bench/speed', '/docs', '/public', '/views', '/dist/bin'],
  // Generous: on a machine with other things to do, a slow mutant is not a dead one.
  timeoutMS: 30_000,
  timeoutFactor: 3,
  concurrency: 2,
  reporters: ['html', 'json', 'progress-append-only'],
  htmlReporter: { fileName: `${results}.html` },
  jsonReporter: { fileName: `${results}.json` },
  tempDirName: `${results}.sandbox`,
};
