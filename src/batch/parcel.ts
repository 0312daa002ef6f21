import type { ColumnMap } from '../posting/columns.js';
import type { BatchItem } from './item.js';
import { readJsonlLine } from './jsonl.js';
import { decodeLines } from './line-parcels.js';

/** How far the input has been read: everything before this place. */
export interface Place {
  /** Number of the source, from 0. */
  readonly source: number;
  /** Where to go on in a file of plain lines; 0 in any other. */
  readonly byte: number;
  /** How many lines or postings of the source lie before. */
  readonly count: number;
}

/** A bounded piece of work: some postings that follow one another in the input. */
export type Parcel = ItemParcel | LineParcel;

export interface ItemParcel {
  readonly items: readonly BatchItem[];
}

/** Whole lines of JSON as they stand in the file. They are decoded where they are scored, which may be another thread. */
export interface LineParcel {
  readonly path: string;
  /** Number of the first line, from 1. */
  readonly first: number;
  readonly bytes: Uint8Array;
}

/** A parcel, and the place behind it. */
export interface Cut {
  readonly parcel: Parcel;
  readonly end: Place;
}

/** The postings of a parcel, one by one. */
export function* readParcel(parcel: Parcel, map: ColumnMap): Generator<BatchItem> {
  if ('items' in parcel) {
    yield* parcel.items;
    return;
  }
  for (const { line, number } of decodeLines(parcel.bytes, parcel.first))
    if (line.trim() !== '') yield readJsonlLine(line, number, parcel.path, map);
}

/** A parcel for each posting, in their order. */
export function splitParcel(parcel: Parcel): Parcel[] {
  if ('items' in parcel) return parcel.items.map((item) => ({ items: [item] }));
  const { path, bytes, first } = parcel;
  return [...decodeLines(bytes, first)]
    .filter(({ line }) => line.trim() !== '')
    .map(({ line, number }) => ({ path, first: number, bytes: Buffer.from(line) }));
}

/** What stands in place of a posting that cannot be read, by the first of a parcel. */
export function problemOf(parcel: Parcel): BatchItem {
  const { id, source } =
    'items' in parcel
      ? parcel.items[0]!
      : { id: String(parcel.first), source: `${parcel.path}:${parcel.first}` };
  const problem =
    'rolecall ended while it read this posting, which is a fault of its own. The others are not affected.';
  return { id, source, problem };
}
