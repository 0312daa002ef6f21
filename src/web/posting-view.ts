import { capitalize } from '../render/layout.js';
import { type MarkedLine, type MarkedSection, markText } from '../render/marks.js';
import { ACTIVITY_NAMES, SECTION_NAMES } from '../render/words.js';
import type { Activity, Evidence, ReadReport, SectionKind } from '../types.js';
import { ACTIVITY_LETTERS, BOILERPLATE } from './words.js';

/** A heading is a short line; what is longer is a sentence that happens to come first. */
const LONGEST_HEADING = 60;

/** Below this, a weight is shown as 0.0. */
const LIGHT = 0.05;

export interface MarkView {
  readonly number: number;
  readonly activity: Activity;
  readonly letter: string;
  /** What a pointer held over the mark shows; the list of evidence says the same in full. */
  readonly hint: string;
  /** Found, but counting for next to nothing where it stands. */
  readonly light: boolean;
}

export interface PieceView {
  readonly text: string;
  readonly mark: MarkView | null;
  /** The numbers of all evidence that stands here. */
  readonly covers: readonly number[];
  /** The evidence that ends here, each with its link into the list. */
  readonly labels: readonly MarkView[];
}

export interface LineView {
  readonly form: 'heading' | 'bullet' | 'text';
  readonly pieces: readonly PieceView[];
}

export interface SectionView {
  readonly kind: SectionKind;
  readonly name: string;
  readonly setBack: boolean;
  readonly lines: readonly LineView[];
}

/** The posting as it is shown: in sections, with every piece of evidence marked in place. */
export function viewPosting(text: string, report: ReadReport): SectionView[] {
  const toMark = (index: number) => viewMark(report.evidence[index]!, index);
  const toPieces = (line: MarkedLine): PieceView[] =>
    line.segments.map(({ text, covers, closes }) => {
      // Where two pieces of evidence overlap, the one that began last is the narrower claim: it gives the colour.
      const innermost = covers.at(-1);
      return {
        text,
        mark: innermost === undefined ? null : toMark(innermost),
        covers: covers.map((index) => index + 1),
        labels: closes.map(toMark),
      };
    });
  return markText(text, report.evidence, report.sections).map((section, place) => ({
    kind: section.kind,
    name: place === 0 && isTitle(section, report) ? 'Title' : capitalize(SECTION_NAMES[section.kind]),
    setBack: BOILERPLATE.has(section.kind),
    lines: section.lines.map((line, i) => ({
      form: nameForm(line, i, section.lines),
      pieces: toPieces(line),
    })),
  }));
}

/** A first line that is the title counts for nothing, and is called what it is. */
function isTitle({ lines }: MarkedSection, { title }: ReadReport): boolean {
  return lines.length === 1 && readLine(lines[0]!) === title?.text;
}

function readLine({ segments }: MarkedLine): string {
  return segments
    .map((segment) => segment.text)
    .join('')
    .trim();
}

function viewMark(evidence: Evidence, index: number): MarkView {
  return {
    number: index + 1,
    activity: evidence.activity,
    letter: ACTIVITY_LETTERS[evidence.activity],
    hint: `${ACTIVITY_NAMES[evidence.activity]}: ${evidence.entry}`,
    light: isLight(evidence),
  };
}

export function isLight({ weight }: Evidence): boolean {
  return weight < LIGHT;
}

/** A short line without a stop is a heading where it opens a section or a list. */
function nameForm(line: MarkedLine, place: number, lines: readonly MarkedLine[]): LineView['form'] {
  if (line.bullet) return 'bullet';
  const text = readLine(line);
  const next = lines[place + 1];
  const opens = next !== undefined && (place === 0 || next.bullet);
  return opens && text.length <= LONGEST_HEADING && !/[.!?;,]$/.test(text) ? 'heading' : 'text';
}
