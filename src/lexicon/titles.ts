import { findClaimed } from './claim.js';
import { scanTokens, type Tokens } from './tokens.js';
import type { Lexicon } from './types.js';

/** A title is short. */
const LONGEST_TITLE = { words: 14, units: 120 };
/** Words that make a line a sentence about a job and no title of one. */
const SENTENCE_WORDS =
  /(^|\s)(we|we're|you|you'll|your|is|are|as|i|i'm|join|looking|seeking|hiring|will|who|this|our)(?=\s|$)/i;

/** Replaces each role name by one token that no entry knows, so that it neither counts nor keeps its neighbours apart. */
export function maskTitles(tokens: Tokens, lexicon: Lexicon): Tokens {
  const names = findClaimed(lexicon.automaton, tokens, { first: 0, last: tokens.length }, 'title');
  if (names.length === 0) return tokens;
  const starts = new Int32Array(tokens.length);
  const ends = new Int32Array(tokens.length);
  const words = new Int32Array(tokens.length);
  const breaks = new Uint8Array(tokens.length);
  let length = 0;
  let name = 0;
  for (let at = 0; at < tokens.length; length++) {
    const masked = name < names.length && names[name]!.first === at;
    const behind = masked ? names[name]!.last : at + 1;
    starts[length] = tokens.starts[at]!;
    ends[length] = tokens.ends[behind - 1]!;
    words[length] = masked ? 0 : tokens.words[at]!;
    breaks[length] = tokens.breaks[at]!;
    while (name < names.length && names[name]!.first < behind) name++;
    at = behind;
  }
  return { length, starts, ends, words, breaks };
}

/** Whether a line names a job, rather than saying something about one. */
export function readsLikeTitle(line: string, lexicon: Lexicon): boolean {
  const text = line.trim();
  if (
    text.length === 0 ||
    text.length > LONGEST_TITLE.units ||
    /[.!?:;]$/.test(text) ||
    SENTENCE_WORDS.test(text)
  )
    return false;
  const tokens = scanTokens(text, lexicon.vocabulary);
  if (tokens.length > LONGEST_TITLE.words) return false;
  return findClaimed(lexicon.automaton, tokens, { first: 0, last: tokens.length }, 'title').length > 0;
}
