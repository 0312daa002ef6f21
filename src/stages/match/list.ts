import { grow } from '../../lexicon/grow.js';
import type { HitList } from '../../lexicon/hits.js';
import type { Matches } from '../document.js';

/** Matches as they are found, one sentence after another; within a sentence they are put in order of their place. */
export class MatchList implements Matches {
  length = 0;
  entries: Int32Array;
  firsts: Int32Array;
  lasts: Int32Array;
  readonly bySentence: Int32Array;
  private sentence = 0;

  constructor(tokens: number, sentences: number) {
    // Hardly a text has more matches than words.
    this.entries = new Int32Array(tokens + 16);
    this.firsts = new Int32Array(tokens + 16);
    this.lasts = new Int32Array(tokens + 16);
    this.bySentence = new Int32Array(sentences + 1);
  }

  addAll(hits: HitList): void {
    for (let i = 0; i < hits.length; i++) this.add(hits.entries[i]!, hits.firsts[i]!, hits.lasts[i]!);
  }

  /** Sentences have few matches, and those of one kind come in order: what comes later is moved up one by one. */
  add(entry: number, first: number, last: number): void {
    if (this.length === this.entries.length) this.grow();
    const { entries, firsts, lasts } = this;
    const begin = this.bySentence[this.sentence]!;
    let at = this.length++;
    for (; at > begin && this.isBefore(entry, first, last, at - 1); at--) {
      entries[at] = entries[at - 1]!;
      firsts[at] = firsts[at - 1]!;
      lasts[at] = lasts[at - 1]!;
    }
    entries[at] = entry;
    firsts[at] = first;
    lasts[at] = last;
  }

  endSentence(): void {
    this.bySentence[++this.sentence] = this.length;
  }

  private isBefore(entry: number, first: number, last: number, at: number): boolean {
    if (first !== this.firsts[at]) return first < this.firsts[at]!;
    return last !== this.lasts[at] ? last < this.lasts[at]! : entry < this.entries[at]!;
  }

  private grow(): void {
    this.entries = grow(this.entries);
    this.firsts = grow(this.firsts);
    this.lasts = grow(this.lasts);
  }
}
