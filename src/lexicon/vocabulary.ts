/** Numbers for words. Words are looked up by their folded characters, so that no string is made per token. */
export interface Vocabulary {
  /**
   * @param units folded UTF-16 units, of which the first `length` are the word
   * @param hash FNV-1a of those units
   * @returns the word's number from 1, or 0 for a word that no entry uses
   */
  find(units: Uint16Array, length: number, hash: number): number;
}

export const HASH_SEED = 0x811c9dc5;
export const HASH_PRIME = 0x01000193;

export function hashUnit(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, HASH_PRIME);
}

export function hashWord(word: string): number {
  let hash = HASH_SEED;
  for (let i = 0; i < word.length; i++) hash = hashUnit(hash, word.charCodeAt(i));
  return hash;
}

/** The words as a hash table in typed arrays. */
export interface WordTable {
  readonly mask: number;
  /** For each bucket the hash of its word and the word's number, 0 where empty; collisions go to the next bucket. */
  readonly buckets: Int32Array;
  /** Where word n starts in `units`; word n ends where n + 1 starts. */
  readonly starts: Int32Array;
  readonly units: Uint16Array;
}

/** @param words distinct folded words; word i gets number i + 1 */
export function tabulateWords(words: readonly string[]): WordTable {
  const size = 2 ** Math.ceil(Math.log2(words.length * 3 + 2));
  const mask = size - 1;
  const buckets = new Int32Array(2 * size);
  const starts = new Int32Array(words.length + 2);
  const joined = words.join('');
  const units = Uint16Array.from({ length: joined.length }, (_, i) => joined.charCodeAt(i));
  let offset = 0;
  words.forEach((word, index) => {
    starts[index + 1] = offset;
    offset += word.length;
    const hash = hashWord(word);
    let bucket = hash & mask;
    while (buckets[2 * bucket + 1] !== 0) bucket = (bucket + 1) & mask;
    buckets[2 * bucket] = hash;
    buckets[2 * bucket + 1] = index + 1;
  });
  starts[words.length + 1] = offset;
  return { mask, buckets, starts, units };
}

/** The words again, word i at i - 1. */
export function listWords({ starts, units }: WordTable): string[] {
  return Array.from({ length: starts.length - 2 }, (_, i) =>
    String.fromCharCode(...units.subarray(starts[i + 1], starts[i + 2])),
  );
}

export function createVocabulary({ mask, buckets, starts, units }: WordTable): Vocabulary {
  function isWord(word: number, candidate: Uint16Array, length: number): boolean {
    const start = starts[word]!;
    if (starts[word + 1]! - start !== length) return false;
    for (let i = 0; i < length; i++) if (units[start + i] !== candidate[i]) return false;
    return true;
  }

  return {
    find(candidate, length, hash) {
      for (let bucket = hash & mask; ; bucket = (bucket + 1) & mask) {
        const word = buckets[2 * bucket + 1]!;
        if (word === 0) return 0;
        if (buckets[2 * bucket] === hash && isWord(word, candidate, length)) return word;
      }
    },
  };
}
