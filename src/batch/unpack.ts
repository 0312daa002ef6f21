import { Decompress } from 'fzstd';
import { InputError } from '../errors.js';
import { END, startGunzip, type UnpackNext } from './gunzip.js';
import type { Packing } from './packing.js';

/**
 * Unpacks a stream, its members or frames one after another.
 * @throws InputError where the data are cut short or damaged, once everything before has been given
 */
export async function* unpack(
  packing: Packing,
  chunks: AsyncIterable<Uint8Array>,
  name: string,
): AsyncGenerator<Uint8Array> {
  const unpackNext = packing === 'gzip' ? startGunzip() : startUnzstd();
  for await (const slice of sliceForUnpacking(chunks, SLICE[packing])) {
    const { unpacked, failure } = await unpackNext(slice);
    yield* unpacked;
    if (failure)
      throw new InputError(
        `${name} is cut short or damaged, and nothing behind this place can be read (${packing}: ${failure.message}). Fetch the file again.`,
      );
  }
}

/** How much is unpacked at once: so little that not even what was made to grow without bounds can fill the memory. */
const SLICE: Readonly<Record<Packing, number>> = { gzip: 16 * 1024, zstd: 1024 };

async function* sliceForUnpacking(
  chunks: AsyncIterable<Uint8Array>,
  length: number,
): AsyncGenerator<Uint8Array | typeof END> {
  for await (const chunk of chunks)
    for (let start = 0; start < chunk.length; start += length) yield chunk.subarray(start, start + length);
  yield END;
}

function startUnzstd(): UnpackNext {
  let unpacked: Uint8Array[] = [];
  const stream = new Decompress((chunk) => unpacked.push(chunk));
  return async (slice) => {
    unpacked = [];
    try {
      if (slice === END) stream.push(new Uint8Array(), true);
      else stream.push(slice);
    } catch (error) {
      return { unpacked, failure: error as Error };
    }
    return { unpacked, failure: undefined };
  };
}
