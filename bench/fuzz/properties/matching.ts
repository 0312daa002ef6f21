import fc from 'fast-check';
import { findClaimed } from '../../../src/lexicon/claim.js';
import { claimAll, findAll } from '../../../tests/lexicon/oracle.js';
import {
  build,
  distinct,
  find,
  LAYERS,
  phrases,
  sentence,
  toTokens,
} from '../../../tests/lexicon/random-phrases.js';
import { holdSame } from '../hold.js';
import type { Property } from '../property.js';

export const MATCHING: readonly Property[] = [
  {
    name: 'matches as a plain search finds them',
    share: 150,
    property: fc.property(phrases, sentence, (all, words) => {
      const automaton = build(all);
      holdSame(
        distinct(find(automaton, words, 0, words.length)),
        distinct(findAll(words, all)),
        'found otherwise',
      );
      const range = { first: 0, last: words.length };
      LAYERS.forEach((layer, number) => {
        const own = findAll(words, all).filter(({ entry }) => entry % LAYERS.length === number);
        holdSame(
          distinct(findClaimed(automaton, toTokens(words), range, layer)),
          distinct(claimAll(own)),
          'claimed otherwise',
        );
      });
    }),
  },
];
