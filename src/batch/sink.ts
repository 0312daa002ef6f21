import type { Writable } from 'node:stream';
import { StoppedError } from '../errors.js';

/** Where lines go. */
export interface Sink {
  /** Resolves when the bytes may be changed and there is room for more. */
  write(bytes: Uint8Array): Promise<void>;
}

/** Whoever read the results has closed the pipe: nothing is wrong, and nothing more is wanted. */
export class ClosedPipe extends Error {}

export function streamSink(stream: Writable): { write(lines: Uint8Array | string): Promise<void> } {
  return {
    write: (lines) =>
      new Promise((resolve, reject) => {
        // A copy, since a stream may hold on to what it was given.
        const copy = typeof lines === 'string' ? lines : Buffer.from(lines);
        stream.write(copy, (error) => (error ? reject(explainWriting(error)) : resolve()));
      }),
  };
}

/** What went wrong with writing results, for whoever has to make room for them. */
export function explainWriting(error: NodeJS.ErrnoException): Error {
  switch (error.code) {
    case 'EPIPE':
    case 'ERR_STREAM_DESTROYED':
      return new ClosedPipe();
    case 'ENOSPC':
    case 'EDQUOT':
      return new StoppedError('The disk is full; make room for more.');
    case 'EFBIG':
      return new StoppedError('The results have grown larger than a file may be here.');
    default:
      return new StoppedError(`The results cannot be written (${error.message}).`);
  }
}
