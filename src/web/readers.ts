import type { Errand, Reply } from './reply.js';

/** Whoever read a posting ended over it. */
export class ReaderDied extends Error {
  override readonly name = 'ReaderDied';
}

/** A posting took longer to read than any may. */
export class TookTooLong extends Error {
  override readonly name = 'TookTooLong';
}

/** Where postings are read: in this thread, or in others. */
export interface Readers {
  /** Whether as many are waiting as may; whoever asks now is to come back later. */
  readonly isFull: boolean;
  /** Whether anybody reads. */
  readonly isReady: boolean;
  /**
   * @param left aborted when the client is gone; what has not begun by then is dropped
   * @returns null where nobody waits for the answer any more
   * @throws ReaderDied or TookTooLong
   */
  read(errand: Errand, left: AbortSignal): Promise<Reply | null>;
  close(): Promise<void>;
}

/** Reads in this thread, one posting after another. */
export function readHere(reply: (errand: Errand) => Reply): Readers {
  return {
    isFull: false,
    isReady: true,
    read: async (errand) => reply(errand),
    close: async () => {},
  };
}
