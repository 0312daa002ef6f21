import { collect } from '../collect.js';

await collect('golden', () => import('../../../tests/golden.test.js'));
await collect('stages/cues', () => import('../../../tests/stages/cues.test.js'));
await collect('stages/hints', () => import('../../../tests/stages/hints.test.js'));
await collect('stages/judge', () => import('../../../tests/stages/judge.test.js'));
await collect('stages/title', () => import('../../../tests/stages/title.test.js'));
await collect('withstand/others-work', () => import('../../../tests/withstand/others-work.test.js'));
await collect('withstand/outside', () => import('../../../tests/withstand/outside.test.js'));
await collect('arithmetic', () => import('../../../tests/arithmetic.test.js'));
await collect('silence', () => import('../../../tests/silence.test.js'));
