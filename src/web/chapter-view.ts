import { type Chapter, type PhrasePiece, readPieces } from '../lexicon/chapters.js';

/** The lexicon as its first page shows it. */
export interface Contents {
  readonly total: string;
  readonly chapters: readonly { heading: string; link: string; intro: string; count: string }[];
}

/** A chapter of the lexicon as its page shows it. */
export interface ChapterView {
  readonly heading: string;
  readonly intro: string;
  readonly count: string;
  readonly parts: readonly {
    readonly id: string;
    readonly name: string;
    readonly text: string | null;
    readonly lists: readonly ListView[];
  }[];
}

interface ListView {
  readonly name: string | null;
  readonly phrases: readonly (readonly PhrasePiece[])[];
}

export function listContents(chapters: readonly Chapter[]): Contents {
  return {
    total: count(chapters.reduce((sum, chapter) => sum + countPhrases(chapter), 0)),
    chapters: chapters.map((chapter) => ({
      heading: chapter.heading,
      link: chapterLink(chapter.heading),
      intro: chapter.intro,
      count: count(countPhrases(chapter)),
    })),
  };
}

export function viewChapter(chapter: Chapter): ChapterView {
  const { heading, intro, parts } = chapter;
  return {
    heading,
    intro,
    count: count(countPhrases(chapter)),
    parts: parts.map((part) => ({
      id: slugOf(part.heading),
      // Under the heading of its chapter, a part need not repeat it.
      name: part.heading.replace(/^[^:]*: /, ''),
      text: part.text,
      lists: part.lists.map(({ name, note, phrases }) => ({
        name: nameList(name, note),
        phrases: phrases.map(readPieces),
      })),
    })),
  };
}

export function chapterLink(heading: string): string {
  return `/lexicon/${slugOf(heading)}`;
}

export function count(entries: number): string {
  return entries === 1 ? '1 entry' : `${entries.toLocaleString('en-US')} entries`;
}

function countPhrases({ parts }: Chapter): number {
  return parts.flatMap(({ lists }) => lists).reduce((sum, { phrases }) => sum + phrases.length, 0);
}

const WEIGHTS: Readonly<Record<string, string>> = {
  3: 'Weight 3: could hardly mean anything else',
  2: 'Weight 2: usually means this',
  1: 'Weight 1: leans this way',
  Pairs: 'Pairs of classes, each with its weight',
};

function nameList(name: string | null, note: string | null): string | null {
  if (name === null) return null;
  return [WEIGHTS[name] ?? name, ...(note ? [note] : [])].join(' ');
}

function slugOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}
