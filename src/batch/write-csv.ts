import { createReadStream, createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CSV_HEADER, csvRowOf } from '../render/csv.js';
import { cutLines } from './lines.js';

/** Writes finished JSONL results as CSV, one row a line. */
export async function writeCsv(linesPath: string, outPath: string): Promise<void> {
  await pipeline(Readable.from(rowsOf(linesPath)), createWriteStream(outPath));
}

async function* rowsOf(linesPath: string): AsyncGenerator<string> {
  yield CSV_HEADER;
  for await (const lines of cutLines(createReadStream(linesPath, 'utf8'))) yield lines.map(csvRowOf).join('');
}
