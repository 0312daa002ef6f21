import type { PhraseHit } from '../../lexicon/automaton.js';
import { BREAK, type Tokens } from '../../lexicon/tokens.js';
import type { Entry, PairTable } from '../../lexicon/types.js';
import type { TokenRange } from '../document.js';

/** How many words may stand between a verb and its object, or between two objects of one verb. */
export const PAIR_REACH = 6;

/** Words of a verb or an object, with every class they belong to. */
interface Part extends TokenRange {
  readonly classes: readonly number[];
  /** For verbs: a noun or an -ing form, which may follow its object. */
  readonly nominal: boolean;
}

export interface PairHit extends TokenRange {
  readonly entry: number;
}

/**
 * Joins verbs to their objects within one sentence.
 * @param verbs hits of verb classes, `objects` hits of object classes, each in order and free of overlaps
 * @param phrases work phrases found: a pair wholly inside one says nothing new, and a fallback may not use its words
 */
export function joinPairs(
  verbHits: readonly PhraseHit[],
  objectHits: readonly PhraseHit[],
  phrases: readonly TokenRange[],
  entries: readonly Entry[],
  tokens: Tokens,
  table: PairTable,
): PairHit[] {
  const objects = groupParts(objectHits, entries);
  const verbs = groupParts(verbHits, entries).filter(
    (verb) => !objects.some((object) => overlaps(verb, object)),
  );
  const weigh = (entry: number): number => entries[entry]!.weight;
  const pairs: PairHit[] = [];
  const paired = new Set<Part>();
  for (const verb of verbs) {
    for (const object of objectsOf(verb, verbs, objects, tokens)) {
      const entry = bestPair(verb, object, table, weigh);
      const span = { first: Math.min(verb.first, object.first), last: Math.max(verb.last, object.last) };
      if (entry === -1) continue;
      paired.add(verb).add(object);
      if (!phrases.some((phrase) => contains(phrase, span))) pairs.push({ entry, ...span });
    }
  }
  const alone = [
    ...fallbacks(verbs, paired, table.verbAlone, weigh),
    ...fallbacks(objects, paired, table.objectAlone, weigh),
  ].filter((hit) => !phrases.some((phrase) => overlaps(phrase, hit)));
  return [...pairs, ...alone].sort((a, b) => a.first - b.first || a.last - b.last || a.entry - b.entry);
}

/** Several hits on the same words become one part with several classes. */
function groupParts(hits: readonly PhraseHit[], entries: readonly Entry[]): Part[] {
  const parts: { first: number; last: number; classes: number[]; nominal: boolean }[] = [];
  for (const hit of hits) {
    const previous = parts.at(-1);
    const group = entries[hit.entry]!.group;
    if (previous?.first === hit.first) {
      previous.classes.push(group);
      previous.nominal ||= hit.nominal;
    } else parts.push({ first: hit.first, last: hit.last, classes: [group], nominal: hit.nominal });
  }
  return parts;
}

/** The objects of a verb: those that follow it in its clause until another verb takes over, and one that it directly follows. */
function objectsOf(verb: Part, verbs: readonly Part[], objects: readonly Part[], tokens: Tokens): Part[] {
  const found: Part[] = [];
  const before = objects.find((object) => object.last === verb.first);
  if (before && verb.nominal && isJoined(tokens, verb.first)) found.push(before);
  let reach = verb.last + PAIR_REACH;
  for (const object of objects) {
    if (object.first < verb.last) continue;
    if (object.first > reach || !sameClause(tokens, verb.last, object.first)) break;
    const isTaken = found.some((other) => other !== before);
    if (isTaken && verbs.some((other) => other.first >= verb.last && other.first < object.first)) break;
    found.push(object);
    reach = object.last + PAIR_REACH;
  }
  return found;
}

function isJoined(tokens: Tokens, at: number): boolean {
  return tokens.breaks[at] === BREAK.none || tokens.breaks[at] === BREAK.line;
}

function sameClause(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at <= to; at++) if (tokens.breaks[at] === BREAK.clause) return false;
  return true;
}

/** The weightiest entry among the classes of both sides; of equals the one that stands first in the lexicon. */
function bestPair(verb: Part, object: Part, table: PairTable, weigh: (entry: number) => number): number {
  const candidates = verb.classes.flatMap((v) =>
    object.classes.map((o) => table.full[v * table.objects + o]!),
  );
  return heaviest(candidates, weigh);
}

function heaviest(candidates: readonly number[], weigh: (entry: number) => number): number {
  let best = -1;
  for (const entry of candidates) {
    if (entry === -1) continue;
    const isBetter =
      best === -1 || weigh(entry) > weigh(best) || (weigh(entry) === weigh(best) && entry < best);
    if (isBetter) best = entry;
  }
  return best;
}

function fallbacks(
  parts: readonly Part[],
  paired: ReadonlySet<Part>,
  table: Int32Array,
  weigh: (entry: number) => number,
): PairHit[] {
  return parts.flatMap((part) => {
    if (paired.has(part)) return [];
    const entry = heaviest(
      part.classes.map((group) => table[group]!),
      weigh,
    );
    return entry === -1 ? [] : [{ entry, first: part.first, last: part.last }];
  });
}

function overlaps(a: TokenRange, b: TokenRange): boolean {
  return a.first < b.last && b.first < a.last;
}

function contains(outer: TokenRange, inner: TokenRange): boolean {
  return outer.first <= inner.first && inner.last <= outer.last;
}
