import type { Posting } from '../../src/types.js';

/** Something that reads texts, ready to do so. */
export interface Peer {
  /** What one run reads. */
  readonly texts: readonly string[];
  /**
   * Makes sure that what it gives is right.
   * @returns how that was seen
   * @throws where it is not
   */
  check(): string;
  /** Reads all texts once, and says how much it found. */
  run(): number;
}

/** What each file in peers/ exports as `prepare`. */
export type Prepare = (postings: readonly Posting[]) => Promise<Peer>;

/** @throws where `isRight` is not */
export function expect(isRight: boolean, what: string): void {
  if (!isRight) throw new Error(`Not so: ${what}.`);
}
