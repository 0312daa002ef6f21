import { collect } from '../collect.js';

await collect('golden', () => import('../../../tests/golden.test.js'));
await collect('lexicon/file', () => import('../../../tests/lexicon/file.test.js'));
await collect('lexicon/softmax', () => import('../../../tests/lexicon/softmax.test.js'));
await collect('lexicon/tokens', () => import('../../../tests/lexicon/tokens.test.js'));
await collect('stages/title', () => import('../../../tests/stages/title.test.js'));
await collect('silence', () => import('../../../tests/silence.test.js'));
await collect('arithmetic', () => import('../../../tests/arithmetic.test.js'));
await collect('stages/match', () => import('../../../tests/stages/match.test.js'));
await collect('lexicon/automaton', () => import('../../../tests/lexicon/automaton.test.js'));
await collect('lexicon/built', () => import('../../../tests/lexicon/built.test.js'));
await collect('lexicon/titles', () => import('../../../tests/lexicon/titles.test.js'));
await collect('lexicon/vocabulary', () => import('../../../tests/lexicon/vocabulary.test.js'));
