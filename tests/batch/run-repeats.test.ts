import { describe, expect, it } from 'vitest';
import { TextIndex } from '../../src/batch/duplicates.js';
import { fingerprint } from '../../src/batch/fingerprint.js';
import { postingOf } from '../cli/batch-input.js';

describe('fingerprint', () => {
  it.each([
    ['case', 'Train Models', 'train mODELS'],
    ['white space', ' Train\n\n- models\t', 'train\u00a0- \u2003models'],
    ['digits', 'Job 12345: 3 years', 'Job 9: 10 years'],
  ])('does not see %s', (_, a, b) => {
    expect(fingerprint(a)).toEqual(fingerprint(b));
  });

  it.each([
    ['a letter', 'train models', 'train modem'],
    ['the order', 'train models', 'models train'],
    ['where words part', 'retrain models', 're train models'],
    ['that there is a figure', 'train 3 models', 'train models'],
    ['where figures part', 'a 1 2', 'a 12'],
    ['a sign', 'C', 'C++'],
  ])('sees %s', (_, a, b) => {
    expect(fingerprint(a)).not.toEqual(fingerprint(b));
  });

  it.each(['', ' \n\t', '\u3000\ufeff'])('knows that %j is no text', (text) => {
    expect(fingerprint(text)).toBeNull();
  });

  it('spreads over both of its numbers', () => {
    const highs = new Set<number>();
    const lows = new Set<number>();
    const buckets = new Uint32Array(256);
    for (let i = 0; i < 20_000; i++) {
      const text = [...String(i)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
      const { high, low } = fingerprint(text)!;
      highs.add(high);
      lows.add(low);
      buckets[(low >>> 1) & 0xff]! += 1;
    }
    expect(highs.size).toBeGreaterThan(19_990);
    expect(lows.size).toBeGreaterThan(19_990);
    expect(Math.max(...buckets)).toBeLessThan(20_000 / 256 + 60);
  });
});

describe('TextIndex', () => {
  const idOf = (number: number) => Buffer.from(`"n${number}"`);
  const claim = (index: TextIndex, number: number, id = number) => {
    const { high, low } = fingerprint(postingOf(number))!;
    const first = index.claim(high, low, idOf(id));
    return first && Buffer.from(first).toString();
  };

  it('gives back whose a text was first, however many there are', () => {
    const index = new TextIndex();
    for (let i = 0; i < 10_000; i++) expect(claim(index, i)).toBeNull();
    for (let i = 0; i < 10_000; i += 7) expect(claim(index, i, -1)).toBe(`"n${i}"`);
    expect(index.forgotten).toBe(0);
  });

  it('remembers no more than it may, and says how many it did not', () => {
    const index = new TextIndex(2);
    for (let i = 0; i < 5; i++) claim(index, i);
    expect([claim(index, 0), claim(index, 1), claim(index, 2)]).toEqual(['"n0"', '"n1"', null]);
    expect(index.forgotten).toBe(4);
  });

  it('keeps ids of any length that anybody would give', () => {
    const index = new TextIndex();
    const long = Buffer.alloc(60_000, 'x');
    for (let i = 1; i <= 40; i++) expect(index.claim(i, 1, long)).toBeNull();
    expect(index.claim(40, 1, long)).toEqual(new Uint8Array(long));
    expect(index.claim(41, 1, Buffer.alloc(70_000))).toBeNull();
    expect(index.forgotten).toBe(1);
  });
});
