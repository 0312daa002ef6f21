/**
 * What the lexicon's rules say, in the plainest code that says it: arrays, nested loops, no tables. The matcher is held
 * against this on random vocabularies.
 */

export type Parting = 'none' | 'comma' | 'clause' | 'line';

export interface Word {
  readonly word: string;
  /** What parts the word from the one before. */
  readonly parting: Parting;
}

/** For each place the words that may stand there; `'...'` for a gap. */
export type Slots = readonly (readonly string[] | '...')[];

export interface Phrase {
  readonly slots: Slots;
  readonly entry: number;
  readonly nominal: boolean;
}

export interface Hit {
  readonly entry: number;
  readonly nominal: boolean;
  readonly first: number;
  readonly last: number;
}

export type Range = Pick<Hit, 'first' | 'last'>;

export const GAP_WORDS = 3;
export const REACH = 6;

/** Every place behind which `slots` may end if they begin at `at`. */
function endsOf(
  words: readonly Word[],
  slots: Slots,
  at: number,
  isFirst: boolean,
  afterGap: boolean,
): number[] {
  const [slot, ...rest] = slots;
  if (slot === undefined) return [at];
  if (slot === '...') {
    const ends: number[] = [];
    for (let skipped = 0; skipped <= GAP_WORDS; skipped++) {
      const passed = words.slice(at, at + skipped + 1);
      if (passed.some(({ parting }) => parting === 'clause')) break;
      ends.push(...endsOf(words, rest, at + skipped, false, true));
    }
    return ends;
  }
  const here = words[at];
  if (here === undefined || !slot.includes(here.word)) return [];
  const isParted = here.parting === 'comma' || here.parting === 'clause';
  if (!isFirst && !afterGap && isParted) return [];
  return endsOf(words, rest, at + 1, false, false);
}

/** Every phrase, wherever it stands. */
export function findAll(words: readonly Word[], phrases: readonly Phrase[]): Hit[] {
  const hits: Hit[] = [];
  for (let first = 0; first < words.length; first++)
    for (const { slots, entry, nominal } of phrases)
      for (const last of new Set(endsOf(words, slots, first, true, false)))
        hits.push({ entry, nominal, first, last });
  return hits;
}

/** Leftmost, then longest; all entries of the same words. One word may stand as a verb and as a noun alike. */
export function claimAll(hits: readonly Hit[]): Hit[] {
  const claimed: Hit[] = [];
  let left = [...hits];
  while (left.length > 0) {
    const first = Math.min(...left.map((hit) => hit.first));
    const last = Math.max(...left.filter((hit) => hit.first === first).map((hit) => hit.last));
    const chosen = left.filter((hit) => hit.first === first && hit.last === last);
    for (const entry of new Set(chosen.map((hit) => hit.entry))) {
      const same = chosen.filter((hit) => hit.entry === entry);
      claimed.push({ entry, first, last, nominal: same.some(({ nominal }) => nominal) });
    }
    left = left.filter((hit) => hit.first >= last);
  }
  return claimed;
}

export function overlap(a: Range, b: Range): boolean {
  return a.first < b.last && b.first < a.last;
}

export interface PairSide extends Range {
  readonly classes: readonly number[];
  readonly nominal: boolean;
}

/** `[verb class, object class, entry]`, -1 for a side that is left out. */
export type Rule = readonly [verb: number, object: number, entry: number];

export interface Found extends Range {
  readonly entry: number;
}

export function joinAll(
  words: readonly Word[],
  allVerbs: readonly PairSide[],
  objects: readonly PairSide[],
  phrases: readonly Range[],
  rules: readonly Rule[],
  weightOf: (entry: number) => number,
): Found[] {
  const verbs = allVerbs.filter((verb) => !objects.some((object) => overlap(verb, object)));
  const best = (test: (rule: Rule) => boolean): number | undefined =>
    rules
      .filter(test)
      .map(([, , entry]) => entry)
      .sort((a, b) => weightOf(b) - weightOf(a) || a - b)[0];
  const found: Found[] = [];
  const paired = new Set<PairSide>();
  for (const verb of verbs)
    for (const object of objects) {
      if (!isObjectOf(words, verb, object, verbs, objects)) continue;
      const entry = best(([v, o]) => verb.classes.includes(v) && object.classes.includes(o));
      if (entry === undefined) continue;
      paired.add(verb).add(object);
      const span = { first: Math.min(verb.first, object.first), last: Math.max(verb.last, object.last) };
      const isSaid = phrases.some(({ first, last }) => first <= span.first && span.last <= last);
      if (!isSaid) found.push({ entry, ...span });
    }
  const alone = (side: PairSide, entry: number | undefined): void => {
    if (entry === undefined || paired.has(side) || phrases.some((phrase) => overlap(phrase, side))) return;
    found.push({ entry, first: side.first, last: side.last });
  };
  for (const verb of verbs)
    alone(
      verb,
      best(([v, o]) => o === -1 && verb.classes.includes(v)),
    );
  for (const object of objects)
    alone(
      object,
      best(([v, o]) => v === -1 && object.classes.includes(o)),
    );
  return found;
}

/** An object follows its verb in the same clause and within reach, or the last object does; or a noun for the act follows it. */
function isObjectOf(
  words: readonly Word[],
  verb: PairSide,
  object: PairSide,
  verbs: readonly PairSide[],
  objects: readonly PairSide[],
): boolean {
  if (object.last === verb.first)
    return verb.nominal && !['comma', 'clause'].includes(words[verb.first]!.parting);
  const following = objects.filter(({ first }) => first >= verb.last);
  const place = following.indexOf(object);
  if (place === -1) return false;
  return following.slice(0, place + 1).every((one, i) => {
    const from = i === 0 ? verb.last : following[i - 1]!.last;
    const sameClause = words.slice(verb.last, one.first + 1).every(({ parting }) => parting !== 'clause');
    const takenOver = i > 0 && verbs.some(({ first }) => first >= verb.last && first < one.first);
    return one.first - from <= REACH && sameClause && !takenOver;
  });
}
