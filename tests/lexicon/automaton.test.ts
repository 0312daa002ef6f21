import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AutomatonBuilder, layerSet } from '../../src/lexicon/automaton.js';
import { claimPhrases, findClaimed } from '../../src/lexicon/claim.js';
import { HitList } from '../../src/lexicon/hits.js';
import { claimAll, findAll, type Hit, overlap, type Phrase } from './oracle.js';
import { build, distinct, find, LAYERS, phrases, sentence, toTokens } from './random-phrases.js';

describe('findPhrases', () => {
  it('finds what a search phrase by phrase finds, and nothing else', () => {
    fc.assert(
      fc.property(phrases, sentence, (all, words) => {
        const hits = find(build(all), words, 0, words.length);
        expect(distinct(hits)).toEqual(distinct(findAll(words, all)));
      }),
      { numRuns: 3000 },
    );
  });

  it('finds the same in whichever order the phrases were added', () => {
    fc.assert(
      fc.property(phrases, sentence, fc.infiniteStream(fc.nat()), (all, words, keys) => {
        const keyed = all.map((one) => ({ one, key: keys.next().value }));
        const shuffled = keyed.sort((a, b) => a.key - b.key).map(({ one }) => one);
        const findIn = (order: readonly Phrase[]) => distinct(find(build(order), words, 0, words.length));
        expect(findIn(shuffled)).toEqual(findIn(all));
      }),
    );
  });

  it('looks at no word outside the range that it is given', () => {
    fc.assert(
      fc.property(phrases, sentence, fc.nat(14), fc.nat(14), (all, words, a, b) => {
        const [first, last] = [Math.min(a, b, words.length), Math.min(Math.max(a, b), words.length)];
        const hits = find(build(all), words, first, last);
        const within = findAll(words.slice(first, last), all);
        expect(distinct(hits)).toEqual(
          distinct(within.map((hit) => ({ ...hit, first: hit.first + first, last: hit.last + first }))),
        );
      }),
    );
  });

  it('gives hits in the order of their start', () => {
    fc.assert(
      fc.property(phrases, sentence, (all, words) => {
        for (const layer of LAYERS) {
          const own = find(build(all), words, 0, words.length, layerSet(layer));
          const starts = own.map(({ first }) => first);
          expect(starts).toEqual([...starts].sort((a, b) => a - b));
        }
      }),
    );
  });

  it('needs no node for every reading of a phrase with many alternatives', () => {
    const many = Array.from({ length: 8 }, (_, i) => i + 1);
    const builder = new AutomatonBuilder();
    builder.add([many, many, many, many, many, many], 0, false);
    expect(builder.pack().edgeCounts.length).toBeLessThan(20);
  });
});

describe('claimPhrases', () => {
  const LAYER_NUMBERS = LAYERS.map((_, n) => n);

  it('gives each layer the leftmost, then the longest, whatever other layers find', () => {
    fc.assert(
      fc.property(phrases, sentence, fc.constantFrom(...LAYER_NUMBERS), (all, words, layer) => {
        const range = { first: 0, last: words.length };
        const claimed = findClaimed(build(all), toTokens(words), range, LAYERS[layer]!);
        const own = findAll(words, all).filter(({ entry }) => entry % 3 === layer);
        expect(distinct(claimed)).toEqual(distinct(claimAll(own)));
      }),
      { numRuns: 2000 },
    );
  });

  it('passes over words that are not free, and takes the next best', () => {
    fc.assert(
      fc.property(phrases, sentence, fc.nat(14), fc.nat(14), (all, words, a, b) => {
        const blocked = { first: Math.min(a, b), last: Math.max(a, b) };
        const isFree = (hit: Hit): boolean => !overlap(hit, blocked);
        const hits = find(build(all), words, 0, words.length, layerSet('work'));
        const own = findAll(words, all).filter((hit) => hit.entry % 3 === 0 && isFree(hit));
        const [free, claimed] = [new HitList(), new HitList()];
        for (const { entry, nominal, first, last } of hits.filter(isFree))
          free.add(entry, nominal ? 1 : 0, first, last);
        claimPhrases(free, claimed);
        expect(distinct(claimed.toArray())).toEqual(distinct(claimAll(own)));
      }),
    );
  });
});
