import { collect } from '../collect.js';

await collect('stages/pay', () => import('../../../tests/stages/pay.test.js'));
await collect('stages/pay-judged', () => import('../../../tests/stages/pay-judged.test.js'));
await collect('stages/pay-words', () => import('../../../tests/stages/pay-words.test.js'));
await collect('stages/pay-around', () => import('../../../tests/stages/pay-around.test.js'));
