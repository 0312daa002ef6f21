import { describe, expect, it } from 'vitest';
import { readLexicon } from '../../src/lexicon/load.js';
import { createVocabulary, hashWord, listWords } from '../../src/lexicon/vocabulary.js';

describe('the vocabulary', () => {
  const { words: table } = readLexicon();
  const words = listWords(table);
  const vocabulary = createVocabulary(table);
  const find = (word: string) =>
    vocabulary.find(
      Uint16Array.from(word, (unit) => unit.charCodeAt(0)),
      word.length,
      hashWord(word),
    );

  it('knows each of its words by its number', () => {
    expect(words.length).toBeGreaterThan(1000);
    expect(new Set(words).size).toBe(words.length);
    expect(words.map(find)).toEqual(words.map((_, i) => i + 1));
  });

  it('knows no other, however near', () => {
    const known = new Set(words);
    for (const word of words.slice(0, 500))
      for (const other of [`${word}q`, `q${word}`, word.slice(1), `q${word.slice(1)}`])
        if (!known.has(other)) expect(find(other), other).toBe(0);
  });
});
