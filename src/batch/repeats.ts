import { ByteWriter } from './byte-writer.js';
import type { TextIndex } from './duplicates.js';
import type { LineFormat } from './line-format.js';
import type { Piece } from './piece.js';

/** What becomes of a text that came before: its line names the first one, or is left out. */
export type Repeats = 'mark' | 'leave-out';

/** Goes through pieces in the order of the input, and deals with the texts that came before. */
export class RepeatFinder {
  private readonly lines = new ByteWriter();

  constructor(
    private readonly index: TextIndex,
    private readonly format: LineFormat,
    private readonly repeats: Repeats,
  ) {}

  /** Remembers texts whose lines are written already. */
  remember(piece: Piece): void {
    for (const _ of this.find(piece));
  }

  /** The lines to write, good until the next piece. Counts the duplicates among them. */
  revise(piece: Piece): Uint8Array {
    this.lines.clear();
    let from = 0;
    const { places, ends } = piece.marks!;
    for (const { posting, first } of this.find(piece)) {
      piece.totals.duplicates += 1;
      const start = posting === 0 ? 0 : ends[posting - 1]!;
      const end = this.repeats === 'mark' ? places[posting]! : start;
      this.lines.writeBytes(piece.bytes.subarray(from, end));
      if (this.repeats === 'mark') {
        this.lines.writeText(this.format.repeats);
        this.lines.writeBytes(first);
      }
      from = this.repeats === 'mark' ? end : ends[posting]!;
    }
    if (from === 0) return piece.bytes;
    this.lines.writeBytes(piece.bytes.subarray(from));
    return this.lines.bytes;
  }

  /** The postings whose text came before, each with the id of the first that had it. */
  private *find({ marks }: Piece): Generator<{ posting: number; first: Uint8Array }> {
    const { fingerprints, ids, idEnds } = marks!;
    for (let posting = 0; posting < idEnds.length; posting++) {
      const high = fingerprints[2 * posting]!;
      const low = fingerprints[2 * posting + 1]!;
      if (high === 0 && low === 0) continue;
      const id = ids.subarray(posting === 0 ? 0 : idEnds[posting - 1]!, idEnds[posting]!);
      const first = this.index.claim(high, low, id);
      if (first !== null) yield { posting, first };
    }
  }
}
