import type { Span } from '../../types.js';

/** A line, or several that a hard wrap has cut; without its bullet. */
export interface Block extends Span {
  readonly bullet: boolean;
}

const BULLET =
  /^(?:[-–—*•·▪●○◦‣∙■□➢➤→✓>~]|\p{Extended_Pictographic}\u{fe0f}?|\d{1,2}[.)]|[a-z][.)]|o(?=\s))\s+/u;
/** Only a line that fills its width can have been cut by a hard wrap. */
const WRAP_WIDTH = 50;

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
    const content = text.slice(start, end);
    const marker = BULLET.exec(content)?.[0].length ?? 0;
    const previous = blocks.at(-1);
    if (mayContinue && previous && marker === 0 && /^\p{Ll}/u.test(content)) {
      blocks[blocks.length - 1] = { ...previous, end };
    } else {
      blocks.push({ start: start + marker, end, bullet: marker > 0 });
    }
    mayContinue = end - line.start >= WRAP_WIDTH && !/[.!?:;]$/.test(content);
  }
  return blocks;
}

function splitLines(text: string): Span[] {
  const lines: Span[] = [];
  for (let start = 0; start <= text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    lines.push({ start, end });
    start = end + 1;
  }
  return lines;
}

function trim(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text.charAt(from))) from++;
  while (to > from && /\s/.test(text.charAt(to - 1))) to--;
  return { start: from, end: to };
}
