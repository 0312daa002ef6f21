import type { ColumnMap } from '../../posting/columns.js';
import { MANY_WORKER_FILE } from '../assets.js';
import { addressWorker } from '../knowledge-files.js';
import type { Block, Misfit, Source, Task, Told } from './messages.js';

/** What a run tells of, in this order: that the files do not fit, or blocks and then their end; a failure at any time. */
export interface Listener {
  misfit(misfit: Misfit): void;
  block(block: Block): void;
  end(): void;
  failure(message: string): void;
}

/** More workers would want more memory than they save time: each builds a lexicon of its own. */
const MOST_WORKERS = 2;
/** Less than this is read before a second worker has built its lexicon. */
const BYTES_FOR_TWO = 256 * 1024;

/** Reads files with some workers, and gives what they find in the order of the input, however they take turns. */
export class Run {
  private readonly workers: readonly Worker[];
  private readonly early = new Map<number, Block>();
  private next = 0;
  private running: number;

  constructor(
    private readonly sources: readonly Source[],
    private readonly map: ColumnMap,
    private readonly listener: Listener,
  ) {
    const bytes = sources.reduce((sum, { file }) => sum + file.size, 0);
    this.running = bytes < BYTES_FOR_TWO ? 1 : Math.min(MOST_WORKERS, navigator.hardwareConcurrency);
    this.workers = Array.from({ length: this.running }, () => this.startWorker());
    this.ask(0, 'check');
  }

  /** Ends the workers; what they have not told is given up. */
  stop(): void {
    for (const worker of this.workers) worker.terminate();
  }

  private startWorker(): Worker {
    const worker = new Worker(addressWorker(MANY_WORKER_FILE, import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<Told>) => this.hear(data));
    worker.addEventListener('error', ({ message }) => this.fail(message || 'a script could not be loaded'));
    return worker;
  }

  private ask(mine: number, task: Task['task']): void {
    const { sources, map } = this;
    const share = { mine, of: this.workers.length };
    this.workers[mine]!.postMessage({ task, sources, map, share } satisfies Task);
  }

  private hear(told: Told): void {
    switch (told.told) {
      case 'checked':
        if (told.misfit === null) for (const mine of this.workers.keys()) this.ask(mine, 'read');
        else {
          this.stop();
          this.listener.misfit(told.misfit);
        }
        break;
      case 'block':
        this.early.set(told.number, told);
        this.giveOn();
        break;
      case 'end':
        this.running -= 1;
        if (this.running > 0) break;
        this.stop();
        this.listener.end();
        break;
      case 'failure':
        this.fail(told.message);
    }
  }

  private giveOn(): void {
    for (let block = this.early.get(this.next); block; block = this.early.get(this.next)) {
      this.early.delete(this.next);
      this.next += 1;
      this.listener.block(block);
    }
  }

  private fail(message: string): void {
    this.stop();
    this.listener.failure(message);
  }
}
