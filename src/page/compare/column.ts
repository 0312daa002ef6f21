import type { ReadAnswer } from '../messages.js';
import type { Kept } from '../shelf/kept.js';

/** One of the postings that stand side by side. */
export interface Column {
  /** From 1, in the order in which they were kept. */
  readonly number: number;
  readonly kept: Kept;
  readonly title: string | null;
  readonly reading: Reading;
}

/** What was read, or why nothing was. */
export type Reading = ReadAnswer | { readonly problem: string };
