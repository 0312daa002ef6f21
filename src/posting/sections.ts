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
  const said = new Set<string>();
  for (const { heading, source, format } of sections) {
    const text = readText(source, format).trim();
    const lines = text.split('\n').map(lettersOf);
    if (areSaid(lines, said)) continue;
    for (const line of lines) said.add(line);
    written.push(heading && lines[0] !== lettersOf(heading) ? `${heading}\n\n${text}` : text);
  }
  return written.join('\n\n');
}

/** A line with fewer letters may stand inside another by chance. */
const LONG_LINE = 20;

/** Whether every line stands among others, or inside one of them. */
function areSaid(lines: readonly string[], said: ReadonlySet<string>): boolean {
  const all = [...said].join('\n');
  return lines.every(
    (line) => line === '' || said.has(line) || (line.length >= LONG_LINE && all.includes(line)),
  );
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
