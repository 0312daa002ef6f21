import { closeSync, openSync, writeSync } from 'node:fs';
import type { Posting } from '../../src/types.js';

export interface Dump {
  readonly file: string;
  readonly postings: number;
  readonly bytes: number;
}

const PIECE = 4 * 1024 * 1024;

/**
 * Writes postings as JSON lines, again and again until there are enough bytes. Each ends with a number of its own, so that no two
 * texts are the same; their sentences are, but for that one.
 */
export function writeDump(file: string, postings: readonly Posting[], least: number): Dump {
  const handle = openSync(file, 'w');
  let piece = '';
  let bytes = 0;
  let count = 0;
  while (bytes + piece.length < least) {
    const { title, company, text } = postings[count % postings.length]!;
    const id = `req-${++count}`;
    piece += `${JSON.stringify({ id, title, company, text: `${text}\n\nRequisition number ${100_000 + count}.` })}\n`;
    if (piece.length >= PIECE) {
      bytes += writeSync(handle, piece);
      piece = '';
    }
  }
  bytes += writeSync(handle, piece);
  closeSync(handle);
  return { file, postings: count, bytes };
}
