import type { Span } from '../types.js';
import { toOneLine } from './layout.js';

/** A piece of a posting with what stands around it in its line, in three parts so that the piece can be set off. */
export interface Excerpt {
  readonly before: string;
  readonly piece: string;
  readonly after: string;
}

/** Quotes a span with as much of its line as fits into the width, cut with ellipses where more was there. */
export function excerpt(text: string, span: Span, width: number): Excerpt {
  const whole = toOneLine(text.slice(span.start, span.end));
  if (whole.length > width) return { before: '', piece: cutEnd(whole, width), after: '' };
  // No further than there is room for: a line may be as long as the text.
  const [before] = text
    .slice(Math.max(0, span.start - width), span.start)
    .split('\n')
    .slice(-1);
  const [after] = text.slice(span.end, span.end + width).split('\n', 1);
  const left = glue(before!).replace(/^[\s•·*–-]+/, '');
  const right = glue(after!);
  const room = width - whole.length;
  // The half that one side does not use, the other may.
  const forBefore = Math.min(left.length, Math.max(Math.floor(room / 2), room - right.length));
  const shown = cutStart(left, forBefore);
  return { before: shown, piece: whole, after: cutEnd(right, room - shown.length) };
}

/** One line, but with the spaces kept that part it from its neighbour. */
function glue(text: string): string {
  const start = /^\s/.test(text) ? ' ' : '';
  const end = /\s$/.test(text) ? ' ' : '';
  const line = toOneLine(text);
  return line === '' ? start : start + line + end;
}

function cutStart(text: string, width: number): string {
  if (text.length <= width) return text;
  if (width < 2) return '';
  const at = text.length - (width - 1);
  const kept = /\s/.test(text[at - 1]!) ? text.slice(at) : text.slice(at).replace(/^\S*/, '');
  return `…${kept.trimStart()}`;
}

function cutEnd(text: string, width: number): string {
  const whole = text.trimEnd();
  if (whole.length <= width) return whole;
  if (width < 2) return '';
  const kept = /\s/.test(whole[width - 1]!)
    ? whole.slice(0, width - 1)
    : whole.slice(0, width - 1).replace(/\S*$/, '');
  return `${kept.trimEnd()}…`;
}
