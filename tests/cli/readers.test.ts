import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseDelimiter, readCsv } from '../../src/batch/csv.js';
import { decodeStream } from '../../src/batch/decode.js';
import type { BatchItem } from '../../src/batch/item.js';
import { readJsonl } from '../../src/batch/jsonl.js';
import { splitLines } from '../../src/batch/lines.js';

async function* stream<Chunk>(chunks: Iterable<Chunk>): AsyncGenerator<Chunk> {
  yield* chunks;
}

async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}

/** A text cut between any two characters, as files arrive. */
const chunked = (text: string, size: number) => text.match(new RegExp(`[^]{1,${size}}`, 'gu')) ?? [];

const anyText = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r\n', '\u2028', 'é', '🚀', ' ') });
const anySize = fc.integer({ min: 1, max: 7 });

const textOf = (item: BatchItem) => ('pasted' in item ? item.pasted.text : undefined);

describe('splitLines', () => {
  it('finds the lines however the text arrives', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, anySize, async (text, size) => {
        const lines = text.split('\n');
        if (lines.at(-1) === '') lines.pop();
        expect(await collect(splitLines(stream(chunked(text, size))))).toEqual(lines);
      }),
    );
  });
});

describe('decodeStream', () => {
  it('puts characters together that arrive in pieces', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, anySize, async (text, size) => {
        const bytes = Buffer.from(text);
        const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, n) =>
          bytes.subarray(n * size, (n + 1) * size),
        );
        expect((await collect(decodeStream(stream(chunks), 'x'))).join('')).toBe(text);
      }),
    );
  });
});

describe('readJsonl', () => {
  it('reads every text as it was written', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyText), anySize, async (texts, size) => {
        const lines = texts.map((text) => `${JSON.stringify({ text })}\n`).join('');
        const items = await collect(readJsonl(stream(chunked(lines, size)), 'x', {}));
        expect(items.map(textOf)).toEqual(texts);
      }),
    );
  });
});

describe('readCsv', () => {
  it('reads every cell as it was written', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyText), anySize, async (texts, size) => {
        const rows = texts.map((text) => `x,"${text.replaceAll('"', '""')}"\n`).join('');
        const items = await collect(readCsv(stream(chunked(`title,text\n${rows}`, size)), 'x', {}));
        expect(items.map(textOf)).toEqual(texts);
      }),
    );
  });

  it('tells commas, semicolons and tabs apart by the first line', () => {
    expect(chooseDelimiter('a,b;c,d\n;;;;;')).toBe(',');
    expect(chooseDelimiter('a;b;"c,,,,,"\n')).toBe(';');
    expect(chooseDelimiter('a\tb c\n')).toBe('\t');
    expect(chooseDelimiter('text')).toBe(',');
  });
});
