import { TextDecoder } from 'node:util';
import { InputError } from '../errors.js';
import { recogniseUnread } from './formats.js';

/** A file with more than one control character in so many is no text. */
const CHARACTERS_PER_CONTROL = 100;
const SNIFFED = 4096;

/** The text in a file of unknown encoding: UTF-8 or UTF-16 by its mark, else UTF-8, else Windows-1252. */
export function decodeText(bytes: Uint8Array, name: string): string {
  refuseBinary(bytes, name);
  const marked = encodingByMark(bytes);
  if (marked) return new TextDecoder(marked).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** The same for a stream, decided by its first chunk; what is no UTF-8 there becomes U+FFFD. */
export async function* decodeStream(chunks: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  for await (const chunk of chunks) {
    if (!decoder) {
      refuseBinary(chunk, name);
      decoder = new TextDecoder(encodingByMark(chunk) ?? 'utf-8');
    }
    yield decoder.decode(chunk, { stream: true });
  }
  if (decoder) yield decoder.decode();
}

function encodingByMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

function refuseBinary(bytes: Uint8Array, name: string): void {
  const why = recogniseUnread(bytes);
  if (why !== null) throw new InputError(`${name} ${why}`);
  if (encodingByMark(bytes) === null && looksBinary(bytes.subarray(0, SNIFFED))) {
    throw new InputError(`${name} is a binary file, not text. Give a file of plain text, Markdown or HTML.`);
  }
}

function looksBinary(bytes: Uint8Array): boolean {
  let controls = 0;
  for (const byte of bytes) {
    if (byte === 0) return true;
    const isSpace = byte >= 0x09 && byte <= 0x0d;
    if (byte < 0x20 && !isSpace && byte !== 0x1b) controls += 1;
  }
  return controls * CHARACTERS_PER_CONTROL > bytes.length;
}
