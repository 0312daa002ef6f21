import type { ColumnMap } from '../posting/columns.js';
import type { BatchItem } from './item.js';
import { cutFile } from './line-parcels.js';
import type { Cut, Place } from './parcel.js';
import { readBatch } from './read.js';
import { isPlainLines, type Source, STDIN } from './sources.js';

export interface CutOptions {
  readonly map: ColumnMap;
  readonly stdin: AsyncIterable<Uint8Array>;
  /** Where to begin: at the beginning of the input, or where an earlier cut ended. */
  readonly from: Place;
  /** Where to stop, which is where an earlier cut ended; at the end of the input if left out. */
  readonly until?: Place;
}

export const BEGINNING: Place = { source: 0, byte: 0, count: 0 };

/** How many postings travel together at most, and of how many characters before another one joins them. */
const FULL = { postings: 64, characters: 256 * 1024 };

/** Cuts the input into parcels, in its order. */
export async function* cutInput(sources: readonly Source[], options: CutOptions): AsyncGenerator<Cut> {
  let items: BatchItem[] = [];
  let characters = 0;
  let end = options.from;
  for await (const cut of cutSources(sources, options)) {
    const { parcel } = cut;
    const isLast = !('items' in parcel) || sources[cut.end.source]!.path === STDIN;
    if ('items' in parcel) {
      items.push(...parcel.items);
      for (const item of parcel.items) characters += 'pasted' in item ? item.pasted.text.length : 0;
      end = cut.end;
    }
    // Whoever types into a pipe sees each result at once.
    if (items.length > 0 && (isLast || items.length >= FULL.postings || characters >= FULL.characters)) {
      yield { parcel: { items }, end };
      items = [];
      characters = 0;
    }
    if (!('items' in parcel)) yield cut;
  }
  if (items.length > 0) yield { parcel: { items }, end };
}

async function* cutSources(sources: readonly Source[], options: CutOptions): AsyncGenerator<Cut> {
  const { from, until } = options;
  const last = until?.source ?? sources.length - 1;
  for (let number = from.source; number <= last; number++) {
    const start = number === from.source ? from : { source: number, byte: 0, count: 0 };
    const stop = number === until?.source ? until : undefined;
    const source = sources[number]!;
    if (canBeCut(source)) yield* cutFile(source, start, stop);
    else yield* cutPostings(source, start, stop, options);
  }
}

function canBeCut(source: Source): boolean {
  try {
    return isPlainLines(source);
  } catch {
    // Whoever reads it will say what is wrong with it.
    return false;
  }
}

async function* cutPostings(
  source: Source,
  start: Place,
  stop: Place | undefined,
  options: CutOptions,
): AsyncGenerator<Cut> {
  let count = 0;
  for await (const read of readBatch([source], options)) {
    const items = read.slice(Math.max(0, start.count - count), (stop?.count ?? Infinity) - count);
    count += read.length;
    if (items.length > 0) yield { parcel: { items }, end: { ...start, count } };
    if (stop !== undefined && count >= stop.count) return;
  }
}
