import { describe, expect, it } from 'vitest';
import { formatPercent, nameLikelihood } from '../../src/web/words.js';

describe('how sure the page says it is', () => {
  it('is told in words that promise no more than the figure', () => {
    const said = [0.999, 0.9, 0.89, 0.66, 0.65, 0.5, 0.49, 0.25, 0.24, 0.1, 0.09, 0].map(nameLikelihood);
    expect(said).toEqual([
      'very likely',
      'very likely',
      'likely',
      'likely',
      'likelier than not',
      'likelier than not',
      'possible',
      'possible',
      'unlikely',
      'unlikely',
      'very unlikely',
      'very unlikely',
    ]);
  });

  it('is never certainty', () => {
    for (let probability = 0; probability <= 1; probability += 0.001)
      expect(nameLikelihood(probability)).not.toMatch(/certain|sure|impossible/);
    expect(formatPercent(0.9999)).toBe('>99\u00a0%');
    expect(formatPercent(0.0001)).toBe('<1\u00a0%');
  });
});
