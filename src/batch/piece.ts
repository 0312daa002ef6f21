import { joinMarks, type Marks } from './marks.js';
import { addTotals, startTotals, type Totals } from './totals.js';

/** The results of one parcel. */
export interface Piece {
  /** Finished lines, one after another. */
  readonly bytes: Uint8Array;
  readonly totals: Totals;
  /** null where duplicates are not looked for. */
  readonly marks: Marks | null;
}

/** One piece of several, in their order. */
export function joinPieces(pieces: readonly Piece[]): Piece {
  const totals = startTotals();
  for (const piece of pieces) addTotals(totals, piece.totals);
  const lines = pieces.map(({ bytes }) => bytes);
  const marks = pieces.flatMap((piece) => piece.marks ?? []);
  return {
    bytes: Buffer.concat(lines),
    totals,
    marks: marks.length === 0 ? null : joinMarks(marks, lines),
  };
}
