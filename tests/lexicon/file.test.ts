import { describe, expect, it } from 'vitest';
import { decodeLexicon, encodeLexicon } from '../../src/lexicon/file.js';
import { readLexicon } from '../../src/lexicon/load.js';

/** Millions of numbers, which a matcher would take minutes to compare. */
function isSame(a: NodeJS.TypedArray, b: NodeJS.TypedArray): boolean {
  const bytes = ({ buffer, byteOffset, byteLength }: NodeJS.TypedArray) =>
    Buffer.from(buffer, byteOffset, byteLength);
  return bytes(a).length > 0 && bytes(a).equals(bytes(b));
}

describe('the file of a lexicon', () => {
  const compiled = readLexicon();

  it('gives back what was put into it, to the last number', () => {
    const again = decodeLexicon(encodeLexicon(compiled));
    expect(Object.keys(again)).toEqual(Object.keys(compiled));
    expect(again.hash).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(again.groups).toEqual(compiled.groups);
    expect(isSame(again.columns.ids, compiled.columns.ids)).toBe(true);
    expect(isSame(again.automaton.edges, compiled.automaton.edges)).toBe(true);
    expect(isSame(again.tables.posting.numbers, compiled.tables.posting.numbers)).toBe(true);
    expect(isSame(encodeLexicon(again), encodeLexicon(compiled))).toBe(true);
  });

  it('may stand anywhere that a large number may begin', () => {
    const bytes = encodeLexicon(compiled);
    const shifted = new Uint8Array(bytes.length + 8).subarray(8);
    shifted.set(bytes);
    expect(isSame(decodeLexicon(shifted).words.units, compiled.words.units)).toBe(true);
  });
});
