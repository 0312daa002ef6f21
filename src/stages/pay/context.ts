import type { Pay, Span } from '../../types.js';
import { isPlace } from './places.js';
import type { Sum } from './sums.js';

/** How far words are looked at around a sum. All of it bounded, so that a text of nothing but sums is read in linear time, too. */
const BEFORE = 240;
const AFTER = 90;
const HEADING = 400;
/** Lines that are gone up, past empty ones and other pay, to find a heading. */
const LINES_UP = 14;
/** What a line says beside its sum is a label as long as it is no longer. */
const LABEL_WORDS = 12;
const LONGEST_LABEL = 100;
const HEADING_WORDS = 8;
/** Sums of one row are no further apart, and differ no more. */
const ROW = 160;
const ROW_FACTOR = 4;

const CLAUSE_END = /[.!?]["')\]]?\s+(?=[A-Z"'(])|(?<=[a-z]{2})[.!?](?=[A-Z])|;\s|\s[•·]\s|\t/g;
/** After these a full stop ends no sentence. */
const SHORTENED = /(?:\b(?:approx|incl|excl|est|ca|e\.g|i\.e|St|vs|min|max|no)|\b[A-Z])$/;
const BRACKETED = /\([^()]{0,120}\)/g;
const BRACKET = /^\s?\(([^()\n]{1,60})\)/;
/** Where the words after a sum turn to something else. */
const TURN =
  /[.;,\n|•(]|\s\+|\+\s|\s(?:plus|and|with|which|including|depending|based|commensurate|as well)\b|\sfor (?=this|the role|the position|our|all|[A-Z]|candidates|roles|someone)/;
/** Between the ends of a range that are told for different periods. */
const JOINED = /^\s{0,2}(?:to|[-\u2010-\u2015])\s{0,2}$/;

/** Pay that was found, and where. */
export interface Found {
  readonly pay: Pay;
  readonly line: Span;
  /** The place was told before the sum, so it may hold for those that follow. */
  readonly isPlacedBefore: boolean;
}

/** What stands beside a sum in its line, where that is little. */
export interface Label {
  readonly before: string;
  readonly all: string;
}

export interface Heading {
  readonly text: string;
  readonly isShort: boolean;
  /** A line between heading and sum that only names a place. */
  readonly place: string | null;
}

/** Pay right before in the same sentence or list. */
export interface Row {
  readonly pay: Pay;
  /** What was told before it in the same line holds for those that follow, too. */
  readonly place: string | null;
}

/** A sum with the words around it; what takes time is looked up when it is asked for. */
export interface Context {
  readonly sum: Sum;
  /** Its clause up to it from the last sum on; and the same without what stands in brackets. */
  readonly clause: string;
  readonly before: string;
  /** What stands in brackets right after it. */
  readonly bracket: string;
  /** What follows, up to where the words turn to something else. */
  readonly after: string;
  /** All that follows, up to the next sum. */
  readonly rest: string;
  readonly label: () => Label | null;
  readonly heading: () => Heading;
  readonly row: () => Row | null;
}

/** What follows a sum, up to the next one. */
export type Following = Pick<Context, 'bracket' | 'rest'>;

/** Where a reader of a text is: the line it is in, and what it has found so far. */
export interface Place {
  readonly text: string;
  readonly line: Span;
  readonly found: readonly Found[];
  /** Where the lines start in which pay was found. */
  readonly paid: ReadonlySet<number>;
}

/** The line that a place in a text is in. */
export function lineAt(text: string, at: number): Span {
  const end = text.indexOf('\n', at);
  return { start: startOfLine(text, at), end: end < 0 ? text.length : end };
}

const startOfLine = (text: string, at: number): number => (at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1);

export function readFollowing(text: string, sum: Sum, next: Sum | undefined): Following {
  const follows = text.slice(sum.end, Math.min(next?.start ?? text.length, sum.end + AFTER));
  const bracket = BRACKET.exec(follows);
  return { bracket: bracket?.[1] ?? '', rest: follows.slice(bracket?.[0].length ?? 0) };
}

export function readContext(
  sum: Sum,
  following: Following,
  place: Place,
  previous: Sum | undefined,
): Context {
  const { text, line } = place;
  const since = Math.max(line.start, previous?.end ?? 0, sum.start - BEFORE);
  const clause = lastClause(text.slice(since, sum.start));
  const label = once(() => labelOf(sum, place));
  return {
    sum,
    clause,
    before: clause.replace(BRACKETED, ' '),
    after: beforeTurn(following.rest),
    ...following,
    label,
    heading: once(() => headingOf(place)),
    row: once(() => rowOf(sum, place, label)),
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function lastClause(words: string): string {
  let from = 0;
  CLAUSE_END.lastIndex = 0;
  for (let end = CLAUSE_END.exec(words); end; end = CLAUSE_END.exec(words))
    if (!(end[0].startsWith('.') && SHORTENED.test(words.slice(Math.max(0, end.index - 8), end.index))))
      from = CLAUSE_END.lastIndex;
  return words.slice(from);
}

function beforeTurn(words: string): string {
  const turn = words.search(TURN);
  return turn < 0 ? words : words.slice(0, turn);
}

const WORD = /\p{L}[\p{L}\p{N}'’.&-]*/gu;

/** Whether a text has more words than `most`; the rest of them is not counted. */
export function hasMoreWords(text: string, most: number): boolean {
  WORD.lastIndex = 0;
  for (let count = 0; count <= most; count++) if (!WORD.test(text)) return false;
  return true;
}

function labelOf(sum: Sum, { text, line: { start } }: Place): Label | null {
  const { end } = lineAt(text, sum.end);
  if (sum.start - start > LONGEST_LABEL || end - sum.end > LONGEST_LABEL) return null;
  const before = text.slice(start, sum.start);
  const all = `${before} ${text.slice(sum.end, end)}`;
  return hasMoreWords(all, LABEL_WORDS) ? null : { before, all };
}

/** The nearest line above that is not empty, no pay and no mere place. */
function headingOf({ text, line, paid }: Place): Heading {
  let place: string | null = null;
  let { start } = line;
  for (let up = 0; up < LINES_UP && start > 0; up++) {
    const end = start - 1;
    start = startOfLine(text, end);
    const words = text.slice(Math.max(start, end - HEADING), end).trim();
    if (words === '' || paid.has(start)) continue;
    const name = words.replace(/:$/, '');
    if (place === null && name.length <= LONGEST_LABEL && isPlace(name)) place = name;
    else return { text: words, isShort: !hasMoreWords(words, HEADING_WORDS), place };
  }
  return { text: '', isShort: true, place };
}

/** Pay right before in the same sentence, or in the line above where both are lists. */
function rowOf(sum: Sum, { text, line, found }: Place, label: Context['label']): Row | null {
  const last = found.at(-1);
  if (!last || sum.start - last.pay.end > ROW) return null;
  const isSame = last.line.start === line.start;
  if (!isSame && (text.slice(last.line.end, line.start).trim() !== '' || label() === null)) return null;
  const { pay } = last;
  const row = { pay, place: last.isPlacedBefore && isSame ? pay.place : null };
  if (JOINED.test(text.slice(pay.end, sum.start))) return row;
  const isAlike =
    sum.isRange === pay.low < pay.high && sum.low <= pay.low * ROW_FACTOR && sum.low * ROW_FACTOR >= pay.low;
  return isAlike ? row : null;
}
