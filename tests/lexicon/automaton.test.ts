import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Automaton,
  AutomatonBuilder,
  findPhrases,
  layerSet,
  tabulateAutomaton,
} from '../../src/lexicon/automaton.js';
import { claimPhrases, findClaimed } from '../../src/lexicon/claim.js';
import { createHitLists, HitList } from '../../src/lexicon/hits.js';
import { BREAK, type Tokens } from '../../src/lexicon/tokens.js';
import type { Entry, Layer } from '../../src/lexicon/types.js';
import {
  claimAll,
  findAll,
  type Hit,
  overlap,
  type Parting,
  type Phrase,
  type Slots,
  type Word,
} from './oracle.js';

/** Few words, so that phrases share beginnings, middles and ends; `x` stands for a word that no entry uses. */
const WORDS = ['a', 'b', 'c', 'd'];
const number = (word: string): number => WORDS.indexOf(word) + 1;

const LAYERS: readonly Layer[] = ['work', 'except', 'title'];
/** Entry n belongs to layer n modulo 3. */
const entries: Entry[] = Array.from({ length: 9 }, (_, n) => ({
  id: `e${n}`,
  layer: LAYERS[n % 3]!,
  group: 0,
  weight: 1,
}));

const word = fc.subarray(WORDS, { minLength: 1 });
const gap = fc.constant('...' as const);
/** Words and gaps; a gap stands between words. */
const slots: fc.Arbitrary<Slots> = fc
  .tuple(word, fc.array(fc.tuple(fc.option(gap, { nil: undefined, freq: 3 }), word), { maxLength: 4 }))
  .map(([head, rest]) => [head, ...rest.flatMap(([before, after]) => (before ? [before, after] : [after]))]);
const phrase: fc.Arbitrary<Phrase> = fc.record({
  slots,
  entry: fc.nat({ max: entries.length - 1 }),
  nominal: fc.boolean(),
});
const phrases = fc.array(phrase, { minLength: 1, maxLength: 10 });

const parting: fc.Arbitrary<Parting> = fc.oneof(
  { weight: 10, arbitrary: fc.constant('none' as const) },
  { weight: 1, arbitrary: fc.constantFrom('comma' as const, 'clause' as const, 'line' as const) },
);
const sentence: fc.Arbitrary<Word[]> = fc.array(
  fc.record({ word: fc.constantFrom(...WORDS, ...WORDS, 'x'), parting }),
  { maxLength: 14 },
);

function toTokens(words: readonly Word[]): Tokens {
  return {
    length: words.length,
    starts: Int32Array.from(words, (_, i) => 2 * i),
    ends: Int32Array.from(words, (_, i) => 2 * i + 1),
    words: Int32Array.from(words, (one) => number(one.word)),
    breaks: Uint8Array.from(words, (one) => BREAK[one.parting]),
  };
}

function build(all: readonly Phrase[]) {
  const builder = new AutomatonBuilder();
  for (const one of all)
    builder.add(
      one.slots.map((slot) => (slot === '...' ? null : slot.map(number))),
      one.entry,
      one.nominal,
    );
  return tabulateAutomaton(
    builder.pack(),
    Int32Array.from(entries, ({ layer }) => layerSet(layer)),
  );
}

function find(automaton: Automaton, words: readonly Word[], first: number, last: number, wanted = -1): Hit[] {
  const lists = createHitLists();
  findPhrases(automaton, toTokens(words), first, last, wanted, lists);
  return lists.flatMap((list) => list.toArray());
}

function distinct(hits: readonly Hit[]): string[] {
  return [
    ...new Set(
      hits.map(({ entry, nominal, first, last }) => `${first}-${last} e${entry}${nominal ? ' nominal' : ''}`),
    ),
  ].sort();
}

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
