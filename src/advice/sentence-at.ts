import type { Quote, Span } from '../types.js';

/** How far a sentence is followed to either side: a text without an end is no sentence. */
const LONGEST_SIDE = 400;
/** Only a line that fills its width can have been cut by a hard wrap. */
const WRAP_WIDTH = 50;
/** Enough to see an abbreviation, or that a line fills its width. */
const LOOK_BACK = 80;

const SENTENCE_END = /[.!?…]["'”’)\]]*\s+$/;
const NEW_BEGINNING = /^["'“‘(]?[\p{Lu}\p{N}]/u;
const ABBREVIATION =
  /(?:^|[\s(])(?:e\.g|i\.e|etc|vs|inc|ltd|co|corp|dr|mr|ms|mrs|sr|jr|no|approx|incl|\p{Lu}|ph\.d|u\.s|m\.s|b\.s)\.\s+$/iu;
const BULLET = /^(?:[-–—*•·▪●○◦‣∙■□➢➤→✓✔>~]|\d{1,2}[.)])\s+/;
const INNER_BULLET = /\s[•·▪●○◦‣∙■➢➤✓✔]\s+$/;

/** The whole sentence or line in which a piece of the text stands, without its bullet. */
export function sentenceAt(text: string, piece: Span): Quote {
  let start = piece.start;
  const first = Math.max(0, piece.start - LONGEST_SIDE);
  while (start > first && !beginsAt(text, start)) start--;
  let end = piece.end;
  const last = Math.min(text.length, piece.end + LONGEST_SIDE);
  while (end < last && !beginsAt(text, end)) end++;
  if (start > 0 && start === first && !beginsAt(text, start)) start = nextWord(text, start, piece.start);
  if (end === last && end < text.length && !beginsAt(text, end)) end = lastWord(text, end, piece.end);
  return trim(text, { start, end }, piece);
}

/** Tells whether a sentence or a line begins at a place. */
function beginsAt(text: string, at: number): boolean {
  if (/\s/.test(text.charAt(at)) || /\S/.test(text.charAt(at - 1))) return false;
  const before = text.slice(Math.max(0, at - LOOK_BACK), at);
  const after = text.slice(at, at + 4);
  if (/\n\s*$/.test(before)) return !isWrapped(before, after);
  if (INNER_BULLET.test(before)) return true;
  return SENTENCE_END.test(before) && NEW_BEGINNING.test(after) && !ABBREVIATION.test(before);
}

/** A line that goes on in small letters after one that filled its width is the same sentence. */
function isWrapped(before: string, after: string): boolean {
  const lines = before.split('\n');
  const line = lines.at(-2)!;
  return (
    lines.at(-1)!.trim() === '' &&
    line.length >= WRAP_WIDTH &&
    !/[.!?:;]\s*$/.test(line) &&
    /^\p{Ll}/u.test(after)
  );
}

function nextWord(text: string, from: number, to: number): number {
  const space = text.slice(from, to).search(/\s/);
  return space === -1 ? to : from + space;
}

function lastWord(text: string, from: number, to: number): number {
  let at = from;
  while (at > to && !/\s/.test(text.charAt(at))) at--;
  return at;
}

function trim(text: string, { start, end }: Span, piece: Span): Quote {
  let from = start;
  let to = end;
  while (from < piece.start && /\s/.test(text.charAt(from))) from++;
  const bullet = BULLET.exec(text.slice(from, piece.start))?.[0].length ?? 0;
  from += bullet;
  while (to > piece.end && /\s/.test(text.charAt(to - 1))) to--;
  return { start: from, end: to, text: text.slice(from, to) };
}
