import { Decompress } from 'fzstd';
import { InputError } from '../errors.js';
import { END, startGunzip, type UnpackNext } from './gunzip.js';
import type { Packing } from './packing.js';
import { ZstdFrames } from './zstd-frames.js';

/** What unpacks to more than this is no dump of postings but made to fill the memory, or to keep the machine busy. */
const MOST_TIMES = 500;
const FREE = 64 * 1024 * 1024;

/**
 * Unpacks a stream, its members or frames one after another.
 * @throws InputError where the data are cut short or damaged, or grow beyond measure, once everything before has been given
 */
export async function* unpack(
  packing: Packing,
  chunks: AsyncIterable<Uint8Array>,
  name: string,
): AsyncGenerator<Uint8Array> {
  const unpackNext = packing === 'gzip' ? startGunzip() : startUnzstd(name);
  let packedSize = 0;
  let size = 0;
  for await (const slice of sliceForUnpacking(chunks, SLICE[packing])) {
    const { unpacked, failure } = await unpackNext(slice);
    yield* unpacked;
    packedSize += slice?.length ?? 0;
    for (const { length } of unpacked) size += length;
    if (failure instanceof InputError) throw failure;
    if (size > FREE + MOST_TIMES * packedSize)
      throw new InputError(
        `${name} unpacks to more than ${MOST_TIMES} times its size, as no file of postings does. Nothing behind this place is read.`,
      );
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

/** As much as zstd itself takes unless it is told to take more. */
const LARGEST_WINDOW = 128 * 1024 * 1024;
/** The library moves the whole window for each block: so much of that is free, and then so many bytes for each that comes out. */
const FREE_MOVES = 16 * 1024 ** 3;
const MOVES_PER_BYTE = 16 * 1024;

function startUnzstd(name: string): UnpackNext {
  let unpacked: Uint8Array[] = [];
  let size = 0;
  let moved = 0;
  const frames = new ZstdFrames();
  const stream = new Decompress((chunk) => {
    unpacked.push(chunk);
    size += chunk.length;
    moved += frames.window;
    if (moved > FREE_MOVES + MOVES_PER_BYTE * size) throw new Error('its blocks are too small');
  });
  return async (slice) => {
    unpacked = [];
    try {
      if (slice === END) stream.push(new Uint8Array(), true);
      else {
        frames.read(slice);
        if (frames.window > LARGEST_WINDOW)
          throw new InputError(
            `${name} asks for more than ${LARGEST_WINDOW / 1024 / 1024} MB of memory to be unpacked. Unpack it first: zstd -d --long=31 FILE`,
          );
        stream.push(slice);
      }
    } catch (error) {
      return { unpacked, failure: error as Error };
    }
    return { unpacked, failure: undefined };
  };
}
