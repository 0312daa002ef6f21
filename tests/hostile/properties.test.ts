import { describe, expect, it } from 'vitest';
import { runBatch } from '../../bench/fuzz/batches.js';
import { PROPERTIES } from '../../bench/fuzz/properties.js';

/** Of the million cases that `npm run fuzz` tries, so many; each time the same. */
const CASES = 1200;
const SEED = 1;

const total = PROPERTIES.reduce((sum, { share }) => sum + share, 0);

describe('what has to hold for anything', () => {
  it.each(PROPERTIES.map(({ name, share }, number) => [name, share, number] as const))(
    '%s',
    async (name, share, number) => {
      const cases = Math.max(2, Math.round((share / total) * CASES));
      const { failure } = await runBatch({ number, name, cases }, SEED);
      expect(failure ?? '').toBe('');
    },
    60_000,
  );
});
