/** Whether a line break inside running text is only a space, or may be meant. Markdown's may. */
export type LineBreaks = 'flow' | 'kept-after-short-lines';

/** A line this long was broken because it was full; a shorter one, because its author was done. */
const FULL_LINE = 60;

const WORD_OR_SPACE = /[ \t\n\f\r]+|[^ \t\n\f\r]+/g;

/**
 * Text being laid out line by line. Breaks are owed until there is text to put after them, so that blocks inside blocks
 * leave no empty lines, and a bullet stays with the paragraph inside it.
 */
export class Lines {
  private readonly pieces: string[] = [];
  /** Length of the line being written. */
  private column = 0;
  private empty = true;
  /** Line ends owed before the next text. */
  private owed = 0;
  private space = false;
  private bullet = false;
  private cell = false;
  /** How many list items are open: paragraphs inside them are lines like any other. */
  private items = 0;

  constructor(private readonly breaks: LineBreaks) {}

  /** Running text: every run of white space is one space. No-break spaces are not white space here. */
  add(text: string): void {
    for (const piece of text.match(WORD_OR_SPACE) ?? []) {
      if (!isSpace(piece)) this.write(piece);
      else if (this.keepsBreak(piece)) this.openLine();
      else this.space = true;
    }
  }

  /** Text whose white space is meant. */
  addVerbatim(text: string): void {
    for (const piece of text.match(/\n|[^\n]+/g) ?? []) {
      if (piece === '\n') this.breakLine();
      else if (piece.trim() === '') this.space = true;
      else this.write(piece);
    }
  }

  /** A line end that the author typed: two of them leave an empty line. */
  breakLine(): void {
    if (!this.bullet) this.owe(this.owed + 1);
  }

  openLine(): void {
    if (!this.bullet) this.owe(1);
  }

  openParagraph(): void {
    if (!this.bullet) this.owe(this.items > 0 ? 1 : 2);
  }

  openBullet(): void {
    this.items += 1;
    this.bullet = true;
  }

  closeBullet(): void {
    this.items = Math.max(0, this.items - 1);
    this.bullet = false;
  }

  /** What stands in the next cell is parted from what already stands in this line. */
  openCell(): void {
    this.cell = this.column > 0 && this.owed === 0;
  }

  finish(): string {
    return this.pieces.join('').trim();
  }

  private owe(lineEnds: number): void {
    this.owed = Math.min(2, Math.max(this.owed, lineEnds));
    this.space = false;
    this.cell = false;
  }

  private keepsBreak(space: string): boolean {
    return this.breaks === 'kept-after-short-lines' && space.includes('\n') && this.column < FULL_LINE;
  }

  private write(text: string): void {
    const before = this.gap();
    this.pieces.push(before, text);
    this.column = before.includes('\n') ? text.length : this.column + before.length + text.length;
    this.empty = false;
    this.owed = 0;
    this.space = false;
    this.bullet = false;
    this.cell = false;
  }

  /** Everything owed before the next text, as text. */
  private gap(): string {
    const bullet = this.bullet ? '- ' : '';
    if (this.empty) return bullet;
    if (this.owed > 0) return '\n'.repeat(this.owed) + bullet;
    if (this.cell) return ` | ${bullet}`;
    return (this.space ? ' ' : '') + bullet;
  }
}

function isSpace(text: string): boolean {
  return /^[ \t\n\f\r]/.test(text);
}
