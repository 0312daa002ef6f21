import type { PdfLine } from './pdf-lines.js';

/** Signs that begin an item of a list; those of fonts for signs have no letters of their own. */
const BULLET = /^(?:[•‣◦▪▫●○■□∙⁃➢✓\uf0a7\uf0b7\uf0d8\uf0fc]\s*|[·*–—-]\s+|o\s+(?=[A-Z]))/;
const NUMBER = /^\(?(?:\d{1,2}|[a-z])[.)]\s/;

/** Letters that differ more in height are of another kind of text, in points. */
const SAME_SIZE = 0.6;
/** How far lines that begin at one place may differ, in points. */
const SAME_PLACE = 2;
/** A word may be this much wider than its line is on average, letter by letter. */
const WIDE_WORD = 1.3;
/** Lines this many times as far apart as the closest ones are of two paragraphs. */
const APART = 1.15;

/** Several lines on a page that are one line of text. */
interface Block {
  text: string;
  readonly isItem: boolean;
  readonly first: PdfLine;
  last: PdfLine;
}

/** What is known of a whole document before its lines are joined. */
interface Measures {
  /** Where lines end at most. */
  readonly margin: number;
  /** Distance of neighbouring lines, by the height of their letters. */
  readonly pitches: ReadonlyMap<number, number>;
  readonly words: ReadonlySet<string>;
}

/** The text of pages of lines: what only the edge of the page broke is one line again, and bullets begin with `- `. */
export function layOutLines(pages: readonly (readonly PdfLine[])[]): string {
  const lines = dropRunningLines(pages);
  const measures = measure(lines);
  const blocks = joinLines(lines, measures);
  return blocks
    .map((block, i) => (i === 0 ? '' : gapBetween(blocks[i - 1]!, block, measures)) + block.text)
    .join('')
    .trim();
}

function joinLines(lines: readonly PdfLine[], measures: Measures): Block[] {
  const blocks: Block[] = [];
  const begun = new Set<string>();
  for (const line of lines) {
    const block = blocks.at(-1);
    const isSigned = BULLET.test(line.text);
    const item = line.tag?.item === undefined ? undefined : `${line.page} ${line.tag.item}`;
    const isTagged = item !== undefined && !begun.has(item);
    if (item !== undefined) begun.add(item);
    // Tags count anew on every page, and an item may have begun on the one before.
    const mayContinue = block && !isSigned && (!isTagged || block.last.page !== line.page);
    if (mayContinue && continues(block, line, measures)) {
      block.text = joinText(block.text, line.text, measures.words);
      block.last = line;
    } else {
      const isItem = isSigned || isTagged;
      const text = isItem ? `- ${line.text.replace(BULLET, '')}` : line.text;
      blocks.push({ text, isItem, first: line, last: line });
    }
  }
  return blocks;
}

/** Whether a line goes on with what the line before it began. */
function continues({ first, last, isItem }: Block, line: PdfLine, measures: Measures): boolean {
  if (Math.abs(last.size - line.size) > SAME_SIZE || NUMBER.test(line.text)) return false;
  if (last.right + widthOfFirstWord(line) < measures.margin - SAME_PLACE) return false;
  const beginsSmall = /^\p{Ll}/u.test(line.text);
  if (last.page !== line.page) return beginsSmall;
  if (line.tag && last.tag) return line.tag.block === last.tag.block;
  if (isApart(last, line, measures)) return false;
  return beginsSmall || (isItem ? line.left > first.left + SAME_PLACE : line.left < last.left + SAME_PLACE);
}

/** The width of the word that would have stood in the line above, had there been room, and of the space before it. */
function widthOfFirstWord({ text, left, right }: PdfLine): number {
  const letters = text.indexOf(' ') < 0 ? text.length : text.indexOf(' ');
  return (letters + 1) * ((right - left) / text.length) * WIDE_WORD;
}

function isApart(above: PdfLine, below: PdfLine, { pitches }: Measures): boolean {
  const distance = above.baseline - below.baseline;
  return distance <= 0 || distance > pitches.get(Math.round(below.size))! * APART;
}

/** A hyphen at the end of a line is dropped where the word without it stands elsewhere, too: `low-` and `latency` keep theirs. */
function joinText(text: string, next: string, words: ReadonlySet<string>): string {
  const broken = /(\p{L}+)[-\u00ad]$/u.exec(text);
  const rest = /^\p{Ll}+/u.exec(next);
  if (!broken || !rest) return `${text} ${next}`;
  const isSoft = text.endsWith('\u00ad') || words.has((broken[1]! + rest[0]).toLowerCase());
  return isSoft ? text.slice(0, -1) + next : text + next;
}

/** Items stand below one another, and so do lines that the page does not set apart. */
function gapBetween(above: Block, below: Block, measures: Measures): string {
  if (above.isItem && below.isItem) return '\n';
  const isTight =
    above.last.page === below.first.page &&
    above.isItem === below.isItem &&
    Math.abs(above.last.size - below.first.size) <= SAME_SIZE &&
    !isApart(above.last, below.first, measures);
  return isTight ? '\n' : '\n\n';
}

/** Leaves out lines that stand at the head or foot of several pages, the same but for the number of the page. */
function dropRunningLines(pages: readonly (readonly PdfLine[])[]): PdfLine[] {
  const counts = new Map<string, number>();
  for (const lines of pages)
    for (const key of new Set(lines.filter(isAtEdge).map(nameRunning)))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  return pages.flatMap((lines) =>
    lines.filter((line, i) => !isAtEdge(line, i, lines) || counts.get(nameRunning(line))! < 2),
  );
}

/** Heads and feet have two lines at most. */
function isAtEdge(_: PdfLine, i: number, lines: readonly PdfLine[]): boolean {
  return i < 2 || i >= lines.length - 2;
}

function nameRunning({ text, baseline }: PdfLine): string {
  return `${Math.round(baseline)} ${text.replace(/\d+/g, '#')}`;
}

function measure(lines: readonly PdfLine[]): Measures {
  const pitches = new Map<number, number>();
  for (const [i, line] of lines.entries()) {
    const size = Math.round(line.size);
    const above = lines[i - 1];
    const distance = above?.page === line.page ? above.baseline - line.baseline : Infinity;
    // Pieces of one line, such as cells, stand at one height.
    const isBelow = distance >= line.size * 0.8;
    pitches.set(size, Math.min(pitches.get(size) ?? Infinity, isBelow ? distance : Infinity));
  }
  return {
    margin: Math.max(...lines.map(({ right }) => right)),
    pitches,
    words: new Set(lines.flatMap(({ text }) => text.toLowerCase().match(/\p{L}+/gu) ?? [])),
  };
}
