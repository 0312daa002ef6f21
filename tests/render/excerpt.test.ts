import { describe, expect, it } from 'vitest';
import { excerpt } from '../../src/render/excerpt.js';

const LINE = 'one two three four five six seven eight nine ten';
const TEXT = `before\n- ${LINE}\nafter`;

function show(words: string, width: number): string {
  const start = TEXT.indexOf(words);
  const { before, piece, after } = excerpt(TEXT, { start, end: start + words.length }, width);
  return `${before}[${piece}]${after}`;
}

describe('excerpt', () => {
  it('shows the whole line where there is room, without its bullet', () => {
    expect(show('five', 80)).toBe('one two three four [five] six seven eight nine ten');
  });

  it('cuts both sides at words', () => {
    expect(show('five', 24)).toBe('…four [five] six seven…');
  });

  it('gives one side what the other does not need', () => {
    expect(show('one', 24)).toBe('[one] two three four five…');
    expect(show('ten', 24)).toBe('…seven eight nine [ten]');
  });

  it('cuts the piece itself where it is too long', () => {
    expect(show(LINE, 20)).toBe('[one two three four…]');
  });
});
