import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitOf } from '../../src/advice/fit.js';
import { ACTIVITIES, type ActivityMix } from '../../src/types.js';
import { mixOf } from './fixture.js';

/** Whole percent that sum to 100, by three cuts. */
const mixes: fc.Arbitrary<ActivityMix> = fc.tuple(fc.nat(100), fc.nat(100), fc.nat(100)).map((cuts) => {
  const [a, b, c] = cuts.sort((x, y) => x - y) as [number, number, number];
  return mixOf(a, b - a, c - b, 100 - c);
});

describe('how a mix fits what is wanted', () => {
  it('is 100 less the points by which they differ, with what is more and what is less', () => {
    const wanted = mixOf(10, 40, 30, 20);
    expect(fitOf(mixOf(2, 35, 46, 17), wanted)).toEqual({
      wanted,
      points: 84,
      more: [{ activity: 'engineering', points: 16 }],
      less: [
        { activity: 'research', points: 8 },
        { activity: 'modeling', points: 5 },
      ],
      text: 'Fits by 84 of 100 points: 16 points more engineering, 8 points less research and 5 points less modeling than wanted.',
    });
  });

  it('does not name differences below five points', () => {
    expect(fitOf(mixOf(14, 36, 26, 24), mixOf(10, 40, 30, 20)).text).toBe('Fits by 92 of 100 points.');
  });

  it('is 100 with itself, 0 with its opposite, and the same either way round', () => {
    expect(fitOf(mixOf(100, 0, 0, 0), mixOf(0, 0, 100, 0)).points).toBe(0);
    fc.assert(
      fc.property(mixes, mixes, (mix, wanted) => {
        expect(fitOf(mix, mix)).toMatchObject({ points: 100, more: [], less: [] });
        const { points, more, less } = fitOf(mix, wanted);
        expect(Number.isInteger(points)).toBe(true);
        expect(points).toBe(fitOf(wanted, mix).points);
        expect(points).toBe(ACTIVITIES.reduce((sum, one) => sum + Math.min(mix[one], wanted[one]), 0));
        for (const list of [more, less])
          expect(list.map((one) => one.points)).toEqual(list.map((one) => one.points).sort((a, b) => b - a));
      }),
    );
  });
});
