// Splits a file into lines, calls JSON.parse on each and says how many there were: what reading JSON lines in Node takes at least.
import { closeSync, openSync, readSync } from 'node:fs';

const PIECE = 1024 * 1024;
const NEWLINE = 10;

const file = openSync(process.argv[2], 'r');
let buffer = Buffer.alloc(2 * PIECE);
let held = 0;
let count = 0;
for (;;) {
  if (buffer.length - held < PIECE) buffer = Buffer.concat([buffer, Buffer.alloc(buffer.length)]);
  const read = readSync(file, buffer, held, PIECE, null);
  if (read === 0) break;
  held += read;
  let start = 0;
  for (
    let end = buffer.indexOf(NEWLINE, start);
    end >= 0 && end < held;
    end = buffer.indexOf(NEWLINE, start)
  ) {
    if (JSON.parse(buffer.utf8Slice(start, end)) !== null) count++;
    start = end + 1;
  }
  buffer.copyWithin(0, start, held);
  held -= start;
}
closeSync(file);
console.log(count);
