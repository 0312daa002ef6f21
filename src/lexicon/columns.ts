import { layerSet } from './automaton.js';
import { type Entry, LAYERS } from './types.js';

/** Entries as arrays, one place each: for what is asked of every match, and for a file that is read quickly. */
export interface EntryColumns {
  /** The ids, one a line. */
  readonly ids: string;
  /** For each entry the set that holds its layer alone. */
  readonly layers: Int32Array;
  readonly groups: Int32Array;
  readonly weights: Uint8Array;
}

export function joinColumns(entries: readonly Entry[]): EntryColumns {
  return {
    ids: entries.map(({ id }) => id).join('\n'),
    layers: Int32Array.from(entries, ({ layer }) => layerSet(layer)),
    groups: Int32Array.from(entries, ({ group }) => group),
    weights: Uint8Array.from(entries, ({ weight }) => weight),
  };
}

/** The entries again; made when somebody asks for them, since reading a posting does not. */
export function listEntries({ ids, layers, groups, weights }: EntryColumns): Entry[] {
  return ids === ''
    ? []
    : ids.split('\n').map((id, n) => ({
        id,
        layer: LAYERS[31 - Math.clz32(layers[n]!)]!,
        group: groups[n]!,
        weight: weights[n]!,
      }));
}
