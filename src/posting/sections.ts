import { MAX_TEXT_LENGTH } from '../types.js';
import { asName } from './json.js';
import { readText, type TextFormat } from './text.js';

/** A part of a posting that a source keeps apart from the others. */
export interface Section {
  /** What it is, in words that the lexicon knows as a heading; left out where the source does not say. */
  readonly heading?: string | undefined;
  readonly source: string;
  readonly format?: TextFormat | undefined;
}

/** One text of all sections that hold something, each under its heading. What has been said already is not said again. */
export function joinSections(sections: readonly Section[]): string {
  const written: string[] = [];
  const said = new Said();
  let length = 0;
  for (const { heading, source, format } of sections) {
    const text = readText(source, format).trim();
    const lines = text.split('\n').map(lettersOf);
    // What is too long to be read need not be compared.
    if (length <= MAX_TEXT_LENGTH && said.holds(lines)) continue;
    said.add(lines);
    length += text.length;
    written.push(heading && lines[0] !== lettersOf(heading) ? `${heading}\n\n${text}` : text);
  }
  return written.join('\n\n');
}

/** A line with fewer letters may stand inside another by chance. */
const LONG_LINE = 20;
/** No posting has as many lines that may stand inside others; each is looked for in everything that was said. */
const MOST_LOOKED_FOR = 1000;

/** The lines that have been written. */
class Said {
  private readonly lines = new Set<string>();
  /** All of them, put together when they are asked for. */
  private all: string | null = null;
  private lookedFor = 0;

  add(lines: readonly string[]): void {
    for (const line of lines) this.lines.add(line);
    this.all = null;
  }

  /** Whether every line stands among others, or inside one of them. */
  holds(lines: readonly string[]): boolean {
    return lines.every((line) => line === '' || this.lines.has(line) || this.holdsInside(line));
  }

  private holdsInside(line: string): boolean {
    if (line.length < LONG_LINE || this.lookedFor === MOST_LOOKED_FOR) return false;
    this.lookedFor += 1;
    this.all ??= [...this.lines].join('\n');
    return this.all.includes(line);
  }
}

/** What is left when marks, spaces and capitals differ. */
function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}+#]+/gu, '');
}

/** The source of a section as records hold it: a text, or a list of texts or of things with a name, each a bullet. */
export function sectionSource(value: unknown): string {
  if (!Array.isArray(value)) return typeof value === 'number' ? '' : asName(value);
  const items = value.map(asName).filter((item) => item.trim() !== '');
  return items.map((item) => `- ${item}`).join('\n');
}
