import { InputError } from '../errors.js';
import { decodeText } from './decode.js';
import { joinBytes } from './join-bytes.js';

/** A page with its scripts may be large, a posting never is. */
const LARGEST_FILE = 8 * 1024 * 1024;

/** The text of a stream that holds one posting. */
export async function readTextStream(stream: AsyncIterable<Uint8Array>, name: string): Promise<string> {
  return decodeText(await readBytes(stream, name), name);
}

/** The bytes of a stream that holds one posting. */
export async function readBytes(stream: AsyncIterable<Uint8Array>, name: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    refuseLarge(size, name);
    chunks.push(chunk);
  }
  return joinBytes(chunks);
}

function refuseLarge(size: number, name: string): void {
  if (size <= LARGEST_FILE) return;
  throw new InputError(
    `${name} is too large for one posting (over ${LARGEST_FILE / 1024 / 1024} MB). ` +
      'For a file of many postings use rolecall score with a .jsonl or .csv file.',
  );
}
