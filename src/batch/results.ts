import { createReadStream } from 'node:fs';
import type { Result } from '../compare/result.js';
import { decodeHead, decodeStream } from './decode.js';
import { explainFileError } from './file-problem.js';
import { recognisePacking } from './packing.js';
import { peek } from './peek.js';
import { readCsvResults } from './results/csv.js';
import { readJsonlResults } from './results/jsonl.js';
import { readParquetResults } from './results/parquet.js';
import { STDIN } from './sources.js';
import { unpack } from './unpack.js';

/**
 * Reads finished results, one at a time: JSON lines, CSV or Parquet as `score` writes them, lines and rows packed or not.
 * What a file holds is told by how it begins, not by its name.
 * @param path `-` for what is piped in
 * @throws InputError where it holds anything else
 */
export async function* readResults(path: string, stdin: AsyncIterable<Uint8Array>): AsyncGenerator<Result> {
  const name = path === STDIN ? 'Standard input' : path;
  try {
    const { head, all, close } = await peek(path === STDIN ? stdin : createReadStream(path));
    if (Buffer.from(head.subarray(0, 4)).toString('latin1') === 'PAR1') {
      await close();
      yield* readParquetResults(path, name);
      return;
    }
    const packing = recognisePacking(head);
    yield* readText(packing === null ? all : unpack(packing, all, name), name);
  } catch (error) {
    throw explainFileError(error, path);
  }
}

async function* readText(chunks: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<Result> {
  const { head, all } = await peek(chunks);
  const start = decodeHead(head).trimStart();
  if (start === '') return;
  const text = decodeStream(all, name);
  yield* start.startsWith('{') ? readJsonlResults(text, name) : readCsvResults(text, name);
}
