import { collect } from '../collect.js';

await collect('golden', () => import('../../../tests/golden.test.js'));
await collect('stages/match', () => import('../../../tests/stages/match.test.js'));
