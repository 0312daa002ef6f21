import { type Options, Parser } from 'csv-parse/browser/esm';
import type { ParseNext } from '../../batch/csv-parser.js';

export const END = null;

/** What the library's streams are built on, and its replacement for Node's bytes. */
interface Core {
  parse(
    piece: Uint8Array | undefined,
    isLast: boolean,
    push: () => void,
    close: () => void,
  ): Error | undefined;
}
interface Bytes {
  from(buffer: ArrayBufferLike, start: number, length: number): Uint8Array;
}

/**
 * Takes the place of `src/batch/csv-parser.ts` in the page: the same parser without its stream, since the library's streams for
 * browsers fail at the end of a file.
 */
export function openCsvParser(options: Options): ParseNext {
  const { api, options: filled } = new Parser(options) as unknown as {
    api: Core;
    options: { delimiter: readonly [{ constructor: Bytes }] };
  };
  const { constructor: Bytes } = filled.delimiter[0];
  const nothing = () => {};
  return async (piece) => {
    const bytes = piece === END ? undefined : Bytes.from(piece.buffer, piece.byteOffset, piece.length);
    return api.parse(bytes, piece === END, nothing, nothing) !== undefined;
  };
}
