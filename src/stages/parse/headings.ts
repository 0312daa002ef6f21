import { findClaimed } from '../../lexicon/claim.js';
import { BREAK, type Tokens } from '../../lexicon/tokens.js';
import type { Lexicon } from '../../lexicon/types.js';
import type { SectionKind, Span } from '../../types.js';
import type { TokenRange } from '../document.js';

/** A heading is short. */
const LONGEST_HEADING = { words: 10, units: 90 };
/** How many words a heading may hold beside the phrase by which it is known. */
const MOST_UNKNOWN_WORDS = 3;

/** `kind` is null for a line that looks like a heading and says nothing we know. */
export interface Heading extends TokenRange {
  readonly kind: SectionKind | null;
  /** Where the heading's words end and what it heads begins, in tokens. */
  readonly last: number;
}

/** The block under a line. */
type Below = Span & { readonly bullet: boolean };

interface Line extends Span, TokenRange {
  readonly bullet: boolean;
}

/** Tells whether a block is a heading, or begins with one before a colon. */
export function findHeading(
  text: string,
  line: Line,
  next: Below | undefined,
  tokens: Tokens,
  lexicon: Lexicon,
): Heading | null {
  return (
    findLeadingHeading(text, line, tokens, lexicon) ?? findHeadingLine(text, line, next, tokens, lexicon)
  );
}

/** `Responsibilities: build the …` has its heading before the colon. */
function findLeadingHeading(text: string, line: Line, tokens: Tokens, lexicon: Lexicon): Heading | null {
  const colon = findColon(text, line.start, Math.min(line.end, line.start + LONGEST_HEADING.units + 1));
  if (colon === -1) return null;
  let behind = line.first;
  while (behind < line.last && tokens.ends[behind]! <= colon) behind++;
  if (behind === line.first || behind - line.first > LONGEST_HEADING.words) return null;
  const known = knownHeading({ first: line.first, last: behind }, tokens, lexicon);
  if (known === null || (line.bullet && behind < line.last && known.unknownWords > 0)) return null;
  return { kind: known.kind, first: line.first, last: behind };
}

const COLON = 0x3a;

function findColon(text: string, from: number, end: number): number {
  for (let at = from; at < end; at++) if (text.charCodeAt(at) === COLON) return at;
  return -1;
}

function findHeadingLine(
  text: string,
  line: Line,
  next: Below | undefined,
  tokens: Tokens,
  lexicon: Lexicon,
): Heading | null {
  const words = line.last - line.first;
  if (line.bullet || words === 0 || words > LONGEST_HEADING.words) return null;
  if (line.end - line.start > LONGEST_HEADING.units || /[.;,]/.test(text.charAt(line.end - 1))) return null;
  const known = knownHeading(line, tokens, lexicon);
  if (known !== null) return { kind: known.kind, first: line.first, last: line.last };
  return looksLikeHeading(text.slice(line.start, line.end), words) || headsWhatFollows(line, words, next)
    ? { kind: null, first: line.first, last: line.last }
    : null;
}

/** The kind of the phrase that covers most of the words; the later one where two do, as in “About the role: what you'll do”. */
function knownHeading(
  range: TokenRange,
  tokens: Tokens,
  lexicon: Lexicon,
): { kind: SectionKind; unknownWords: number } | null {
  const hits = findClaimed(lexicon.automaton, tokens, range, 'heading');
  let best: (typeof hits)[number] | undefined;
  for (const hit of hits) if (!best || hit.last - hit.first >= best.last - best.first) best = hit;
  if (!best) return null;
  const total = range.last - range.first;
  const covered = hits.reduce((sum, hit) => sum + hit.last - hit.first, 0);
  const unknownWords = total - covered;
  if (unknownWords > MOST_UNKNOWN_WORDS || covered * 2 < total) return null;
  return { kind: lexicon.groups.sections[lexicon.columns.groups[best.entry]!]!, unknownWords };
}

/** How many words a heading has that we know only by its looks. */
const MOST_WORDS = 8;
/** How much longer than a heading in small letters the text below it is, and how long it is at least. */
const BELOW = { times: 2, units: 60 };

/** Short, and a question, ending in a colon, in capitals, or with every longer word capitalised. */
function looksLikeHeading(line: string, words: number): boolean {
  if (words > MOST_WORDS) return false;
  if (/[:?]$/.test(line)) return true;
  const long = line.split(/\s+/).filter((word) => word.length > 3);
  return long.length > 0 && long.every((word) => /^\p{Lu}/u.test(word));
}

/** Short, without an end of a sentence, and followed by a list or by a much longer text: a heading whatever its letters. */
function headsWhatFollows(line: Line, words: number, next: Below | undefined): boolean {
  if (next === undefined || words > MOST_WORDS) return false;
  const length = next.end - next.start;
  return next.bullet || (length >= BELOW.units && length >= BELOW.times * (line.end - line.start));
}

/** A section break inside a line that once was many lines: a heading in capitals, followed by another beginning. */
export function splitRunOn(
  text: string,
  line: Span,
  words: TokenRange,
  tokens: Tokens,
  lexicon: Lexicon,
): TokenRange[] {
  if (line.end - line.start < RUN_ON_LENGTH) return [];
  const hits = findClaimed(lexicon.automaton, tokens, words, 'heading');
  return hits.filter(
    (hit) => hit.last < words.last && isCapitalised(text, hit, tokens) && beginsAnew(text, hit.last, tokens),
  );
}

/** Shorter lines have not lost their breaks. */
const RUN_ON_LENGTH = 300;

function isCapitalised(text: string, range: TokenRange, tokens: Tokens): boolean {
  const words = text.slice(tokens.starts[range.first], tokens.ends[range.last - 1]).split(/\s+/);
  const long = words.filter((word) => word.length > 3);
  return long.length > 0 && long.every((word) => /^\p{Lu}/u.test(word));
}

function beginsAnew(text: string, token: number, tokens: Tokens): boolean {
  return tokens.breaks[token] === BREAK.clause || /^\p{Lu}/u.test(text.charAt(tokens.starts[token]!));
}
