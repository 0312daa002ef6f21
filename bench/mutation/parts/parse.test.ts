import { collect } from '../collect.js';

await collect('stages/parse', () => import('../../../tests/stages/parse.test.js'));
await collect('stages/headings', () => import('../../../tests/stages/headings.test.js'));
await collect('golden', () => import('../../../tests/golden.test.js'));
await collect('withstand/lookalikes', () => import('../../../tests/withstand/lookalikes.test.js'));
await collect('stages/sentences', () => import('../../../tests/stages/sentences.test.js'));
