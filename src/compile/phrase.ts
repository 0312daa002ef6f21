import { scanTokens } from '../lexicon/tokens.js';
import type { Vocabulary } from '../lexicon/vocabulary.js';
import type { Inflector } from './inflector.js';
import { spellings } from './spelling.js';

/** Gives words numbers in the order of their first use. */
export class WordCollector {
  readonly words: string[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly splits = new Map<string, readonly string[]>();
  private readonly collecting: Vocabulary = {
    find: (units, length) => this.number(String.fromCharCode(...units.subarray(0, length))),
  };

  number(word: string): number {
    const known = this.numbers.get(word);
    if (known !== undefined) return known;
    this.words.push(word);
    this.numbers.set(word, this.words.length);
    return this.words.length;
  }

  /** Splits by the very rules that postings are split by, so that a phrase and the text it should find agree. */
  split(text: string): readonly string[] {
    const known = this.splits.get(text);
    if (known !== undefined) return known;
    const split = /^[a-z]+$/.test(text) ? this.take(text) : this.scan(text);
    this.splits.set(text, split);
    return split;
  }

  /** Nearly all texts are one plain word; looking closer at it would take most of the time of a build. */
  private take(word: string): string[] {
    this.number(word);
    return [word];
  }

  private scan(text: string): string[] {
    const { words, length } = scanTokens(text, this.collecting);
    return Array.from(words.subarray(0, length), (word) => this.words[word - 1]!);
  }
}

/** For each place of a phrase the words that may stand there; null for a gap. */
export type Slots = readonly (readonly string[] | null)[];

export const GAP = '...';

/**
 * Turns a phrase as written into the sequences of words that it finds.
 * @param last whether the last word is a noun that is found in singular and plural
 */
export function expandPhrase(
  phrase: string,
  collector: WordCollector,
  inflector: Inflector,
  last: 'noun' | 'as-written' = 'noun',
): Slots[] {
  const pieces = phrase.replaceAll('…', GAP).split(/\s+/);
  let sequences: Slots[] = [[]];
  pieces.forEach((piece, index) => {
    const isLast = index === pieces.length - 1;
    const options: Slots[] =
      piece === GAP ? [[null]] : expandPiece(piece, collector, inflector, isLast && last === 'noun');
    sequences = sequences.flatMap((sequence) => options.map((option) => [...sequence, ...option]));
  });
  return sequences;
}

/** The forms of one piece between spaces. Those of one word share a slot; those of several stand as sequences of their own. */
function expandPiece(
  piece: string,
  collector: WordCollector,
  inflector: Inflector,
  isNoun: boolean,
): Slots[] {
  const isVerb = piece.startsWith('~');
  const single = new Set<string>();
  const several: Slots[] = [];
  for (const written of piece.split('|')) {
    const word = written.replace(/^~/, '');
    const forms = isVerb ? inflector.verb(word).all : isNoun ? inflectLastPart(word, inflector) : [word];
    for (const form of forms) {
      const words = collector.split(form);
      if (words.length === 1) for (const spelling of spellings(words[0]!)) single.add(spelling);
      else if (words.length > 1) several.push(words.map(spellings));
    }
  }
  return single.size > 0 ? [[[...single]], ...several] : several;
}

/** `data-set` has its plural in its last part. */
function inflectLastPart(word: string, inflector: Inflector): string[] {
  const cut = Math.max(word.lastIndexOf('-'), word.lastIndexOf('/')) + 1;
  return inflector.noun(word.slice(cut)).map((form) => word.slice(0, cut) + form);
}
