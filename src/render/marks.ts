import type { Evidence, SectionKind, SectionSpan, Span } from '../types.js';

/** A run of text inside one line over which the same evidence holds. */
export interface Segment extends Span {
  readonly text: string;
  /** Places in the evidence list that cover this run; empty for plain text. */
  readonly covers: readonly number[];
  /** Those of them that end here: one piece of evidence is labelled once, however many runs it spans. */
  readonly closes: readonly number[];
}

/** A piece of evidence with its place in the list. */
interface NumberedSpan extends Span {
  readonly index: number;
}

export interface MarkedLine {
  readonly bullet: boolean;
  readonly segments: readonly Segment[];
}

export interface MarkedSection {
  readonly kind: SectionKind;
  readonly lines: readonly MarkedLine[];
}

/**
 * Cuts a posting into sections, lines and segments, so that any face can show where its evidence stands. Blank lines
 * are left out, and a line that two sections share goes whole to the one that holds more of it.
 */
export function markText(
  text: string,
  evidence: readonly Evidence[],
  sections: readonly SectionSpan[],
): MarkedSection[] {
  const marked: { kind: SectionKind; lines: MarkedLine[] }[] = [];
  const findEvidence = walk(evidence.map(({ start, end }, index) => ({ start, end, index })));
  const lines = cutLines(text);
  const kinds = chooseKinds(lines, sections);
  for (const [i, line] of lines.entries()) {
    const kind = kinds[i]!;
    const last = marked.at(-1);
    const section = last?.kind === kind ? last : { kind, lines: [] };
    if (section !== last) marked.push(section);
    section.lines.push(markLine(text, line, findEvidence));
  }
  return marked;
}

/** The lines that hold something, without their line breaks. */
function cutLines(text: string): Span[] {
  const lines: Span[] = [];
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    if (text.slice(start, end).trim() !== '') lines.push({ start, end });
    start = end + 1;
  }
  return lines;
}

/** A line that no section holds is a heading: it stands with what it opens, but the title, which opens them all, stands alone. */
function chooseKinds(lines: readonly Span[], sections: readonly SectionSpan[]): SectionKind[] {
  const findSections = walk(sections);
  const held = lines.map((line) => chooseKind(line, findSections(line)));
  let opened: SectionKind | null = null;
  for (let i = held.length - 1; i > 0; i--) {
    opened = held[i] ?? opened;
    held[i] = opened;
  }
  return held.map((kind) => kind ?? 'other');
}

function chooseKind(line: Span, sections: readonly SectionSpan[]): SectionKind | null {
  let most = 0;
  let chosen: SectionKind | null = null;
  for (const { start, end, kind } of sections) {
    const held = Math.min(end, line.end) - Math.max(start, line.start);
    if (held > most) [most, chosen] = [held, kind];
  }
  return chosen;
}

function markLine(text: string, line: Span, findEvidence: (line: Span) => NumberedSpan[]): MarkedLine {
  const bullet = text.startsWith('- ', line.start);
  const inside = bullet ? { start: line.start + 2, end: line.end } : line;
  const evidence = findEvidence(inside);
  const cuts = new Set([inside.start, inside.end]);
  for (const { start, end } of evidence) {
    if (start > inside.start) cuts.add(start);
    if (end < inside.end) cuts.add(end);
  }
  const places = [...cuts].sort((a, b) => a - b);
  const findCovering = walk(evidence);
  const segments = places.slice(1).map((end, i): Segment => {
    const start = places[i]!;
    const covering = findCovering({ start, end });
    return {
      start,
      end,
      text: text.slice(start, end),
      covers: covering.map(({ index }) => index),
      closes: covering.filter((piece) => piece.end === end).map(({ index }) => index),
    };
  });
  return { bullet, segments };
}

/**
 * Finds the spans that overlap one stretch after the other. Stretches come in order and spans are ordered by start, so
 * what ended before this one is never looked at again: a very long posting stays quick.
 */
function walk<Kind extends Span>(spans: readonly Kind[]): (stretch: Span) => Kind[] {
  let first = 0;
  return ({ start, end }) => {
    while (first < spans.length && spans[first]!.end <= start) first++;
    const found: Kind[] = [];
    for (let i = first; i < spans.length && spans[i]!.start < end; i++) {
      if (spans[i]!.end > start) found.push(spans[i]!);
    }
    return found;
  };
}
