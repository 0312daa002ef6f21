import { joinBytes } from './join-bytes.js';

/** Enough to tell what something is; the rest of a longer line does not help. */
const ENOUGH = 64 * 1024;
const SPACE = 0x20;
const LINE_FEED = 0x0a;

export interface Peeked {
  /** The beginning, up to the end of the first line that is not blank. */
  readonly head: Uint8Array;
  /** Everything, the beginning included. */
  readonly all: AsyncIterable<Uint8Array>;
  /** Lets go of the source, where not everything is wanted. */
  readonly close: () => Promise<void>;
}

/** Looks at the beginning of a stream. Waits for no more than its first line, which is all that may ever come. */
export async function peek(chunks: AsyncIterable<Uint8Array>): Promise<Peeked> {
  const rest = chunks[Symbol.asyncIterator]();
  let head: Uint8Array = new Uint8Array();
  while (head.length < ENOUGH && !hasLine(head)) {
    const next = await rest.next();
    if (next.done) break;
    head = head.length === 0 ? next.value : joinBytes([head, next.value]);
  }
  const close = async () => {
    await rest.return?.();
  };
  return { head, all: putBack(head, rest), close };
}

function hasLine(head: Uint8Array): boolean {
  const start = head.findIndex((byte) => byte > SPACE);
  return start >= 0 && head.indexOf(LINE_FEED, start) >= 0;
}

/** Whoever stops reading early lets go of the source, too. */
export async function* putBack<Piece>(head: Piece, rest: AsyncIterator<Piece>): AsyncGenerator<Piece> {
  try {
    yield head;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}
