import type { Tag } from './pdf-tags.js';

/** A line of text as it stands on a page, in points from the lower left corner. */
export interface PdfLine {
  /** Counted from 1. */
  readonly page: number;
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** Height of the letters. */
  readonly size: number;
  readonly tag: Tag | undefined;
}

/** What pdf.js finds on a page, in order: pieces of text, and marks around them. */
interface PdfItem {
  readonly type?: string;
  readonly id?: string;
  readonly tag?: string;
  readonly str?: string;
  readonly transform?: readonly number[];
  readonly width?: number;
  readonly height?: number;
  readonly hasEOL?: boolean;
}

/** The lines of a page from top to bottom. What its maker calls no part of the text, such as page numbers, is left out. */
export function readPageLines(
  page: number,
  items: readonly unknown[],
  tags: ReadonlyMap<string, Tag>,
): PdfLine[] {
  const lines: PdfLine[] = [];
  const marks: Mark[] = [];
  let pieces: PdfItem[] = [];
  let tag: Tag | undefined;
  const endLine = (): void => {
    const line = joinPieces(pieces, tag);
    if (line) lines.push({ page, ...line });
    pieces = [];
  };
  for (const item of items as readonly PdfItem[]) {
    if (item.type?.startsWith('beginMarkedContent')) marks.push(readMark(item, tags));
    else if (item.type === 'endMarkedContent') marks.pop();
    if (item.str === undefined) continue;
    const inside = marks.findLast((mark) => mark.tag)?.tag;
    if (item.str.trim() !== '' && !inside?.isLabel && !marks.some(({ isArtifact }) => isArtifact)) {
      if (pieces.length > 0 && inside?.block !== tag?.block) endLine();
      if (pieces.length === 0) tag = inside;
      pieces.push(item);
    } else if (pieces.length > 0) {
      pieces.push({ str: item.str });
    }
    if (item.hasEOL) endLine();
  }
  endLine();
  return lines;
}

interface Mark {
  readonly tag: Tag | undefined;
  readonly isArtifact: boolean;
}

function readMark({ id, tag }: PdfItem, tags: ReadonlyMap<string, Tag>): Mark {
  return { tag: id === undefined ? undefined : tags.get(id), isArtifact: tag === 'Artifact' };
}

function joinPieces(pieces: readonly PdfItem[], tag: Tag | undefined): Omit<PdfLine, 'page'> | null {
  const text = pieces
    .map(({ str }) => str)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
  const placed = pieces.filter(({ transform }) => transform);
  if (text === '' || placed.length === 0) return null;
  const x = ({ transform }: PdfItem): number => transform![4]!;
  return {
    text,
    left: Math.min(...placed.map(x)),
    right: Math.max(...placed.map((piece) => x(piece) + piece.width!)),
    baseline: placed[0]!.transform![5]!,
    size: Math.max(...placed.map(({ height }) => height!)),
    tag,
  };
}
