import { WORKER_FILE } from './assets.js';
import { addressWorker } from './knowledge-files.js';
import type { ReadAnswer, ReadFailure, ReadRequest } from './messages.js';

/** Asks the worker to read postings. */
export class Reader {
  private readonly worker: Worker;
  private readonly waiting = new Map<number, (answer: ReadAnswer | ReadFailure) => void>();
  private last = 0;

  constructor() {
    this.worker = new Worker(addressWorker(WORKER_FILE, import.meta.url));
    this.worker.addEventListener('message', ({ data }: MessageEvent<ReadAnswer | ReadFailure>) => {
      this.waiting.get(data.id)?.(data);
      this.waiting.delete(data.id);
    });
    // Its script could not be loaded: no message will ever come.
    this.worker.addEventListener('error', ({ message }) => {
      for (const [id, tell] of this.waiting)
        tell({ id, failure: message || 'The worker could not be loaded.' });
      this.waiting.clear();
    });
  }

  /** @throws Error where the program fails, or its files cannot be loaded */
  async read(request: Omit<ReadRequest, 'id'>): Promise<ReadAnswer> {
    const id = ++this.last;
    const answer = await new Promise<ReadAnswer | ReadFailure>((resolve) => {
      this.waiting.set(id, resolve);
      this.worker.postMessage({ ...request, id } satisfies ReadRequest);
    });
    if ('failure' in answer) throw new Error(answer.failure);
    return answer;
  }

  /** Ends the worker; readings that are not done are given up. */
  close(): void {
    this.worker.terminate();
  }
}
