import { createReadStream } from 'node:fs';
import { InputError } from '../errors.js';
import type { ColumnMap } from '../posting/columns.js';
import { readDocx } from '../posting/docx.js';
import type { Pasted } from '../posting/pasted.js';
import { readPdf } from '../posting/pdf.js';
import { readRows } from './csv.js';
import { decodeStream } from './decode.js';
import type { Entry, Noun } from './entry.js';
import { readBytes, readTextStream } from './file.js';
import type { FileKind } from './formats.js';
import { readJsonDocument } from './json-document.js';
import { readLines } from './jsonl.js';
import { readParquetApart } from './parquet-process.js';
import { type Peeked, peek } from './peek.js';
import { recognise } from './recognise.js';
import { type Source, STDIN } from './sources.js';
import { recognisePacking, unpack } from './unpack.js';

export interface ReadOptions {
  readonly map: ColumnMap;
  readonly stdin: AsyncIterable<Uint8Array>;
}

/** What a source turned out to hold, not read yet: one posting, or many. */
export type Content = { readonly readOne: () => Promise<Pasted> } | Many;

export interface Many {
  readonly entries: AsyncIterable<Entry[]>;
  readonly noun: Noun;
}

/** Large enough that the disk is not waited for at every turn. */
const READ_AT_ONCE = 256 * 1024;

/**
 * Looks what a source holds.
 * @throws InputError where it cannot be read
 */
export async function openSource(source: Source, { map, stdin }: ReadOptions): Promise<Content> {
  const isPiped = source.path === STDIN;
  const name = isPiped ? 'Standard input' : source.path;
  let { kind } = source;
  let chunks = isPiped ? stdin : createReadStream(source.path, { highWaterMark: READ_AT_ONCE });
  let isFile = !isPiped;
  for (;;) {
    const peeked = await peek(chunks);
    kind = recognise(peeked.head, kind, map);
    const packing = recognisePacking(peeked.head);
    if (packing === null) return openContent(kind, peeked, { name, map, isFile });
    chunks = unpack(packing, peeked.all, name);
    isFile = false;
  }
}

interface Circumstances {
  readonly name: string;
  readonly map: ColumnMap;
  /** Whether any part of it can be read at any time; a stream passes once. */
  readonly isFile: boolean;
}

async function openContent(
  kind: FileKind,
  { all, close }: Peeked,
  { name, map, isFile }: Circumstances,
): Promise<Content> {
  switch (kind.holds) {
    case 'lines':
      return { entries: readLines(decodeStream(all, name)), noun: 'Line' };
    case 'rows':
      return { entries: readRows(decodeStream(all, name), name, map), noun: 'Row' };
    case 'json':
      return { entries: readJsonDocument(decodeStream(all, name), map), noun: 'Record' };
    case 'pdf':
      return { readOne: async () => toPasted(await readPdf(await readBytes(all, name))) };
    case 'docx':
      return { readOne: async () => toPasted(await readDocx(await readBytes(all, name))) };
    case 'posting':
      return { readOne: async () => ({ text: await readTextStream(all, name), format: kind.format }) };
    case 'parquet':
      await close();
      if (isFile) return { entries: readParquetApart(name, map), noun: 'Row' };
      throw new InputError(
        `${name} holds a Parquet file, which has to be a file of its own, neither piped nor packed: it is read from its end. Save it as a .parquet file.`,
      );
    case 'unread':
      await close();
      throw new InputError(`${name} ${kind.why}`);
    case 'packed':
    case 'unknown':
      throw new Error(`${name} was not looked at.`);
  }
}

function toPasted(text: string): Pasted {
  return { text, format: 'plain' };
}
