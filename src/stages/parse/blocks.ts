import type { Span } from '../../types.js';
import { isSpace, SPACE } from './space.js';

/** A line, or several that a hard wrap has cut; without its bullet. */
export interface Block extends Span {
  readonly bullet: boolean;
}

const BULLET =
  /^(?:[-–—*•·▪●○◦‣∙■□➢➤→✓>~]|\p{Extended_Pictographic}\u{fe0f}?|\d{1,2}[.)]|[a-z][.)]|o(?=\s))\s+/u;
/** Only a line that fills its width can have been cut by a hard wrap. */
const WRAP_WIDTH = 50;
const LETTER_O = 0x6f;

/** Splits a text into blocks. */
export function splitBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  let mayContinue = false;
  for (const line of splitLines(text)) {
    const { start, end } = trim(text, line);
    if (start === end) {
      mayContinue = false;
      continue;
    }
    const marker = markerLength(text, start, end);
    const previous = blocks.at(-1);
    if (mayContinue && previous && marker === 0 && /^\p{Ll}/u.test(text.slice(start, start + 2))) {
      blocks[blocks.length - 1] = { ...previous, end };
    } else {
      blocks.push({ start: start + marker, end, bullet: marker > 0 });
    }
    mayContinue = end - line.start >= WRAP_WIDTH && !/[.!?:;]/.test(text.charAt(end - 1));
  }
  return blocks;
}

/** How many units a line's bullet and the space behind it take, 0 where it has none. Most lines begin with a word. */
function markerLength(text: string, start: number, end: number): number {
  const first = text.charCodeAt(start);
  const second = text.charCodeAt(start + 1);
  if (isLetter(first) && isLetter(second)) return 0;
  if (isLetter(first) && first !== LETTER_O && second === SPACE) return 0;
  return BULLET.exec(text.slice(start, end))?.[0].length ?? 0;
}

function isLetter(unit: number): boolean {
  const lower = unit | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

/** One after another: a text may hold millions. */
function* splitLines(text: string): Generator<Span> {
  for (let start = 0; start <= text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    yield { start, end };
    start = end + 1;
  }
}

function trim(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  return { start: from, end: to };
}
