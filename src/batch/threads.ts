import { Worker } from 'node:worker_threads';
import { type Parcel, problemOf, splitParcel } from './parcel.js';
import { joinPieces, type Piece } from './piece.js';
import type { Pool } from './pool.js';
import type { Task } from './score.js';
import type { Setup } from './worker.js';

/** Where the build puts what a thread runs, wherever this module itself is run from. */
const WORKER = new URL('../../dist/batch/worker.js', import.meta.url);

/** Enough that no thread waits for the slowest. */
const PARCELS_PER_THREAD = 3;

class ThreadDied extends Error {
  override readonly message = 'A thread ended before its work was done.';
}

interface Errand {
  readonly parcel: Parcel;
  readonly task: Task;
  resolve(piece: Piece): void;
  reject(error: unknown): void;
}

/** Scores in several threads. One that dies is replaced, and its parcel is given out again. */
export class Threads implements Pool {
  readonly width: number;
  /** Each thread with its errand, null where it has none. */
  private readonly errands = new Map<Worker, Errand | null>();
  private readonly waiting: Errand[] = [];
  private isClosed = false;

  /** @param script what each thread runs; another one than our own only in tests */
  constructor(
    count: number,
    private readonly setup: Setup,
    signal: AbortSignal,
    private readonly script: URL = WORKER,
  ) {
    this.width = count * PARCELS_PER_THREAD;
    for (let i = 0; i < count; i++) this.hire();
    signal.addEventListener('abort', () => this.giveUp(signal.reason), { once: true });
  }

  async score(parcel: Parcel, task: Task): Promise<Piece> {
    const first = await this.attempt(parcel, task);
    const piece = first ?? (await this.attempt(parcel, task));
    if (piece !== null) return piece;
    // It was the parcel, then: one of its postings ends whatever reads it, and must not take the others along.
    const pieces: Piece[] = [];
    for (const posting of splitParcel(parcel)) {
      const own = await this.attempt(posting, task);
      pieces.push(own ?? (await this.send({ items: [problemOf(posting)] }, task)));
    }
    return joinPieces(pieces);
  }

  async close(): Promise<void> {
    this.isClosed = true;
    await Promise.all([...this.errands.keys()].map((thread) => thread.terminate()));
  }

  /** @returns null where the thread died of it */
  private async attempt(parcel: Parcel, task: Task): Promise<Piece | null> {
    try {
      return await this.send(parcel, task);
    } catch (error) {
      if (error instanceof ThreadDied) return null;
      throw error;
    }
  }

  private send(parcel: Parcel, task: Task): Promise<Piece> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ parcel, task, resolve, reject });
      this.handOut();
    });
  }

  private handOut(): void {
    for (const [thread, errand] of this.errands) {
      if (errand !== null) continue;
      const next = this.waiting.shift();
      if (next === undefined) return;
      this.errands.set(thread, next);
      thread.postMessage({ parcel: next.parcel, task: next.task });
    }
  }

  private hire(): void {
    const thread = new Worker(this.script, { workerData: this.setup });
    let isReady = false;
    let fault: unknown = new Error('A thread ended before it began.');
    thread.on('error', (error) => {
      fault = error;
    });
    thread.on('message', (message: Piece | 'ready') => {
      const errand = this.errands.get(thread);
      this.errands.set(thread, null);
      if (message === 'ready') isReady = true;
      else errand?.resolve(message);
      this.handOut();
    });
    thread.on('exit', () => {
      const errand = this.errands.get(thread);
      this.errands.delete(thread);
      if (this.isClosed) return;
      if (!isReady) return this.giveUp(fault);
      errand?.reject(new ThreadDied());
      this.hire();
    });
    this.errands.set(thread, STARTING);
  }

  /** Nothing that was asked for will be answered. */
  private giveUp(why: unknown): void {
    for (const errand of [...this.errands.values(), ...this.waiting.splice(0)]) errand?.reject(why);
    void this.close();
  }
}

/** Holds the place of an errand while a thread gets ready. */
const STARTING: Errand = { parcel: { items: [] }, task: 'score', resolve: () => {}, reject: () => {} };
