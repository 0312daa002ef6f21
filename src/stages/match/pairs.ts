import type { PhraseHit } from '../../lexicon/automaton.js';
import type { EntryColumns } from '../../lexicon/columns.js';
import { BREAK, type Tokens } from '../../lexicon/tokens.js';
import type { PairTable } from '../../lexicon/types.js';
import type { TokenRange } from '../document.js';

/** How many words may stand between a verb and its object, or between two objects of one verb. */
export const PAIR_REACH = 6;

/** Words of a verb or an object, with every class they belong to. */
interface Part extends TokenRange {
  readonly classes: number[];
  /** For verbs: a noun or an -ing form, which may follow its object. */
  nominal: boolean;
  /** Whether the other side was found. */
  paired: boolean;
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
  columns: EntryColumns,
  tokens: Tokens,
  table: PairTable,
): PairHit[] {
  const found: PairHit[] = [];
  const objects = groupParts(objectHits, columns);
  const verbs = groupParts(verbHits, columns).filter(
    (verb) => !objects.some((object) => overlaps(verb, object)),
  );
  for (const verb of verbs) {
    for (const object of objectsOf(verb, verbs, objects, tokens)) {
      const entry = bestPair(verb, object, table, columns);
      if (entry === -1) continue;
      verb.paired = true;
      object.paired = true;
      const span = { first: Math.min(verb.first, object.first), last: Math.max(verb.last, object.last) };
      if (!phrases.some((phrase) => contains(phrase, span))) found.push({ entry, ...span });
    }
  }
  addAlone(verbs, table.verbAlone, phrases, columns, found);
  addAlone(objects, table.objectAlone, phrases, columns, found);
  return found;
}

/** Several hits on the same words become one part with several classes. */
function groupParts(hits: readonly PhraseHit[], columns: EntryColumns): Part[] {
  const parts: Part[] = [];
  for (const { entry, first, last, nominal } of hits) {
    const previous = parts.at(-1);
    const group = columns.groups[entry]!;
    if (previous?.first === first) {
      previous.classes.push(group);
      previous.nominal ||= nominal;
    } else parts.push({ first, last, classes: [group], nominal, paired: false });
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
function bestPair(verb: Part, object: Part, table: PairTable, columns: EntryColumns): number {
  let best = -1;
  for (const v of verb.classes)
    for (const o of object.classes) best = heavier(best, table.full[v * table.objects + o]!, columns);
  return best;
}

function heavier(best: number, entry: number, columns: EntryColumns): number {
  if (entry === -1 || best === -1) return Math.max(best, entry);
  const more = columns.weights[entry]! - columns.weights[best]!;
  return more > 0 || (more === 0 && entry < best) ? entry : best;
}

/** What says something without its other side, as far as no phrase has its words. */
function addAlone(
  parts: readonly Part[],
  table: Int32Array,
  phrases: readonly TokenRange[],
  columns: EntryColumns,
  found: PairHit[],
): void {
  for (const { paired, classes, first, last } of parts) {
    if (paired) continue;
    let best = -1;
    for (const group of classes) best = heavier(best, table[group]!, columns);
    const hit = { entry: best, first, last };
    if (best !== -1 && !phrases.some((phrase) => overlaps(phrase, hit))) found.push(hit);
  }
}

function overlaps(a: TokenRange, b: TokenRange): boolean {
  return a.first < b.last && b.first < a.last;
}

function contains(outer: TokenRange, inner: TokenRange): boolean {
  return outer.first <= inner.first && inner.last <= outer.last;
}
