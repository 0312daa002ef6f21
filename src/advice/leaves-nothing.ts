import type { Flip, ReadReport } from '../types.js';

/** Whether all the evidence stands in these sentences: without them there is no other role to speak of. */
export function leavesNothing({ evidence }: ReadReport, { sentences }: Flip): boolean {
  return evidence.every((piece) =>
    sentences.some(({ start, end }) => start <= piece.start && piece.end <= end),
  );
}
