import { createReadStream } from 'node:fs';
import { InputError } from '../errors.js';
import type { ColumnMap } from '../posting/columns.js';
import { readCsv } from './csv.js';
import { decodeStream } from './decode.js';
import { readTextFile } from './file.js';
import { explainFileError } from './file-problem.js';
import type { FileKind } from './formats.js';
import type { BatchItem } from './item.js';
import { readJsonl } from './jsonl.js';
import { type Source, STDIN } from './sources.js';
import { readPiped } from './stdin.js';

export interface ReadOptions {
  readonly map: ColumnMap;
  readonly stdin: AsyncIterable<Uint8Array>;
}

/** Reads every posting of every source, one at a time and in order. What cannot be read is an item, too. */
export async function* readBatch(sources: Iterable<Source>, options: ReadOptions): AsyncGenerator<BatchItem> {
  for (const source of sources) {
    try {
      yield* readSource(source, options);
    } catch (error) {
      const problem = explainFileError(error, source.path);
      // What is piped in could not be looked at before the start.
      if (source.path === STDIN) throw problem;
      yield { id: source.id, source: source.path, problem: problem.message };
    }
  }
}

/**
 * Looks whether a named table has a column of text, before anything is written.
 * @throws InputError where it has none
 */
export async function checkTable(source: Source, map: ColumnMap): Promise<void> {
  if (source.kind.holds !== 'rows') return;
  try {
    for await (const _ of readCsv(streamFile(source.path), source.path, map)) break;
  } catch (error) {
    throw explainFileError(error, source.path);
  }
}

function readSource(source: Source, { map, stdin }: ReadOptions): AsyncIterable<BatchItem> {
  if (source.path === STDIN) return readPiped(decodeStream(stdin, 'standard input'), map);
  switch (source.kind.holds) {
    case 'lines':
      return readJsonl(streamFile(source.path), source.path, map);
    case 'rows':
      return readCsv(streamFile(source.path), source.path, map);
    case 'unread':
      throw new InputError(`${source.path} ${source.kind.why}`);
    default:
      return readOne(source, source.kind);
  }
}

async function* readOne(source: Source, kind: FileKind): AsyncGenerator<BatchItem> {
  const text = await readTextFile(source.path);
  const format = kind.holds === 'posting' ? kind.format : undefined;
  yield { id: source.id, source: source.path, pasted: { text, format, id: source.id } };
}

function streamFile(path: string): AsyncIterable<string> {
  return decodeStream(createReadStream(path), path);
}
