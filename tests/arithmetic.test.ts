import { describe, expect, it } from 'vitest';
import { analyze } from '../src/analyze.js';
import { showArithmetic } from '../src/arithmetic.js';
import { roundShares } from '../src/report.js';
import type { ActivityMix } from '../src/types.js';
import { GOLDEN } from './golden.js';
import { lexicon } from './lexicon.js';

describe.each(GOLDEN)('the arithmetic of $name', ({ posting }) => {
  const arithmetic = showArithmetic(posting, lexicon);
  const report = analyze(posting, lexicon);

  it('adds up', () => {
    for (const { terms, total } of [...arithmetic.mix, ...arithmetic.role]) {
      const sum = terms.reduce((subtotal, { amount, number }) => subtotal + amount * number, 0);
      expect(sum).toBeCloseTo(total, 9);
    }
  });

  it('leads from its totals to its shares', () => {
    const powers = arithmetic.role.map(({ total }) => Math.exp(total / arithmetic.temperature));
    const all = powers.reduce((sum, power) => sum + power, 0);
    arithmetic.role.forEach(({ share }, i) => {
      expect(share).toBeCloseTo(powers[i]! / all, 9);
    });
  });

  it('comes to what the report says', () => {
    for (const { role, probability } of report.ranking!) {
      const { share } = arithmetic.role.find(({ of }) => of === role)!;
      expect(share).toBeCloseTo(probability, 2);
    }
    const shares = Object.fromEntries(arithmetic.mix.map(({ of, share }) => [of, share]));
    if (report.mix) expect(roundShares(shares as unknown as ActivityMix)).toEqual(report.mix);
  });

  it('begins with the sentences of the posting', () => {
    for (const { start, end, letters } of arithmetic.sentences) {
      expect(posting.text.slice(start, end).trim()).not.toBe('');
      expect(letters).toHaveLength(4);
    }
  });
});
