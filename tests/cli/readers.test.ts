import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRows } from '../../src/batch/csv.js';
import { chooseDelimiter } from '../../src/batch/csv-dialect.js';
import { decodeStream } from '../../src/batch/decode.js';
import type { Entry } from '../../src/batch/entry.js';
import { readJsonlLine, readLines } from '../../src/batch/jsonl.js';
import { LONGEST_LINE, splitLines } from '../../src/batch/lines.js';

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

const textOf = (entry: Entry) => ('record' in entry ? (entry.record as { text: string }).text : undefined);

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

  it('keeps of a line without end only its beginning', async () => {
    const pieces = Array.from({ length: 20 }, () => 'x'.repeat(1 << 20));
    const [line, next] = await collect(splitLines(stream([...pieces, '\nnext'])));
    expect(line).toHaveLength(LONGEST_LINE + 1);
    expect(next).toBe('next');
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

describe('readLines', () => {
  it('reads every text as it was written', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyText), anySize, async (texts, size) => {
        const lines = texts.map((text) => `${JSON.stringify({ text })}\n`).join('');
        const entries = (await collect(readLines(stream(chunked(lines, size))))).flat();
        expect(entries.map(textOf)).toEqual(texts);
      }),
    );
  });
});

describe('readJsonlLine', () => {
  it('reads a line that was the first of its file before files were joined', () => {
    const item = readJsonlLine('\ufeff{"id":"a","text":"x"}', 18, 'all.jsonl', {});
    expect(item).toMatchObject({ id: 'a', source: 'all.jsonl:18', pasted: { text: 'x' } });
  });
});

describe('readRows', () => {
  it('reads every cell as it was written', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyText), anySize, async (texts, size) => {
        const rows = texts.map((text) => `x,"${text.replaceAll('"', '""')}"\n`).join('');
        const entries = await collect(readRows(stream(chunked(`title,text\n${rows}`, size)), 'x', {}));
        expect(entries.flat().map(textOf)).toEqual(texts);
      }),
    );
  });

  it('tells commas, semicolons, tabs and bars apart by the first line', () => {
    expect(chooseDelimiter('a,b;c,d\n;;;;;')).toBe(',');
    expect(chooseDelimiter('a;b;"c,,,,,"\n')).toBe(';');
    expect(chooseDelimiter('a\tb c\n')).toBe('\t');
    expect(chooseDelimiter('a|b, c|d')).toBe('|');
    expect(chooseDelimiter('text')).toBe(',');
  });
});
