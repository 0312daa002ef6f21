import { closeSync, openSync, readSync } from 'node:fs';
import { explainFileError } from './file-problem.js';
import { LONGEST_LINE } from './lines.js';
import type { Cut, Place } from './parcel.js';
import type { Source } from './sources.js';

const READ_AT_ONCE = 512 * 1024;
/** More than the longest line that is read takes: no character takes more than three bytes for each of its units. */
const LONGEST = 3 * LONGEST_LINE;
const LINE_FEED = 10;

/**
 * Cuts a file of plain lines at line feeds, without looking at what they hold. A file that cannot be read is a posting
 * with a problem.
 */
export function* cutFile(source: Source, start: Place, stop: Place | undefined): Generator<Cut> {
  let end = start;
  try {
    const file = openSync(source.path, 'r');
    try {
      for (const cut of cutBlocks(file, source.path, start, stop?.byte ?? Number.POSITIVE_INFINITY)) {
        end = cut.end;
        yield cut;
      }
    } finally {
      closeSync(file);
    }
  } catch (error) {
    const problem = explainFileError(error, source.path).message;
    yield { parcel: { items: [{ id: source.id, source: source.path, problem }] }, end };
  }
}

function* cutBlocks(file: number, path: string, start: Place, stop: number): Generator<Cut> {
  let { byte, count } = start;
  let rest = Buffer.alloc(0);
  for (let isEnd = false; !isEnd; ) {
    const block = Buffer.allocUnsafeSlow(rest.length + READ_AT_ONCE);
    block.set(rest);
    const from = byte + rest.length;
    const read = readSync(file, block, rest.length, Math.min(READ_AT_ONCE, stop - from), from);
    isEnd = read === 0;
    const filled = block.subarray(0, rest.length + read);
    const whole = isEnd ? filled.length : filled.lastIndexOf(LINE_FEED) + 1;
    const isTooLong = whole === 0 && filled.length > LONGEST;
    // Of a line that is too long, the beginning is enough to say so.
    const bytes = isTooLong ? filled : filled.subarray(0, whole);
    rest = filled.subarray(bytes.length);
    if (bytes.length === 0) continue;
    const first = count + 1;
    byte = isTooLong ? findLineEnd(file, byte + bytes.length, stop) : byte + bytes.length;
    count += countLines(bytes);
    yield { parcel: { path, first, bytes }, end: { ...start, byte, count } };
  }
}

/** Where the line that holds a place ends. */
function findLineEnd(file: number, place: number, stop: number): number {
  const block = Buffer.allocUnsafeSlow(READ_AT_ONCE);
  for (let from = place; ; ) {
    const read = readSync(file, block, 0, Math.min(READ_AT_ONCE, stop - from), from);
    const end = block.subarray(0, read).indexOf(LINE_FEED);
    if (end >= 0) return from + end + 1;
    if (read === 0) return from;
    from += read;
  }
}

/** The last line counts even without an end. */
function countLines(bytes: Uint8Array): number {
  let lines = 0;
  for (let at = 0; at < bytes.length; lines++) {
    const end = bytes.indexOf(LINE_FEED, at);
    at = end < 0 ? bytes.length : end + 1;
  }
  return lines;
}

/** The lines of a parcel as text, each with its number. */
export function* decodeLines(bytes: Uint8Array, first: number): Generator<{ line: string; number: number }> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let number = first;
  for (let start = 0; start < buffer.length; number++) {
    const found = buffer.indexOf(LINE_FEED, start);
    const end = found < 0 ? buffer.length : found;
    const line = buffer.toString('utf8', start, end);
    // A byte order mark stands in front of the first line of some files, and belongs to none.
    yield { line: number === 1 && line.startsWith('\uFEFF') ? line.slice(1) : line, number };
    start = end + 1;
  }
}
