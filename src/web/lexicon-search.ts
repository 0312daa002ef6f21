import { type Chapter, readPieces } from '../lexicon/chapters.js';
import { chapterLink } from './chapter-view.js';

export interface Found {
  readonly phrase: string;
  readonly chapter: string;
  readonly part: string;
  readonly link: string;
}

export interface Findings {
  readonly asked: string;
  readonly total: number;
  readonly shown: readonly Found[];
}

/** More than these are counted, not shown. */
const MOST_SHOWN = 200;
const LONGEST_QUESTION = 100;

/** Finds the phrases that have all words of a question in them, wherever they stand. */
export function createSearch(chapters: readonly Chapter[]): (asked: string) => Findings {
  const all = chapters.flatMap(({ heading, parts }) =>
    parts.flatMap((part) =>
      part.lists.flatMap(({ phrases }) =>
        phrases.map((phrase) => ({
          phrase: writePhrase(phrase),
          chapter: heading,
          part: part.heading,
          link: chapterLink(heading),
        })),
      ),
    ),
  );
  return (asked) => {
    const question = asked.slice(0, LONGEST_QUESTION).trim();
    const words = question.toLowerCase().split(/\s+/);
    const found = all.filter(({ phrase }) => {
      const text = phrase.toLowerCase();
      return words.every((word) => text.includes(word));
    });
    return { asked: question, total: found.length, shown: found.slice(0, MOST_SHOWN) };
  };
}

function writePhrase(phrase: string): string {
  return readPieces(phrase)
    .map((piece) => {
      if (piece === null) return '…';
      return piece.words.length === 1 ? piece.words[0] : `(${piece.words.join(' / ')})`;
    })
    .join(' ');
}
