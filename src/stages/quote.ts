import type { Quote } from '../types.js';
import type { Document, TokenRange } from './document.js';

/** The words of a token range as they stand in the text. */
export function quote({ text, tokens }: Document, { first, last }: TokenRange): Quote {
  const start = tokens.starts[first]!;
  const end = tokens.ends[last - 1]!;
  return { start, end, text: text.slice(start, end) };
}
