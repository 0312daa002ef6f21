import type { JsonObject } from './json.js';
import type { Pasted } from './posting.js';

/** Why a record cannot be read as a posting: a clause, to be put into a sentence; and its id where it has one. */
export interface NoPosting {
  readonly problem: string;
  readonly id?: string | undefined;
}

export type ReadRecord = Pasted | NoPosting;

/** How one source writes a posting down. */
export interface Shape {
  /** Whether a record is written this way, by its keys. Never true of a record that another shape fits, too. */
  readonly fits: (record: JsonObject) => boolean;
  readonly read: (record: JsonObject) => ReadRecord;
}
