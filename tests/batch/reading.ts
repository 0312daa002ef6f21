import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { onTestFinished } from 'vitest';
import type { BatchItem } from '../../src/batch/item.js';
import { readBatch } from '../../src/batch/read.js';
import { listSources, STDIN } from '../../src/batch/sources.js';
import type { ColumnMap } from '../../src/posting/columns.js';

/** The path of a file with this content, gone after the test. */
export function fileWith(name: string, content: string | Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'rolecall-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** What `score` reads from a path. */
export async function readPath(path: string, map: ColumnMap = {}): Promise<BatchItem[]> {
  const { sources } = await listSources([path]);
  return collect(readBatch(sources, { map, stdin: Readable.from([]) }));
}

/** What `score -` reads from these bytes. */
export async function readPiped(content: string | Uint8Array, map: ColumnMap = {}): Promise<BatchItem[]> {
  const { sources } = await listSources([STDIN]);
  return collect(readBatch(sources, { map, stdin: Readable.from([Buffer.from(content)]) }));
}

/** Everything that comes in handfuls. */
export async function collect<Item>(handfuls: AsyncIterable<Item[]>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const items of handfuls) all.push(...items);
  return all;
}

/** The texts of the postings, or their problems. */
export const textsOf = (items: readonly BatchItem[]): string[] =>
  items.map((item) => ('pasted' in item ? item.pasted.text : `! ${item.problem}`));

/** The numbers behind the colon of each source. */
export const placesOf = (items: readonly BatchItem[]): string[] =>
  items.map(({ source }) => source.split(':').at(-1)!);

/** A text cut into pieces of some size, as streams deliver them. */
export async function* inPieces(text: string, size: number): AsyncGenerator<string> {
  for (let start = 0; start < text.length; start += size) yield text.slice(start, start + size);
}

/** A zstd frame with a single block, stored as it is. */
export function zstdOf(text: string): Uint8Array {
  const content = Buffer.from(text);
  const header = Buffer.from('28b52ffda000000000000000', 'hex');
  header.writeUInt32LE(content.length, 5);
  header.writeUIntLE((content.length << 3) | 1, 9, 3);
  return Buffer.concat([header, content]);
}
