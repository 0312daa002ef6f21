import { InputError } from '../errors.js';
import { recogniseBinary } from './magic.js';

/** A file with more than one control character in so many is no text. */
const CHARACTERS_PER_CONTROL = 100;
const SNIFFED = 4096;

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** The text in a file of unknown encoding: UTF-8 or UTF-16 by its mark, else UTF-8, else Windows-1252. */
export function decodeText(bytes: Uint8Array, name: string): string {
  refuseBinary(bytes, name);
  return new TextDecoder(chooseEncoding(bytes, false) ?? 'utf-8').decode(bytes);
}

/** The same for the beginning of a file, which may be cut anywhere, whatever it holds. */
export function decodeHead(bytes: Uint8Array): string {
  return new TextDecoder(chooseEncoding(bytes, true) ?? 'utf-8').decode(bytes, { stream: true });
}

/** The same for a stream. The first piece with more than plain ASCII in it decides; what is no UTF-8 later becomes U+FFFD. */
export async function* decodeStream(chunks: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<string> {
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  let isFirst = true;
  for await (const chunk of chunks) {
    if (isFirst) refuseBinary(chunk, name);
    isFirst = false;
    const encoding = decoder ? null : chooseEncoding(chunk, true);
    if (encoding) decoder = new TextDecoder(encoding);
    yield decoder ? decoder.decode(chunk, { stream: true }) : asciiOf(chunk);
  }
  if (decoder) yield decoder.decode();
}

function asciiOf(chunk: Uint8Array): string {
  return new TextDecoder().decode(chunk);
}

/** Null where all is ASCII, so that it may be any of them. */
function chooseEncoding(bytes: Uint8Array, isCut: boolean): Encoding | null {
  const marked = encodingByMark(bytes);
  if (marked) return marked;
  if (bytes.every((byte) => byte < 0x80)) return null;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: isCut });
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

export function isUtf16(bytes: Uint8Array): boolean {
  return encodingByMark(bytes) !== null;
}

function encodingByMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

function refuseBinary(bytes: Uint8Array, name: string): void {
  if (isUtf16(bytes)) return;
  const kind = recogniseBinary(bytes);
  if (kind?.holds === 'unread') throw new InputError(`${name} ${kind.why}`);
  if (kind || looksBinary(bytes.subarray(0, SNIFFED))) {
    throw new InputError(
      `${name} is a binary file, not text. Give text, Markdown, HTML, PDF or Word, and save a table as UTF-8.`,
    );
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
