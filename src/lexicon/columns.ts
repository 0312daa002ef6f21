import { layerSet, placeOfLayer } from './automaton.js';
import { type Entry, LAYERS } from './types.js';

/** Entries as arrays, one place each: for what is asked of every match, and for a file that is read quickly. */
export interface EntryColumns {
  /** The ids in UTF-8, one behind another. */
  readonly ids: Uint8Array;
  /** Where the id of entry n starts in `ids`; it ends where that of n + 1 starts. */
  readonly idStarts: Int32Array;
  /** For each entry the set that holds its layer alone. */
  readonly layers: Int32Array;
  readonly groups: Int32Array;
  readonly weights: Uint8Array;
}

export function joinColumns(entries: readonly Entry[]): EntryColumns {
  const ids = entries.map(({ id }) => new TextEncoder().encode(id));
  const idStarts = new Int32Array(entries.length + 1);
  ids.forEach(({ length }, n) => {
    idStarts[n + 1] = idStarts[n]! + length;
  });
  const joined = new Uint8Array(idStarts[entries.length]!);
  ids.forEach((id, n) => {
    joined.set(id, idStarts[n]);
  });
  return {
    ids: joined,
    idStarts,
    layers: Int32Array.from(entries, ({ layer }) => layerSet(layer)),
    groups: Int32Array.from(entries, ({ group }) => group),
    weights: Uint8Array.from(entries, ({ weight }) => weight),
  };
}

const UTF_8 = new TextDecoder();

/** How an entry is shown to people. */
export function readId({ ids, idStarts }: EntryColumns, entry: number): string {
  return UTF_8.decode(ids.subarray(idStarts[entry], idStarts[entry + 1]));
}

/** The entries again; made when somebody asks for them, since reading a posting does not. */
export function listEntries(columns: EntryColumns): Entry[] {
  const { layers, groups, weights } = columns;
  return Array.from(layers, (layer, n) => ({
    id: readId(columns, n),
    layer: LAYERS[placeOfLayer(layer)]!,
    group: groups[n]!,
    weight: weights[n]!,
  }));
}
