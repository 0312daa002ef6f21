import type { CompiledLexicon } from './types.js';

/**
 * A compiled lexicon as one file: how long its head is, a head in JSON, then the arrays that the head speaks of, as they
 * stand in memory. So that reading it is hardly more than reading the file.
 */
const ARRAYS = { Int32Array, Uint8Array, Uint16Array, Float64Array };
type ArrayKind = keyof typeof ARRAYS;
type AnyArray = Int32Array | Uint8Array | Uint16Array | Float64Array;

/** In place of an array in the head. Offsets are bytes from the end of the head. */
interface Place {
  readonly array: ArrayKind;
  readonly offset: number;
  readonly length: number;
}

const HEAD_LENGTH = Uint32Array.BYTES_PER_ELEMENT;
/** Every array begins where the largest numbers may begin. */
const ALIGNMENT = Float64Array.BYTES_PER_ELEMENT;

export function encodeLexicon(lexicon: CompiledLexicon): Uint8Array {
  return encodeTables(lexicon);
}

/** The arrays of the lexicon are views into the bytes given, which must begin where a Float64Array may. */
export function decodeLexicon(bytes: Uint8Array): CompiledLexicon {
  return decodeTables(bytes);
}

/** Anything that JSON can hold, with arrays of numbers near its top. */
export function encodeTables(value: unknown): Uint8Array {
  const arrays: AnyArray[] = [];
  let offset = 0;
  const head = JSON.stringify(value, (_, inner: unknown) => {
    const kind = (Object.keys(ARRAYS) as ArrayKind[]).find((name) => inner instanceof ARRAYS[name]);
    if (kind === undefined) return inner;
    const array = inner as AnyArray;
    const place: Place = { array: kind, offset, length: array.length };
    arrays.push(array);
    offset = align(offset + array.byteLength);
    return place;
  });
  const text = new TextEncoder().encode(head);
  const start = align(HEAD_LENGTH + text.length);
  const bytes = new Uint8Array(start + offset);
  new DataView(bytes.buffer).setUint32(0, text.length, true);
  bytes.set(text, HEAD_LENGTH);
  let at = start;
  for (const array of arrays) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at);
    at = align(at + array.byteLength);
  }
  return bytes;
}

export function decodeTables<Value>(bytes: Uint8Array): Value {
  const { buffer, byteOffset } = bytes;
  const length = new DataView(buffer, byteOffset).getUint32(0, true);
  const head = new TextDecoder().decode(bytes.subarray(HEAD_LENGTH, HEAD_LENGTH + length));
  const start = byteOffset + align(HEAD_LENGTH + length);
  return fill(JSON.parse(head), (place) => {
    const Kind = ARRAYS[place.array];
    return new Kind(buffer as ArrayBuffer, start + place.offset, place.length);
  }) as Value;
}

/** Arrays stand near the top of the head: in the lexicon itself or one or two levels below. */
function fill(value: unknown, read: (place: Place) => AnyArray): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  if ('array' in value && 'offset' in value) return read(value as Place);
  const filled: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(value)) filled[key] = fill(inner, read);
  return filled;
}

function align(offset: number): number {
  return Math.ceil(offset / ALIGNMENT) * ALIGNMENT;
}
