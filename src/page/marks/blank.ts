import type { Span } from '../../types.js';

/** The text without these words: blanks take their place, so that everything else stays where it is, and lines stay lines. */
export function blankOut(text: string, spans: readonly Span[]): string {
  let left = text;
  for (const { start, end } of spans)
    left = left.slice(0, start) + left.slice(start, end).replace(/[^\n]/g, ' ') + left.slice(end);
  return left;
}
