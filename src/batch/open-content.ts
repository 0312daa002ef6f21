import { InputError } from '../errors.js';
import type { ColumnMap } from '../posting/columns.js';
import { readDocx } from '../posting/docx.js';
import type { Pasted } from '../posting/pasted.js';
import { readPdf } from '../posting/pdf.js';
import { decodeStream } from './decode.js';
import type { Entry, Noun } from './entry.js';
import { readBytes, readTextStream } from './file.js';
import type { FileKind } from './formats.js';
import { readJsonDocument } from './json-document.js';
import { readLines } from './jsonl.js';
import { recognisePacking } from './packing.js';
import { type Peeked, peek } from './peek.js';
import { recognise } from './recognise.js';
import { unpack } from './unpack.js';

/** What a source turned out to hold, not read yet: one posting, or many. */
export type Content = { readonly readOne: () => Promise<Pasted> } | Many;

export interface Many {
  readonly entries: AsyncIterable<Entry[]>;
  readonly noun: Noun;
}

export interface Opening {
  /** What it is called in messages. */
  readonly name: string;
  /** What it holds by its name. */
  readonly kind: FileKind;
  readonly map: ColumnMap;
  /** Reads a Parquet file, of which any part can be read at any time; says why where that is not so. */
  readonly openParquet: (isPacked: boolean) => Promise<Many>;
}

/**
 * Looks what a stream holds, unpacked if need be. Knows nothing of files, so that it runs in a browser, too.
 * @throws InputError where it cannot be read
 */
export async function openContent(chunks: AsyncIterable<Uint8Array>, opening: Opening): Promise<Content> {
  let { kind } = opening;
  let rest = chunks;
  let isPacked = false;
  for (;;) {
    const peeked = await peek(rest);
    kind = recognise(peeked.head, kind, opening.map);
    const packing = recognisePacking(peeked.head);
    if (packing === null) return readAs(kind, peeked, isPacked, opening);
    rest = unpack(packing, peeked.all, opening.name);
    isPacked = true;
  }
}

async function readAs(
  kind: FileKind,
  { all, close }: Peeked,
  isPacked: boolean,
  { name, map, openParquet }: Opening,
): Promise<Content> {
  switch (kind.holds) {
    case 'lines':
      return { entries: readLines(decodeStream(all, name)), noun: 'Line' };
    case 'rows': {
      const { readRows } = await import('./csv.js');
      return { entries: readRows(decodeStream(all, name), name, map), noun: 'Row' };
    }
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
      return openParquet(isPacked);
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
