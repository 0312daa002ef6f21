import type { Posting } from '../types.js';
import { cleanCharacters } from './characters.js';

/** What is known of a posting beside its text. Blank is the same as absent. */
export interface Particulars {
  readonly title?: string | undefined;
  readonly company?: string | undefined;
  readonly team?: string | undefined;
  readonly id?: string | undefined;
  readonly source?: string | undefined;
}

const PARTICULARS = ['title', 'company', 'team', 'id', 'source'] as const;

/** Joins a text that has been read with its particulars, each of them on one line. */
export function makePosting(text: string, particulars: Particulars): Posting {
  const posting: { text: string } & Record<string, string> = { text };
  for (const key of PARTICULARS) {
    const value = flatten(particulars[key] ?? '');
    if (value !== '') posting[key] = value;
  }
  return posting;
}

function flatten(value: string): string {
  return cleanCharacters(value).replace(/\s+/g, ' ').trim();
}
