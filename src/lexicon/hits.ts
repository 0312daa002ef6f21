import { grow } from './grow.js';
import { LAYERS } from './types.js';

/** A phrase found: tokens `first` up to but not including `last`. */
export interface PhraseHit {
  readonly entry: number;
  /** Whether its verb is a noun or an -ing form. */
  readonly nominal: boolean;
  readonly first: number;
  readonly last: number;
}

/** Phrases found, as parallel arrays that are kept and filled again: a posting has a thousand, and objects would cost most of the time. */
export class HitList {
  length = 0;
  entries = new Int32Array(64);
  firsts = new Int32Array(64);
  lasts = new Int32Array(64);
  nominals = new Uint8Array(64);

  add(entry: number, nominal: number, first: number, last: number): void {
    const at = this.length;
    if (at === this.entries.length) this.grow();
    this.entries[at] = entry;
    this.firsts[at] = first;
    this.lasts[at] = last;
    this.nominals[at] = nominal;
    this.length = at + 1;
  }

  at(i: number): PhraseHit {
    return {
      entry: this.entries[i]!,
      nominal: this.nominals[i] === 1,
      first: this.firsts[i]!,
      last: this.lasts[i]!,
    };
  }

  toArray(): PhraseHit[] {
    const hits: PhraseHit[] = [];
    for (let i = 0; i < this.length; i++) hits.push(this.at(i));
    return hits;
  }

  private grow(): void {
    this.entries = grow(this.entries);
    this.firsts = grow(this.firsts);
    this.lasts = grow(this.lasts);
    this.nominals = grow(this.nominals);
  }
}

/** A list for each layer, in the order of LAYERS. */
export type HitLists = readonly HitList[];

export function createHitLists(): HitLists {
  return LAYERS.map(() => new HitList());
}
