import type { ReadFailure, ReadRequest } from '../messages.js';
import { type Engine, startEngine } from './engine.js';

/** Reads postings beside the page, so that typing never waits for it. Answers in the order in which it is asked. */
let engine: Promise<Engine> | undefined = startEngine();
// Without a network now, it is tried again with the first posting.
engine.catch(() => {
  engine = undefined;
});

addEventListener('message', async ({ data }: MessageEvent<ReadRequest>) => {
  try {
    engine ??= startEngine();
    postMessage((await engine)(data));
  } catch (error) {
    engine = undefined;
    postMessage({ id: data.id, failure: String(error) } satisfies ReadFailure);
  }
});
