import type { EntryColumns } from '../../lexicon/columns.js';
import type { HitList } from '../../lexicon/hits.js';
import { BREAK, type Tokens } from '../../lexicon/tokens.js';
import type { PairTable } from '../../lexicon/types.js';

/** How many words may stand between a verb and its object, or between two objects of one verb. */
export const PAIR_REACH = 6;

/** Takes what is found: an entry and its words, `first` up to but not including `last`. */
export interface Finder {
  add(entry: number, first: number, last: number): void;
}

/** Words of verbs or of objects. Several hits on the same words, which belong to several classes, stand one behind another. */
interface Part {
  readonly first: number;
  readonly last: number;
  /** Its hits: from `from` up to but not including `to`. */
  readonly from: number;
  readonly to: number;
  /** For verbs: a noun or an -ing form, which may follow its object. */
  readonly nominal: boolean;
  /** Whether the other side was found. */
  paired: boolean;
}

/**
 * Joins verbs to their objects within one sentence.
 * @param verbHits hits of verb classes, `objectHits` hits of object classes, each in order and free of overlaps
 * @param phrases work phrases found: a pair wholly inside one says nothing new, and a fallback may not use its words
 */
export function joinPairs(
  verbHits: HitList,
  objectHits: HitList,
  phrases: HitList,
  columns: EntryColumns,
  tokens: Tokens,
  table: PairTable,
  found: Finder,
): void {
  const objects = groupParts(objectHits);
  const verbs = groupParts(verbHits).filter((verb) => !overlapsAny(objects, verb));
  for (const verb of verbs)
    for (const object of objectsOf(verb, verbs, objects, tokens)) {
      const entry = bestPair(verbHits, verb, objectHits, object, table, columns);
      if (entry === -1) continue;
      verb.paired = true;
      object.paired = true;
      const first = Math.min(verb.first, object.first);
      const last = Math.max(verb.last, object.last);
      if (!isInside(phrases, first, last)) found.add(entry, first, last);
    }
  addAlone(verbHits, verbs, table.verbAlone, phrases, columns, found);
  addAlone(objectHits, objects, table.objectAlone, phrases, columns, found);
}

function groupParts(hits: HitList): Part[] {
  const parts: Part[] = [];
  for (let from = 0; from < hits.length; ) {
    const first = hits.firsts[from]!;
    let to = from;
    let nominal = 0;
    for (; to < hits.length && hits.firsts[to] === first; to++) nominal |= hits.nominals[to]!;
    parts.push({ first, last: hits.lasts[from]!, from, to, nominal: nominal === 1, paired: false });
    from = to;
  }
  return parts;
}

/** The objects of a verb: those that follow it in its clause until another verb takes over, and one that it directly follows. */
function objectsOf(verb: Part, verbs: readonly Part[], objects: readonly Part[], tokens: Tokens): Part[] {
  const found: Part[] = [];
  const before = objects.find((object) => object.last === verb.first);
  if (before && verb.nominal && isJoined(tokens, verb.first)) found.push(before);
  let reach = verb.last + PAIR_REACH;
  let isTaken = false;
  for (const object of objects) {
    if (object.first < verb.last) continue;
    if (object.first > reach || !sameClause(tokens, verb.last, object.first)) break;
    if (isTaken && verbs.some((other) => other.first >= verb.last && other.first < object.first)) break;
    found.push(object);
    isTaken = true;
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
function bestPair(
  verbHits: HitList,
  verb: Part,
  objectHits: HitList,
  object: Part,
  table: PairTable,
  columns: EntryColumns,
): number {
  let best = -1;
  for (let v = verb.from; v < verb.to; v++) {
    const row = columns.groups[verbHits.entries[v]!]! * table.objects;
    for (let o = object.from; o < object.to; o++)
      best = heavier(best, table.full[row + columns.groups[objectHits.entries[o]!]!]!, columns);
  }
  return best;
}

function heavier(best: number, entry: number, { weights }: EntryColumns): number {
  if (entry === -1 || best === -1) return Math.max(best, entry);
  const more = weights[entry]! - weights[best]!;
  return more > 0 || (more === 0 && entry < best) ? entry : best;
}

/** What says something without its other side, as far as no phrase has its words. */
function addAlone(
  hits: HitList,
  parts: readonly Part[],
  table: Int32Array,
  phrases: HitList,
  columns: EntryColumns,
  found: Finder,
): void {
  for (const { paired, from, to, first, last } of parts) {
    if (paired) continue;
    let best = -1;
    for (let i = from; i < to; i++) best = heavier(best, table[columns.groups[hits.entries[i]!]!]!, columns);
    if (best !== -1 && !overlapsPhrase(phrases, first, last)) found.add(best, first, last);
  }
}

function overlapsAny(parts: readonly Part[], { first, last }: Part): boolean {
  for (const part of parts) if (part.first < last && first < part.last) return true;
  return false;
}

function overlapsPhrase({ length, firsts, lasts }: HitList, first: number, last: number): boolean {
  for (let i = 0; i < length; i++) if (firsts[i]! < last && first < lasts[i]!) return true;
  return false;
}

function isInside({ length, firsts, lasts }: HitList, first: number, last: number): boolean {
  for (let i = 0; i < length; i++) if (firsts[i]! <= first && last <= lasts[i]!) return true;
  return false;
}
