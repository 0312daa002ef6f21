import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ReaderDied, TookTooLong } from '../../src/web/readers.js';
import type { Errand } from '../../src/web/reply.js';
import { type ThreadOptions, Threads } from '../../src/web/threads.js';

const TRYING = new URL('trying-worker.mjs', import.meta.url);
/** A client that stays. */
const here = () => new AbortController().signal;

let folder: string;
let pool: Threads | undefined;
const faults: unknown[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rolecall-'));
  faults.length = 0;
});
afterEach(async () => {
  await pool?.close();
  rmSync(folder, { recursive: true });
});

async function open(options: Partial<ThreadOptions> = {}): Promise<Threads> {
  const usual = { threads: 1, queue: 2, timeLimit: 60_000, script: TRYING };
  const setup = { base: '', compiled: null };
  pool = await Threads.open({ ...usual, ...options }, setup, (fault) => faults.push(fault));
  return pool;
}

const errand = (text: string): Errand => ({
  face: 'api',
  submission: { text, title: '', company: '', brief: true },
});

async function statusOf(reading: ReturnType<Threads['read']>): Promise<unknown> {
  const reply = await reading;
  return reply && JSON.parse(new TextDecoder().decode(reply.body)).status;
}

describe('reading threads', () => {
  it('are full when as many wait as may, and drop what nobody waits for any more', async () => {
    const threads = await open();
    const [gate, mark] = [join(folder, 'gate'), join(folder, 'mark')];
    const first = threads.read(errand(`WAIT FOR ${gate}`), here());
    const client = new AbortController();
    const second = threads.read(errand(`LEAVE A MARK AT ${mark}`), client.signal);
    expect(threads.isFull).toBe(false);
    const third = threads.read(errand('hello'), here());
    expect(threads.isFull).toBe(true);
    client.abort();
    expect(threads.isFull).toBe(false);
    expect(await second).toBeNull();
    writeFileSync(gate, '');
    expect(await Promise.all([first, third].map(statusOf))).toEqual(['too-short', 'too-short']);
    expect(existsSync(mark)).toBe(false);
    expect(threads.isFull).toBe(false);
  });

  it('lose no more than the posting that one of them dies of', async () => {
    const threads = await open();
    const deadly = threads.read(errand('END THE THREAD'), here());
    const next = threads.read(errand('hello'), here());
    await expect(deadly).rejects.toThrow(ReaderDied);
    expect(await statusOf(next)).toBe('too-short');
    expect(faults).toEqual([]);
  });

  it('end the reading of a posting that takes too long', async () => {
    const threads = await open({ timeLimit: 1_000 });
    const endless = threads.read(errand('GO ON FOR EVER'), here());
    const next = threads.read(errand('hello'), here());
    await expect(endless).rejects.toThrow(TookTooLong);
    expect(await statusOf(next)).toBe('too-short');
  });

  it('end the reading of a posting that takes too much memory', async () => {
    const threads = await open();
    const greedy = threads.read(errand('TAKE ALL MEMORY'), here());
    const next = threads.read(errand('hello'), here());
    await expect(greedy).rejects.toMatchObject({
      name: 'ReaderDied',
      cause: { code: 'ERR_WORKER_OUT_OF_MEMORY' },
    });
    expect(await statusOf(next)).toBe('too-short');
  });

  it('are not ready while none of them is, and are so again by themselves', async () => {
    const threads = await open();
    expect(threads.isReady).toBe(true);
    await expect(threads.read(errand('END THE THREAD'), here())).rejects.toThrow(ReaderDied);
    expect(threads.isReady).toBe(false);
    await vi.waitFor(() => expect(threads.isReady).toBe(true), 20_000);
  });

  it('say why they cannot begin', async () => {
    const script = new URL('data:text/javascript,throw new Error("no lexicon")');
    await expect(open({ script })).rejects.toThrow('no lexicon');
  });

  it('answer nobody once they are closed', async () => {
    const threads = await open();
    const waiting = [errand(`WAIT FOR ${join(folder, 'gate')}`), errand('hello')].map((each) =>
      threads.read(each, here()),
    );
    await Promise.all([
      threads.close(),
      expect(waiting[0]).rejects.toThrow(ReaderDied),
      expect(waiting[1]).resolves.toBeNull(),
    ]);
    expect(await threads.read(errand('hello'), here())).toBeNull();
  });
});
