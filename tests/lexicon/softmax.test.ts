import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exp, log, sigmoid, softmax } from '../../src/lexicon/softmax.js';

const runs = { numRuns: 2000 };
/** Off by no more than a few units in the last place. */
const near = (given: number, wanted: number): boolean =>
  Math.abs(given - wanted) <= 1e-14 * Math.max(1, Math.abs(wanted));

describe('our own exponential and logarithm', () => {
  it('are those of mathematics', () => {
    fc.assert(
      fc.property(fc.double({ min: -40, max: 5, noNaN: true }), (x) => near(exp(x), Math.exp(x))),
      runs,
    );
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e6, noNaN: true }), (x) => near(log(x), Math.log(x))),
      runs,
    );
    expect(exp(0)).toBe(1);
    expect(exp(-1000)).toBe(0);
    expect(log(1)).toBe(0);
  });

  it('give the very figures that every engine gives', () => {
    expect([exp(3), exp(-2.5), log(7), log(0.3)]).toEqual([
      20.08553692318767, 0.08208499862389881, 1.945910149055313, -1.203972804325936,
    ]);
  });
});

describe('probabilities', () => {
  const sums = fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: 1, maxLength: 6 });

  it('sum to 1, in the order of the sums, and do not change when all sums rise alike', () => {
    fc.assert(
      fc.property(sums, fc.integer({ min: -8, max: 8 }), (own, shift) => {
        const probabilities = softmax(Float64Array.from(own));
        expect(probabilities.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
        own.forEach((sum, i) => {
          own.forEach((other, k) => {
            if (sum > other) expect(probabilities[i]).toBeGreaterThanOrEqual(probabilities[k]!);
          });
        });
        const shifted = softmax(Float64Array.from(own, (sum) => sum + shift));
        shifted.forEach((probability, i) => {
          expect(probability).toBeCloseTo(probabilities[i]!, 10);
        });
      }),
    );
  });

  it('of one thing and of its opposite sum to 1', () => {
    fc.assert(
      fc.property(fc.double({ min: -800, max: 800, noNaN: true }), (sum) =>
        near(sigmoid(sum) + sigmoid(-sum), 1),
      ),
    );
    expect(sigmoid(0)).toBe(0.5);
  });
});
