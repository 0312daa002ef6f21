import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AutomatonBuilder } from '../../src/lexicon/automaton.js';
import { BLANK_CALIBRATION } from '../../src/lexicon/calibration.js';
import { linkLexicon } from '../../src/lexicon/link.js';
import { type LexiconDraft, packLexicon } from '../../src/lexicon/pack.js';
import type { Entry, Layer, RoleProfile } from '../../src/lexicon/types.js';
import { match } from '../../src/stages/match.js';
import { listMatches } from '../../src/stages/matches.js';
import { parseSentence } from '../../src/stages/parse.js';
import { ANSWERS, type Answer } from '../../src/types.js';
import {
  claimAll,
  type Found,
  findAll,
  type Hit,
  joinAll,
  overlap,
  type PairSide,
  type Parting,
  type Phrase,
  type Rule,
  type Slots,
  type Word,
} from '../lexicon/oracle.js';

const WORDS = ['aa', 'bb', 'cc', 'dd', 'ee', 'ff'];
const CLASSES = 2;
/** Layers in which each phrase is an entry of its own. */
const PHRASE_LAYERS = ['work', 'except', 'role', 'cue', 'look', 'scope', 'signal', 'title'] as const;

interface Random {
  readonly entries: readonly Entry[];
  readonly phrases: readonly Phrase[];
  readonly pairs: readonly Rule[];
}

const wordSlot = fc.subarray(WORDS, { minLength: 1, maxLength: 2 });
const single: fc.Arbitrary<Slots> = wordSlot.map((slot) => [slot]);
const several: fc.Arbitrary<Slots> = fc
  .tuple(wordSlot, fc.array(fc.tuple(fc.boolean(), wordSlot), { minLength: 1, maxLength: 2 }))
  .map(([head, rest]) => [
    head,
    ...rest.flatMap(([gapped, slot]) => (gapped ? (['...', slot] as const) : [slot])),
  ]);
const slots = fc.oneof({ weight: 3, arbitrary: single }, { weight: 2, arbitrary: several });

const randomPhrase = fc.record({
  layer: fc.constantFrom(...PHRASE_LAYERS),
  slots: several,
  weight: fc.integer({ min: 1, max: 3 }),
});
const randomVerb = fc.record({ group: fc.nat(CLASSES - 1), slots, nominal: fc.boolean() });
const randomObject = fc.record({ group: fc.nat(CLASSES - 1), slots });
const randomPair = fc.record({
  verb: fc.integer({ min: -1, max: CLASSES - 1 }),
  object: fc.integer({ min: -1, max: CLASSES - 1 }),
  weight: fc.integer({ min: 1, max: 3 }),
});

const random: fc.Arbitrary<Random> = fc
  .record({
    own: fc.array(randomPhrase, { maxLength: 6 }),
    verbs: fc.array(randomVerb, { maxLength: 5 }),
    objects: fc.array(randomObject, { maxLength: 5 }),
    pairs: fc.uniqueArray(randomPair, { maxLength: 8, selector: ({ verb, object }) => `${verb} ${object}` }),
    learned: fc.array(fc.constantFrom(...WORDS), { maxLength: 2 }),
  })
  .map(({ own, verbs, objects, pairs, learned }) => {
    const entries: Entry[] = [];
    const phrases: Phrase[] = [];
    const addEntry = (layer: Layer, group: number, weight: number): number =>
      entries.push({ id: `e${entries.length}`, layer, group, weight }) - 1;
    const addPhrase = (entry: number, place: Slots, nominal = false): number =>
      phrases.push({ slots: place, entry, nominal });
    const verbEntries = Array.from({ length: CLASSES }, (_, group) => addEntry('verb', group, 0));
    for (const one of verbs) addPhrase(verbEntries[one.group]!, one.slots, one.nominal);
    for (const one of objects) addPhrase(addEntry('object', one.group, 0), one.slots);
    for (const one of own) addPhrase(addEntry(one.layer, 0, one.weight), one.slots);
    for (const word of learned) addPhrase(addEntry('learned', 0, 0), [[word]]);
    const rules = pairs
      .filter(({ verb, object }) => verb !== -1 || object !== -1)
      .map(({ verb, object, weight }): Rule => [verb, object, addEntry('work', 0, weight)]);
    return { entries, phrases, pairs: rules };
  });

function link({ entries, phrases, pairs }: Random) {
  const builder = new AutomatonBuilder();
  const number = (word: string): number => WORDS.indexOf(word) + 1;
  for (const { slots: own, entry, nominal } of phrases)
    builder.add(
      own.map((slot) => (slot === '...' ? null : slot.map(number))),
      entry,
      nominal,
    );
  const profile: RoleProfile = { name: '', article: 'a', meaning: '', profile: null };
  const draft: LexiconDraft = {
    words: WORDS,
    automaton: builder.pack(),
    entries,
    groups: {
      topics: [{ id: 'a/b', activity: null, name: '', meaning: '' }],
      verbs: ['v0', 'v1'],
      objects: ['o0', 'o1'],
      sections: ['other'],
      cues: [{ cue: '', effect: 'none', reach: 'after', reason: '' }],
      titles: [{ roles: [], hides: null }],
      titleLevels: [],
      scopes: ['L3'],
      signals: [{ signal: 'ships', value: 'yes' }],
      roleCues: [{ role: 'RS', sign: 1 }],
    },
    pairs,
    roles: Object.fromEntries(ANSWERS.map((answer) => [answer, profile])) as Record<Answer, RoleProfile>,
    calibration: BLANK_CALIBRATION,
  };
  return linkLexicon(packLexicon(draft, ''));
}

const SEPARATORS: Readonly<Record<Parting, string>> = { none: ' ', comma: ', ', clause: '; ', line: '\n' };
const parting: fc.Arbitrary<Parting> = fc.oneof(
  { weight: 8, arbitrary: fc.constant('none' as const) },
  { weight: 1, arbitrary: fc.constantFrom('comma' as const, 'clause' as const, 'line' as const) },
);
const sentence: fc.Arbitrary<Word[]> = fc.array(
  fc.record({ word: fc.constantFrom(...WORDS, 'zz'), parting }),
  { maxLength: 20 },
);

const write = (words: readonly Word[]): string =>
  words.map(({ word, parting: before }, i) => (i === 0 ? '' : SEPARATORS[before]) + word).join('');

/** Each role name becomes one word that nothing finds. */
function mask(words: readonly Word[], phrases: readonly Phrase[], titles: ReadonlySet<number>): Word[] {
  const names = claimAll(findAll(words, phrases).filter(({ entry }) => titles.has(entry)));
  return words.flatMap((word, at) => {
    const name = names.find(({ first, last }) => first <= at && at < last);
    if (name === undefined) return [word];
    return name.first === at ? [{ word: '(name)', parting: word.parting }] : [];
  });
}

/** Hits on the same words are one side of a pair, with every class that they belong to. */
function toSides(hits: readonly Hit[], entries: readonly Entry[]): PairSide[] {
  return [...new Set(hits.map(({ first }) => first))].map((first) => {
    const same = hits.filter((hit) => hit.first === first);
    const classes = same.map(({ entry }) => entries[entry]!.group);
    return { first, last: same[0]!.last, classes, nominal: same.some(({ nominal }) => nominal) };
  });
}

function matchAll(all: readonly Word[], { entries, phrases, pairs }: Random): Found[] {
  const titles = new Set(entries.flatMap(({ layer }, entry) => (layer === 'title' ? [entry] : [])));
  const words = mask(all, phrases, titles);
  const hits = findAll(words, phrases);
  const ofLayer = (layer: Layer, from: readonly Hit[]) =>
    claimAll(from.filter(({ entry }) => entries[entry]!.layer === layer));
  const exceptions = ofLayer('except', hits);
  const free = hits.filter((hit) => !exceptions.some((exception) => overlap(hit, exception)));
  const work = ofLayer('work', free);
  const sides = (layer: Layer) => toSides(ofLayer(layer, free), entries).sort((a, b) => a.first - b.first);
  return [
    ...work,
    ...joinAll(words, sides('verb'), sides('object'), work, pairs, (entry) => entries[entry]!.weight),
    ...ofLayer('role', free),
    ...free.filter(({ entry }) => entries[entry]!.layer === 'learned'),
    ...(['look', 'cue', 'scope', 'signal'] as const).flatMap((layer) => ofLayer(layer, hits)),
  ];
}

const describeFound = (found: readonly Found[]): string[] =>
  found.map(({ entry, first, last }) => `${first}-${last} e${entry}`).sort();

describe('match', () => {
  it('finds what the rules of the lexicon say, phrase by phrase and pair by pair', () => {
    fc.assert(
      fc.property(random, sentence, (own, words) => {
        const lexicon = link(own);
        const found = listMatches(match(parseSentence(write(words), lexicon), lexicon));
        expect(describeFound(found)).toEqual(describeFound(matchAll(words, own)));
      }),
      { numRuns: 4000 },
    );
  });

  it('gives matches by their place, then by entry', () => {
    fc.assert(
      fc.property(random, sentence, (own, words) => {
        const lexicon = link(own);
        const found = listMatches(match(parseSentence(write(words), lexicon), lexicon));
        const inOrder = [...found].sort((a, b) => a.first - b.first || a.last - b.last || a.entry - b.entry);
        expect(found).toEqual(inOrder);
      }),
    );
  });
});
