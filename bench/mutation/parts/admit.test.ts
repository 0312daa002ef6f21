import { collect } from '../collect.js';

await collect('stages/admit', () => import('../../../tests/stages/admit.test.js'));
await collect('stages/not-one-posting', () => import('../../../tests/stages/not-one-posting.test.js'));
await collect('golden', () => import('../../../tests/golden.test.js'));
