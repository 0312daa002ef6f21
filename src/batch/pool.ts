import type { Parcel } from './parcel.js';
import type { Piece } from './piece.js';
import type { Task } from './score.js';

/** Where parcels are scored: in this thread, or in others. */
export interface Pool {
  /** How many parcels it is given at once. */
  readonly width: number;
  /** The bytes of the piece are good until the next parcel is given where `width` is 1. */
  score(parcel: Parcel, task: Task): Promise<Piece>;
  close(): Promise<void>;
}
