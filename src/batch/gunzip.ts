import { createGunzip } from 'node:zlib';

/** Marks the end of the data. */
export const END = null;

export interface Unpacked {
  readonly unpacked: readonly Uint8Array[];
  /** What is wrong with the data behind them. */
  readonly failure: Error | undefined;
}

export type UnpackNext = (slice: Uint8Array | typeof END) => Promise<Unpacked>;

/** Unpacks gzip, member after member. A browser has no zlib: another file takes the place of this one there. */
export function startGunzip(): UnpackNext {
  const stream = createGunzip();
  let unpacked: Uint8Array[] = [];
  let failure: Error | undefined;
  let settle = () => {};
  // Taken as they come: a stream that fails drops what still waits in it.
  stream.on('data', (chunk: Uint8Array) => unpacked.push(chunk));
  stream.on('error', (error) => {
    failure = error;
    settle();
  });
  stream.on('end', () => settle());
  return async (slice) => {
    unpacked = [];
    await new Promise<void>((resolve) => {
      settle = resolve;
      // It ends by itself where zeros follow, with which some programs fill the last block, and answers no more.
      if (stream.readableEnded) resolve();
      else if (slice === END) stream.end();
      else stream.write(slice, () => resolve());
    });
    return { unpacked, failure };
  };
}
