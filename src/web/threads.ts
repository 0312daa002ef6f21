import { Worker } from 'node:worker_threads';
import { ReaderDied, type Readers, TookTooLong } from './readers.js';
import type { Errand, Reply } from './reply.js';
import type { Setup } from './worker.js';

/** Where the build puts what a thread runs, wherever this module itself is run from. */
const WORKER = new URL('../../dist/web/worker.js', import.meta.url);

/** Several times what the longest posting takes. One that takes more ends its thread, not the server. */
const HEAP = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 64 };

/** Between attempts to begin a thread where one has not even begun, in milliseconds. */
const PAUSE = 1_000;

export interface ThreadOptions {
  readonly threads: number;
  /** How many postings may wait for a thread. */
  readonly queue: number;
  /** How many milliseconds the reading of one posting may take. */
  readonly timeLimit: number;
  /** What each thread runs; another one than our own only in tests. */
  readonly script?: URL;
}

interface Job {
  readonly errand: Errand;
  resolve(reply: Reply | null): void;
  reject(error: Error): void;
}

interface Work {
  readonly job: Job;
  readonly clock: NodeJS.Timeout;
}

/** Reads in several threads, one posting each at a time. A thread that dies is replaced, and costs its own posting alone. */
export class Threads implements Readers {
  /** Each thread that can be given something, with what it is at. */
  private readonly ready = new Map<Worker, Work | null>();
  private readonly all = new Set<Worker>();
  /** In the order in which they came. */
  private readonly waiting = new Set<Job>();
  private isClosed = false;

  private constructor(
    private readonly options: ThreadOptions,
    private readonly setup: Setup,
    private readonly log: (fault: unknown) => void,
  ) {}

  /** @throws what a thread dies of, where it cannot begin */
  static async open(options: ThreadOptions, setup: Setup, log: (fault: unknown) => void): Promise<Threads> {
    const threads = new Threads(options, setup, log);
    try {
      await Promise.all(Array.from({ length: options.threads }, () => threads.hire()));
      return threads;
    } catch (error) {
      await threads.close();
      throw error;
    }
  }

  get isFull(): boolean {
    return this.findIdle() === undefined && this.waiting.size >= this.options.queue;
  }

  get isReady(): boolean {
    return this.ready.size > 0;
  }

  read(errand: Errand, left: AbortSignal): Promise<Reply | null> {
    return new Promise((resolve, reject) => {
      const job = { errand, resolve, reject };
      const drop = () => {
        this.waiting.delete(job);
        resolve(null);
      };
      if (left.aborted || this.isClosed) return drop();
      left.addEventListener('abort', drop, { once: true });
      this.waiting.add(job);
      this.handOut();
    });
  }

  async close(): Promise<void> {
    this.isClosed = true;
    for (const job of this.waiting) job.resolve(null);
    this.waiting.clear();
    await Promise.all([...this.all].map((thread) => thread.terminate()));
  }

  private findIdle(): Worker | undefined {
    for (const [thread, work] of this.ready) if (work === null) return thread;
    return undefined;
  }

  private handOut(): void {
    for (const job of this.waiting) {
      const thread = this.findIdle();
      if (thread === undefined) return;
      this.waiting.delete(job);
      const clock = setTimeout(() => {
        job.reject(new TookTooLong());
        void thread.terminate();
      }, this.options.timeLimit);
      this.ready.set(thread, { job, clock });
      thread.postMessage(job.errand);
    }
  }

  /** Settles when the thread can be given something, or has died before. */
  private hire(): Promise<void> {
    return new Promise((resolve, reject) => {
      const { script = WORKER } = this.options;
      const thread = new Worker(script, { workerData: this.setup, resourceLimits: HEAP });
      let fault: unknown = new Error('It ended by itself.');
      this.all.add(thread);
      thread.on('error', (error) => {
        fault = error;
      });
      thread.on('message', (message: 'ready' | Reply) => {
        if (message === 'ready') resolve();
        else this.finish(thread)?.resolve(message);
        this.ready.set(thread, null);
        this.handOut();
      });
      thread.on('exit', () => {
        const wasReady = this.ready.has(thread);
        this.finish(thread)?.reject(new ReaderDied('', { cause: fault }));
        this.all.delete(thread);
        this.ready.delete(thread);
        reject(fault);
        if (wasReady) this.replace();
      });
    });
  }

  private finish(thread: Worker): Job | undefined {
    const work = this.ready.get(thread);
    clearTimeout(work?.clock);
    return work?.job;
  }

  private replace(): void {
    if (this.isClosed) return;
    this.hire().catch((fault) => {
      if (this.isClosed) return;
      this.log(fault);
      setTimeout(() => this.replace(), PAUSE).unref();
    });
  }
}
