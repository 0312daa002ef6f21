import fc from 'fast-check';
import {
  type Automaton,
  AutomatonBuilder,
  findPhrases,
  layerSet,
  tabulateAutomaton,
} from '../../src/lexicon/automaton.js';
import { createHitLists } from '../../src/lexicon/hits.js';
import { BREAK, type Tokens } from '../../src/lexicon/tokens.js';
import type { Entry, Layer } from '../../src/lexicon/types.js';
import type { Hit, Parting, Phrase, Slots, Word } from './oracle.js';

/** Few words, so that phrases share beginnings, middles and ends; `x` stands for a word that no entry uses. */
const WORDS = ['a', 'b', 'c', 'd'];
const number = (word: string): number => WORDS.indexOf(word) + 1;

export const LAYERS: readonly Layer[] = ['work', 'except', 'title'];
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
export const phrases = fc.array(phrase, { minLength: 1, maxLength: 10 });

const parting: fc.Arbitrary<Parting> = fc.oneof(
  { weight: 10, arbitrary: fc.constant('none' as const) },
  { weight: 1, arbitrary: fc.constantFrom('comma' as const, 'clause' as const, 'line' as const) },
);
export const sentence: fc.Arbitrary<Word[]> = fc.array(
  fc.record({ word: fc.constantFrom(...WORDS, ...WORDS, 'x'), parting }),
  { maxLength: 14 },
);

export function toTokens(words: readonly Word[]): Tokens {
  return {
    length: words.length,
    starts: Int32Array.from(words, (_, i) => 2 * i),
    ends: Int32Array.from(words, (_, i) => 2 * i + 1),
    words: Int32Array.from(words, (one) => number(one.word)),
    breaks: Uint8Array.from(words, (one) => BREAK[one.parting]),
  };
}

export function build(all: readonly Phrase[]) {
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

export function find(
  automaton: Automaton,
  words: readonly Word[],
  first: number,
  last: number,
  wanted = -1,
): Hit[] {
  const lists = createHitLists();
  findPhrases(automaton, toTokens(words), first, last, wanted, lists);
  return lists.flatMap((list) => list.toArray());
}

export function distinct(hits: readonly Hit[]): string[] {
  return [
    ...new Set(
      hits.map(({ entry, nominal, first, last }) => `${first}-${last} e${entry}${nominal ? ' nominal' : ''}`),
    ),
  ].sort();
}
