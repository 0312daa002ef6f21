import type { Span } from '../../types.js';

/** What ends a sentence, when a space and a new beginning follow; or a bullet that stands inside a line. */
const BOUNDARY = /([.!?…]["'”’)\]]*)(\s+)(?=["'“‘(]?[\p{Lu}\p{N}])|(\s+)[•·▪●○◦‣∙■➢➤✓✔]\s+/gu;
const ABBREVIATION =
  /(?:^|[\s(])(?:e\.g|i\.e|etc|vs|inc|ltd|co|corp|dr|mr|ms|mrs|sr|jr|no|approx|incl|\p{Lu}|ph\.d|u\.s|m\.s|b\.s)\.$/iu;

/** A longer run of text without an end is no sentence; it is cut between words, so that the work per sentence stays bounded. */
const LONGEST_SENTENCE = 1500;

/** Splits a block of text into sentences. */
export function splitSentences(text: string, { start, end }: Span): Span[] {
  const sentences: Span[] = [];
  const block = text.slice(start, end);
  let from = 0;
  for (const found of block.matchAll(BOUNDARY)) {
    const stop = found.index + (found[1] ?? '').length;
    if (found[1] === '.' && ABBREVIATION.test(block.slice(Math.max(from, stop - 12), stop))) continue;
    if (stop > from) sentences.push(...cutLong(text, { start: start + from, end: start + stop }));
    from = found.index + found[0].length;
  }
  if (from < block.length) sentences.push(...cutLong(text, { start: start + from, end }));
  return sentences;
}

function cutLong(text: string, { start, end }: Span): Span[] {
  const pieces: Span[] = [];
  let from = start;
  while (end - from > LONGEST_SENTENCE) {
    const space = text.lastIndexOf(' ', from + LONGEST_SENTENCE);
    const cut = space > from ? space : beforePair(text, from + LONGEST_SENTENCE);
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
