import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import type { BatchItem } from '../../../src/batch/item.js';
import { readBatch } from '../../../src/batch/read.js';
import { readResults } from '../../../src/batch/results.js';
import { listSources, STDIN } from '../../../src/batch/sources.js';
import { PARQUET_FILES, QUICK_FILES, SLOW_FILES } from '../files.js';
import { hold, holdSame, orRefusedLater } from '../hold.js';
import { mutated } from '../mutate.js';
import type { Property } from '../property.js';

const folder = mkdtempSync(join(tmpdir(), 'rolecall-fuzz-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

async function read(path: string, stdin: Readable): Promise<BatchItem[] | null> {
  const { sources } = await listSources([path]);
  return orRefusedLater(async () => {
    const all: BatchItem[] = [];
    for await (const items of readBatch(sources, { map: {}, stdin })) all.push(...items);
    return all;
  });
}

function* inPieces(bytes: Uint8Array, size: number): Generator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

/** Whatever a file holds: postings, or why not. */
async function checkFile(name: string, bytes: Uint8Array): Promise<void> {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  const items = await read(path, Readable.from([]));
  hold(items !== null, 'a named file is refused as a whole');
  for (const item of items) {
    hold(item.id !== '' && item.source !== '', 'an item without id or source');
    if ('problem' in item) hold(item.problem !== '', 'a problem without words');
    else hold(typeof item.pasted.text === 'string', 'a posting whose text is none');
  }
}

/** By control characters in the first piece files are known that are no text, so that the size of the piece may decide. */
const isClean = (bytes: Uint8Array): boolean =>
  bytes.every((byte) => byte >= 0x20 || byte === 0x0a || byte === 0x09);

/** What is piped in arrives in pieces of any size, and is the same. */
async function checkPiped(bytes: Uint8Array, size: number): Promise<void> {
  const whole = await read(STDIN, Readable.from([bytes]));
  const pieces = await read(STDIN, Readable.from(inPieces(bytes, size)));
  if (isClean(bytes) || (whole && pieces))
    holdSame(pieces?.length, whole?.length, `in pieces of ${size}, another number of postings`);
}

async function checkResults(bytes: Uint8Array): Promise<void> {
  await orRefusedLater(async () => {
    for await (const result of readResults(STDIN, Readable.from([bytes])))
      hold(result.status !== undefined, 'no status');
  });
}

const RESULT =
  '{"id":"1","source":"a","schema":"rolecall/report@1","engine":"0.1.0","lexicon":"sha256:0","title":{"text":"MLE","roles":["MLE"],"levels":[],"entry":"mle"},"ranking":[{"role":"MLE","probability":0.9}],"ml":"core","level":{"value":"L5","evidence":[]},"status":"ok","verdict":{"kind":"matches","mismatch":null,"gap":3,"sentence":"a"},"role":"MLE","mix":{"research":5,"modeling":30,"engineering":50,"product":15}}\n';

const named = (files: Readonly<Record<string, Uint8Array>>) =>
  fc
    .constantFrom(...Object.keys(files))
    .chain((name) => fc.tuple(fc.constant(name), mutated(fc.constant(files[name]!))));

/** Short pieces of short files: each piece is a turn of the whole machinery. */
const size = fc.integer({ min: 64, max: 4096 });

export const FILES: readonly Property[] = [
  {
    name: 'files with changes',
    share: 30,
    property: fc.asyncProperty(named(QUICK_FILES), ([name, bytes]) => checkFile(name, bytes)),
  },
  {
    name: 'the same, piped in',
    share: 10,
    property: fc.asyncProperty(mutated(fc.constantFrom(...Object.values(QUICK_FILES))), size, checkPiped),
  },
  {
    name: 'PDF and Word with changes',
    share: 2,
    property: fc.asyncProperty(named(SLOW_FILES), ([name, bytes]) => checkFile(name, bytes)),
  },
  {
    name: 'Parquet with changes',
    share: 0.2,
    property: fc.asyncProperty(named(PARQUET_FILES), ([name, bytes]) => checkFile(name, bytes)),
  },
  {
    name: 'results with changes',
    share: 10,
    property: fc.asyncProperty(
      mutated(fc.constant(new Uint8Array(Buffer.from(RESULT.repeat(2))))),
      checkResults,
    ),
  },
];
