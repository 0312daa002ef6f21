import fc from 'fast-check';
import { readRows } from '../../../src/batch/csv.js';
import type { Entry } from '../../../src/batch/entry.js';
import { readJsonDocument } from '../../../src/batch/json-document.js';
import { readLines } from '../../../src/batch/jsonl.js';
import { readRecord } from '../../../src/posting/record.js';
import { readSource } from '../../../src/posting/source.js';
import { BOARDS } from '../files.js';
import { hold, holdSame, orRefused, orRefusedLater } from '../hold.js';
import type { Property } from '../property.js';
import { hostileText } from '../texts.js';

const MAP = {};

async function* inPieces(text: string, size: number): AsyncGenerator<string> {
  for (let start = 0; start < text.length; start += size) yield text.slice(start, start + size);
}

async function collect(handfuls: AsyncIterable<Entry[]>): Promise<Entry[]> {
  const all: Entry[] = [];
  for await (const entries of handfuls) all.push(...entries);
  return all;
}

interface Shape {
  write(texts: readonly string[]): string;
  read(pieces: AsyncIterable<string>): AsyncIterable<Entry[]>;
}

const record = (text: string, i: number) => ({ id: `n${i}`, description: text });
const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const table = (delimiter: string, end: string): Shape => ({
  write: (texts) =>
    [`id${delimiter}description`, ...texts.map((text, i) => `n${i}${delimiter}${quote(text)}`)]
      .map((row) => row + end)
      .join(''),
  read: (pieces) => readRows(pieces, 'a', MAP),
});

/** How the same records are written by different sources. */
const SHAPES: Readonly<Record<string, Shape>> = {
  lines: {
    write: (texts) => texts.map((text, i) => `${JSON.stringify(record(text, i))}\n`).join(''),
    read: readLines,
  },
  list: {
    write: (texts) => JSON.stringify(texts.map(record)),
    read: (pieces) => readJsonDocument(pieces, MAP),
  },
  'laid out list': {
    write: (texts) => JSON.stringify(texts.map(record), null, 2),
    read: (pieces) => readJsonDocument(pieces, MAP),
  },
  board: {
    write: (texts) => JSON.stringify({ jobs: texts.map(record), total: texts.length }),
    read: (pieces) => readJsonDocument(pieces, MAP),
  },
  commas: table(',', '\n'),
  semicolons: table(';', '\r\n'),
  tabs: table('\t', '\n'),
};

const shape = fc.constantFrom(...Object.keys(SHAPES)).map((name) => SHAPES[name]!);
/** Files hold no half characters. */
const texts = fc.array(
  hostileText.map((text) => text.replace(/\p{Surrogate}/gu, '\ufffd')),
  { minLength: 1, maxLength: 5 },
);
const size = fc.oneof(fc.integer({ min: 1, max: 9 }), fc.constant(1 << 16));

const textOf = (entry: Entry): unknown =>
  'record' in entry ? (entry.record as { description?: unknown } | null)?.description : undefined;

async function checkKept(written: Shape, all: readonly string[], pieceSize: number): Promise<void> {
  const source = written.write(all);
  const entries = await collect(written.read(inPieces(source, pieceSize)));
  holdSame(entries.map(textOf), all, `records are not as they were written: ${source}`);
  holdSame(
    entries.map(({ number }) => number),
    all.map((_, i) => i + 1),
    'records are not counted from one',
  );
}

/** Texts run into one another where the mark between them is gone: what is left of them then is their letters, in some cell. */
const lettersOf = (text: string): string => text.replace(/[\s"\\,;{}[\]]/g, '');

/** No letter of a file that is broken somewhere is missing, unless an entry says so. */
async function checkBroken(
  written: Shape,
  all: readonly string[],
  place: number,
  by: string,
  pieceSize: number,
): Promise<void> {
  const source = written.write(all);
  const at = Math.floor(place * source.length);
  const broken = source.slice(0, at) + by + source.slice(at + 1);
  const entries = await orRefusedLater(() => collect(written.read(inPieces(broken, pieceSize))));
  if (entries === null) return;
  const found = lettersOf(entries.flatMap(cellsOf).join(''));
  // An entry without text has a line that says so.
  const isTold = entries.some((entry) => !textOf(entry));
  const missing = all.filter((text) => !found.includes(lettersOf(text)) && !isChanged(source, text, at));
  hold(missing.length === 0 || isTold, `lost without a word: ${JSON.stringify({ broken, missing })}`);
}

function cellsOf(entry: Entry): unknown[] {
  return 'record' in entry ? Object.values(entry.record ?? {}) : [];
}

/** Whether the change lies in the text itself, which then is another one. */
function isChanged(source: string, text: string, at: number): boolean {
  const forms = [JSON.stringify(text).slice(1, -1), text.replaceAll('"', '""')];
  return forms.some((form) => {
    for (let start = source.indexOf(form); start >= 0; start = source.indexOf(form, start + 1))
      if (start - 1 <= at && at <= start + form.length) return true;
    return false;
  });
}

const board = fc.constantFrom(...BOARDS);
const value: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(null, true, 0, -1e300, '', [], {}, [[]], { name: null }, 'Train models'),
  hostileText,
  fc.jsonValue({ maxDepth: 3 }),
);

/** Every place of a record, replaced by anything with some chance. */
function tangle(node: unknown, next: () => { change: number; value: unknown }): unknown {
  const { change, value: other } = next();
  if (change === 0) return other;
  if (Array.isArray(node)) return node.map((one) => tangle(one, next));
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(Object.entries(node).map(([key, one]) => [key, tangle(one, next)]));
}

function checkRecord(tangled: unknown): void {
  const read = readRecord(tangled, MAP);
  if ('problem' in read) {
    hold(typeof read.problem === 'string' && read.problem !== '', 'a problem without words');
    return;
  }
  const posting = orRefused(() => readSource(read));
  if (posting) hold(typeof posting.text === 'string', 'a posting without text');
  orRefused(() => readSource({ text: JSON.stringify(tangled) ?? '' }));
}

export const RECORDS: readonly Property[] = [
  {
    name: 'records as they were written',
    share: 80,
    property: fc.asyncProperty(shape, texts, size, checkKept),
  },
  {
    name: 'records of broken files',
    share: 60,
    property: fc.asyncProperty(
      shape,
      texts,
      fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
      fc.constantFrom('', 'x', '"', '\n', '{', '}', '[', ']', ',', '\\', '\u0000'),
      size,
      checkBroken,
    ),
  },
  {
    name: 'records of job boards',
    share: 60,
    property: fc.property(board, fc.infiniteStream(fc.record({ change: fc.nat(8), value })), (one, stream) =>
      checkRecord(tangle(one, () => stream.next().value)),
    ),
  },
];
