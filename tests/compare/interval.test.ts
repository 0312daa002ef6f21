import { describe, expect, it } from 'vitest';
import { intervalOfMean, intervalOfProportion } from '../../src/compare/interval.js';

function intervalOf(values: readonly number[]) {
  const sum = values.reduce((a, b) => a + b, 0);
  return intervalOfMean(
    values.length,
    sum,
    values.reduce((a, b) => a + b * b, 0),
  );
}

describe('the interval of a mean', () => {
  it('is what a book of statistics gives', () => {
    const [low, high] = intervalOf([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])!;
    expect(low).toBeCloseTo(5.5 - 1.755, 2);
    expect(high).toBeCloseTo(5.5 + 1.755, 2);
  });

  it('uses the right quantile beyond the table', () => {
    // 61 values, half of them 40 and half 60 but for one at 50: s = 10, t with 60 degrees of freedom = 1.671.
    const values = [...Array(30).fill(40), ...Array(30).fill(60), 50];
    const [low, high] = intervalOf(values)!;
    expect(high - low).toBeCloseTo((2 * 1.671 * 10) / Math.sqrt(61), 2);
  });

  it('stays between 0 and 100', () => {
    expect(intervalOf([0, 0, 30])![0]).toBe(0);
    expect(intervalOf([100, 100, 60])![1]).toBe(100);
  });

  it('has no width where all are alike, and is not there for one', () => {
    expect(intervalOf([7, 7, 7, 7])).toEqual([7, 7]);
    expect(intervalOf([7])).toBeNull();
  });
});

describe('the interval of a proportion', () => {
  it.each([
    [5, 10, 0.269, 0.731],
    [0, 10, 0, 0.213],
    [10, 10, 0.787, 1],
    [200, 1000, 0.18, 0.222],
  ])("is Wilson's for %i of %i", (hits, count, low, high) => {
    const interval = intervalOfProportion(hits, count);
    expect(interval[0]).toBeCloseTo(low, 3);
    expect(interval[1]).toBeCloseTo(high, 3);
  });
});
