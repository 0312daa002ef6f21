import type { Posting } from '../types.js';
import { cleanCharacters } from './characters.js';
import type { TextFormat } from './text.js';

/** What is known of a posting beside its text. Blank is the same as absent. */
export interface Particulars {
  readonly title?: string | undefined;
  readonly company?: string | undefined;
  readonly team?: string | undefined;
  readonly id?: string | undefined;
  readonly source?: string | undefined;
}

/** A posting as somebody pastes it, or a file or a record holds it. */
export interface Pasted extends Particulars {
  readonly text: string;
  /** Known for files by their name; left out, the text itself shows which it is. */
  readonly format?: TextFormat | 'json' | undefined;
}

const PARTICULARS = ['title', 'company', 'team', 'id', 'source'] as const;

/** Joins a text that has been read with its particulars, each of them on one line. Those that come first go before later ones. */
export function makePosting(text: string, ...particulars: readonly Particulars[]): Posting {
  const posting: { text: string } & Record<string, string> = { text };
  for (const key of PARTICULARS) {
    const value = particulars.map((one) => flatten(one[key] ?? '')).find((one) => one !== '');
    if (value !== undefined) posting[key] = value;
  }
  return posting;
}

function flatten(value: string): string {
  return value === '' ? '' : cleanCharacters(value).replace(/\s+/g, ' ').trim();
}
