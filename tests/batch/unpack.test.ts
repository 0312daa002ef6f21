import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { recognisePacking } from '../../src/batch/packing.js';
import { unpack } from '../../src/batch/unpack.js';

const TEXT = Array.from({ length: 40_000 }, (_, i) => `line ${i}, ${(i * 7919) % 1000}\n`).join('');

/** Two frames with a skippable one between them, by `zstd -19`: the two halves of TEXT. */
const ZSTD = readFileSync(new URL('two-frames.zst', import.meta.url));

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

/** What comes out, and the problem at its end. */
async function read(packing: 'gzip' | 'zstd', bytes: Uint8Array, size = 1 << 16) {
  const unpacked: Uint8Array[] = [];
  let problem = '';
  try {
    for await (const chunk of unpack(packing, inPieces(bytes, size), 'x')) unpacked.push(chunk);
  } catch (error) {
    problem = (error as Error).message;
  }
  return { text: Buffer.concat(unpacked).toString(), problem };
}

const GZIP = Buffer.concat([gzipSync(TEXT.slice(0, 99)), gzipSync(TEXT.slice(99))]);

describe.each([
  ['gzip', GZIP],
  ['zstd', ZSTD],
] as const)('unpack %s', (packing, packed) => {
  it('is told by how it begins', () => {
    expect(recognisePacking(packed)).toBe(packing);
    expect(recognisePacking(Buffer.from(TEXT))).toBe(null);
  });

  it.each([1 << 20, 1000])('gives everything back, of all its parts (%i)', async (size) => {
    expect(await read(packing, packed, size)).toEqual({ text: TEXT, problem: '' });
  });

  it('gives all there is where it is cut short, and then says so', async () => {
    const { text, problem } = await read(packing, packed.subarray(0, packed.length * 0.9));
    expect(text.length).toBeGreaterThan(TEXT.length / 2);
    expect(TEXT.startsWith(text)).toBe(true);
    expect(problem).toMatch(/^x is cut short or damaged/);
  });

  it('says so where something else stands behind it', async () => {
    const { text, problem } = await read(
      packing,
      Buffer.concat([packed, Buffer.from('something else'.repeat(3000))]),
    );
    // A little of what was unpacked last may be lost with it.
    expect(text.length).toBeGreaterThan(TEXT.length - (1 << 14));
    expect(TEXT.startsWith(text)).toBe(true);
    expect(problem).toMatch(/^x is cut short or damaged/);
  });
});

it('takes no offence at zeros behind gzip data, which fill up a block', async () => {
  expect(await read('gzip', Buffer.concat([GZIP, Buffer.alloc(70_000)]))).toEqual({
    text: TEXT,
    problem: '',
  });
});

it('keeps no more than a little of what was packed to grow without bounds', async () => {
  const bomb = gzipSync(Buffer.alloc(64 << 20));
  let largest = 0;
  for await (const chunk of unpack('gzip', inPieces(bomb, bomb.length), 'x'))
    largest = Math.max(largest, chunk.length);
  expect(largest).toBeLessThan(1 << 20);
});
