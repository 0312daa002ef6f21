import { describe, expect, it } from 'vitest';
import { agreement, bootstrapInterval, calibrationError, f1, icc, kappa, mean } from '../../bench/metrics.js';

// Worked out by hand.
const EXPECTED = ['a', 'a', 'b', 'b'];
const GIVEN = ['a', 'b', 'b', 'b'];

describe('agreement and kappa', () => {
  it('count what is the same, and what is the same beyond chance', () => {
    expect(agreement(EXPECTED, GIVEN)).toBe(0.75);
    // By chance a·a and b·b: 1/2 · 1/4 + 1/2 · 3/4 = 1/2; so (3/4 − 1/2) / (1 − 1/2).
    expect(kappa(EXPECTED, GIVEN)).toBe(0.5);
  });

  it('are 0 beyond chance where all answers are the same, and 1 where all are right', () => {
    expect(kappa(EXPECTED, ['a', 'a', 'a', 'a'])).toBe(0);
    expect(kappa(EXPECTED, EXPECTED)).toBe(1);
  });
});

describe('F1', () => {
  it('is the harmonic mean of precision and recall', () => {
    // b: found 2 of 2, right 2 of 3. a: found 1 of 2, right 1 of 1.
    expect(f1(EXPECTED, GIVEN, 'b')).toBeCloseTo((2 * 1 * (2 / 3)) / (1 + 2 / 3), 12);
    expect(f1(EXPECTED, GIVEN, 'a')).toBeCloseTo(2 / 3, 12);
    expect(f1(EXPECTED, GIVEN, 'c')).toBe(0);
  });
});

describe('ICC(2,1)', () => {
  it('takes a constant difference between raters for disagreement', () => {
    // Rows 10/3, columns 2, residual 0: (10/3) / (10/3 + 2·2/4).
    expect(icc([1, 2, 3, 4], [2, 3, 4, 5])).toBeCloseTo(10 / 13, 12);
    expect(icc([1, 2, 3, 4], [1, 2, 3, 4])).toBe(1);
  });

  it('is right for the first two judges of Shrout and Fleiss (1979)', () => {
    // Mean squares: rows 281/60, columns 961/12, residual 41/60.
    expect(icc([9, 6, 8, 7, 10, 6], [2, 1, 4, 1, 5, 2])).toBeCloseTo(24 / 191, 12);
  });
});

describe('the calibration error', () => {
  it('is how far what was said is from what came true, bin by bin', () => {
    const said = Array.from({ length: 20 }, (_, i) => 0.5 + Math.floor(i / 2) / 20);
    // Each bin holds two answers of the same probability, one of them right: |p − 1/2|, p from 0.5 to 0.95.
    expect(
      calibrationError(
        said,
        said.map((_, i) => i % 2 === 0),
      ),
    ).toBeCloseTo(0.225, 12);
    expect(calibrationError([1, 1, 0, 0], [true, true, false, false])).toBe(0);
    expect(calibrationError([1, 1, 0, 0], [false, false, true, true])).toBe(1);
  });
});

describe('the bootstrap interval', () => {
  const values = [0, 0, 1, 1, 1, 0, 1, 1];
  const figure = (items: readonly number[]): number => mean(items.map((i) => values[i]!));

  it('draws whole groups: with one group there is nothing to vary', () => {
    expect(
      bootstrapInterval(
        values.map(() => 'one'),
        figure,
      ),
    ).toEqual([0.625, 0.625]);
  });

  it('holds the figure, and is the same each time', () => {
    const groups = values.map((_, i) => `g${i}`);
    const [low, high] = bootstrapInterval(groups, figure);
    expect(low).toBeLessThan(0.625);
    expect(high).toBeGreaterThan(0.625);
    expect(bootstrapInterval(groups, figure)).toEqual([low, high]);
  });
});
