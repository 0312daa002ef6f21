import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeNumbers, encodeNumbers } from '../../src/lexicon/base64.js';

describe('numbers in base64', () => {
  it('come back as they were', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })), (numbers) => {
        expect([...decodeNumbers(encodeNumbers(Int32Array.from(numbers)))]).toEqual(numbers);
      }),
    );
  });
});
