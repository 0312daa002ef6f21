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

export function hashUnit(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

export function hashWord(word: string): number {
  let hash = HASH_SEED;
  for (let i = 0; i < word.length; i++) hash = hashUnit(hash, word.charCodeAt(i));
  return hash;
}

interface HashTable {
  readonly mask: number;
  /** Word number by bucket, 0 where empty; collisions go to the next bucket. */
  readonly buckets: Int32Array;
  /** Where word n starts in `units`; word n ends where n + 1 starts. */
  readonly starts: Int32Array;
  readonly units: Uint16Array;
}

function fillTable(words: readonly string[]): HashTable {
  const size = 2 ** Math.ceil(Math.log2(words.length * 3 + 2));
  const mask = size - 1;
  const buckets = new Int32Array(size);
  const starts = new Int32Array(words.length + 2);
  const units = Uint16Array.from([...words.join('')].map((c) => c.charCodeAt(0)));
  let offset = 0;
  words.forEach((word, index) => {
    starts[index + 1] = offset;
    offset += word.length;
    let bucket = hashWord(word) & mask;
    while (buckets[bucket] !== 0) bucket = (bucket + 1) & mask;
    buckets[bucket] = index + 1;
  });
  starts[words.length + 1] = offset;
  return { mask, buckets, starts, units };
}

/** @param words distinct folded words; word i gets number i + 1 */
export function createVocabulary(words: readonly string[]): Vocabulary {
  const { mask, buckets, starts, units } = fillTable(words);

  function isWord(word: number, candidate: Uint16Array, length: number): boolean {
    const start = starts[word]!;
    if (starts[word + 1]! - start !== length) return false;
    for (let i = 0; i < length; i++) if (units[start + i] !== candidate[i]) return false;
    return true;
  }

  return {
    find(candidate, length, hash) {
      for (let bucket = hash & mask; ; bucket = (bucket + 1) & mask) {
        const word = buckets[bucket]!;
        if (word === 0 || isWord(word, candidate, length)) return word;
      }
    },
  };
}
