import type { Span } from '../../types.js';
import { isSpace } from './space.js';

const ABBREVIATION =
  /(?:^|[\s(])(?:e\.g|i\.e|etc|vs|inc|ltd|co|corp|dr|mr|ms|mrs|sr|jr|no|approx|incl|\p{Lu}|ph\.d|u\.s|m\.s|b\.s)\.$/iu;

/** A longer run of text without an end is no sentence; it is cut between words, so that the work per sentence stays bounded. */
const LONGEST_SENTENCE = 1500;

/** Splits a block of text into sentences: at what ends one, when a space and a new beginning follow, and at bullets inside a line. */
export function splitSentences(text: string, { start, end }: Span): Span[] {
  const sentences: Span[] = [];
  let from = start;
  for (let at = start; at < end; ) {
    const boundary = boundaryAt(text, at, from, end);
    if (boundary === null) {
      at++;
      continue;
    }
    at = boundary.end;
    if (boundary.isStop && isAbbreviated(text, from, boundary.start)) continue;
    if (boundary.start > from) sentences.push(...cutLong(text, { start: from, end: boundary.start }));
    from = boundary.end;
  }
  if (from < end) sentences.push(...cutLong(text, { start: from, end }));
  return sentences;
}

interface Boundary extends Span {
  /** Whether it is a full stop and no more, which may belong to an abbreviation. */
  readonly isStop: boolean;
}

const STOP = 0x2e;
const ELLIPSIS = 0x2026;
const CLOSING = '"\'”’)]';
const OPENING = '"\'“‘(';
const BULLETS = '•·▪●○◦‣∙■➢➤✓✔';

/** The boundary whose mark stands at a place: the sentence ends where it starts, and the next begins where it ends. */
function boundaryAt(text: string, at: number, from: number, end: number): Boundary | null {
  const unit = text.charCodeAt(at);
  if (unit === STOP || unit === 0x21 || unit === 0x3f || unit === ELLIPSIS) return endAt(text, at, end);
  return unit >= 0x80 && BULLETS.includes(text.charAt(at)) ? bulletAt(text, at, from, end) : null;
}

function endAt(text: string, at: number, end: number): Boundary | null {
  let start = at + 1;
  while (start < end && CLOSING.includes(text.charAt(start))) start++;
  const next = skipSpace(text, start, end);
  if (next === start || next === end) return null;
  const isOpened = OPENING.includes(text.charAt(next)) && next + 1 < end && isBeginning(text, next + 1);
  if (!isOpened && !isBeginning(text, next)) return null;
  return { start, end: next, isStop: text.charCodeAt(at) === STOP && start === at + 1 };
}

function bulletAt(text: string, at: number, from: number, end: number): Boundary | null {
  let start = at;
  while (start > from && isSpace(text.charCodeAt(start - 1))) start--;
  const next = skipSpace(text, at + 1, end);
  return start === at || next === at + 1 ? null : { start, end: next, isStop: false };
}

function skipSpace(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isSpace(text.charCodeAt(at))) at++;
  return at;
}

/** Whether a sentence may begin here: with a capital letter or a figure. */
function isBeginning(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 0x80) return (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x30 && unit <= 0x39);
  return /^[\p{Lu}\p{N}]/u.test(text.slice(at, at + 2));
}

function isAbbreviated(text: string, from: number, stop: number): boolean {
  return ABBREVIATION.test(text.slice(Math.max(from, stop - 12), stop));
}

function cutLong(text: string, { start, end }: Span): Span[] {
  const pieces: Span[] = [];
  let from = start;
  while (end - from > LONGEST_SENTENCE) {
    // Looked for in the piece alone: where there is none, the text before it would be searched to its start each time.
    const space = text.slice(from, from + LONGEST_SENTENCE + 1).lastIndexOf(' ');
    const cut = space > 0 ? from + space : beforePair(text, from + LONGEST_SENTENCE);
    pieces.push({ start: from, end: cut });
    from = cut;
  }
  pieces.push({ start: from, end });
  return pieces;
}

/** One unit earlier where the place is inside a pair of surrogates. */
function beforePair(text: string, at: number): number {
  return /^[\udc00-\udfff]/.test(text.charAt(at)) ? at - 1 : at;
}
