import type { Advice } from '../advice/types.js';
import { excerpt } from '../render/excerpt.js';
import type { Activity, Posting, ReadReport } from '../types.js';
import { ACTIVITY_LETTERS } from './words.js';

/** What fits on one sheet of paper, whatever the posting. */
const MOST_PIECES = 5;
const MOST_QUESTIONS = 6;
const LONGEST_PIECE = 140;
const LONGEST_NAME = 80;

export interface HandoutPiece {
  /** Null where it speaks of work that is none of the four. */
  readonly activity: Activity | null;
  readonly letter: string;
  readonly before: string;
  readonly piece: string;
  readonly after: string;
}

/** What is handed over on paper. */
export interface HandoutView {
  readonly title: string;
  readonly pieces: readonly HandoutPiece[];
  readonly questions: readonly string[];
}

export function viewHandout(posting: Posting, report: ReadReport, advice: Advice | null): HandoutView {
  const names = [report.title?.text ?? 'A posting without a title', posting.company ?? ''];
  return {
    title: names
      .filter((name) => name !== '')
      .map(shorten)
      .join(', '),
    pieces: viewPieces(posting, report),
    questions: advice?.questions.slice(0, MOST_QUESTIONS) ?? [],
  };
}

function shorten(name: string): string {
  return excerpt(name, { start: 0, end: name.length }, LONGEST_NAME).piece;
}

/** The strongest pieces of evidence, one of each line of the posting, with what stands around them. */
function viewPieces({ text }: Posting, { evidence, outside }: ReadReport): HandoutPiece[] {
  const quotes = (outside?.evidence ?? []).map((quote) => ({ ...quote, activity: null }));
  const heaviest = [...evidence].sort((a, b) => b.weight - a.weight || a.start - b.start);
  const lines = new Set<number>();
  const strongest = [...quotes, ...heaviest].filter(({ start }) => {
    const line = text.lastIndexOf('\n', start);
    return lines.size < MOST_PIECES && !lines.has(line) && lines.add(line);
  });
  return strongest.map(({ start, end, activity }) => ({
    activity,
    letter: activity ? ACTIVITY_LETTERS[activity] : '–',
    ...excerpt(text, { start, end }, LONGEST_PIECE),
  }));
}
