import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { loadAdvice } from '../../src/advice/load.js';
import type { BatchItem } from '../../src/batch/item.js';
import type { Parcel } from '../../src/batch/parcel.js';
import type { Piece } from '../../src/batch/piece.js';
import { Scorer, type ScoreSettings } from '../../src/batch/score.js';
import { Threads } from '../../src/batch/threads.js';
import { loadLexicon } from '../../src/lexicon/load.js';
import { postingOf } from '../cli/batch-input.js';

const DEADLY = new URL('deadly-worker.mjs', import.meta.url);
const SETTINGS: ScoreSettings = { map: {}, lines: 'jsonl', brief: true, marks: true };

const folder = mkdtempSync(join(tmpdir(), 'rolecall-'));
afterAll(() => rmSync(folder, { recursive: true }));

let threads: Threads | undefined;
afterEach(() => threads?.close());

function open(script: URL, signal = new AbortController().signal): Threads {
  const setup = { settings: SETTINGS, compiled: null, stumbled: join(folder, 'stumbled') };
  threads = new Threads(1, setup, signal, script);
  return threads;
}

/** What one thread makes of a parcel in peace. */
function scoreHere(parcel: Parcel): Piece {
  const scorer = new Scorer(SETTINGS, { lexicon: loadLexicon(), advice: loadAdvice() });
  const steps = scorer.score(parcel, 'score');
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

const plain = ({ bytes, totals, marks }: Piece) => ({
  lines: Buffer.from(bytes).toString(),
  totals,
  marks: marks && { ...marks, ids: [...marks.ids] },
});

const item = (id: string, text: string): BatchItem => ({ id, source: `in:${id}`, pasted: { text } });

describe('a thread that dies', () => {
  it('has its parcel done again', async () => {
    const parcel = { items: [item('a', postingOf(1)), item('b', `STUMBLE ${postingOf(2)}`)] };
    expect(plain(await open(DEADLY).score(parcel, 'score'))).toEqual(plain(scoreHere(parcel)));
  }, 60_000);

  it('costs no more than the posting that it dies of', async () => {
    const items = [item('a', postingOf(1)), item('b', 'DEADLY'), item('c', postingOf(2))];
    const piece = plain(await open(DEADLY).score({ items }, 'score'));
    const problem =
      'rolecall ended while it read this posting, which is a fault of its own. The others are not affected.';
    const spared = [items[0]!, { id: 'b', source: 'in:b', problem }, items[2]!];
    expect(piece).toEqual(plain(scoreHere({ items: spared })));
    expect(piece.totals).toMatchObject({ postings: 3, byStatus: { error: 1 } });
  }, 60_000);

  it('names the line that it dies of, and goes on with the next parcel', async () => {
    const lines = ['{"text":"a"}', '', '{"text":"DEADLY"}', '{"text":"b"}'].join('\n');
    const parcel = { path: 'in.jsonl', first: 7, bytes: Buffer.from(lines) };
    const pool = open(DEADLY);
    const [first, second] = await Promise.all([
      pool.score(parcel, 'score'),
      pool.score({ items: [item('z', 'c')] }, 'score'),
    ]);
    const read = (piece: Piece) =>
      plain(piece)
        .lines.trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line));
    expect(read(first).map(({ source, status }) => [source, status])).toEqual([
      ['in.jsonl:7', 'too-short'],
      ['in.jsonl:9', 'error'],
      ['in.jsonl:10', 'too-short'],
    ]);
    expect(read(second).map(({ id }) => id)).toEqual(['z']);
  }, 60_000);
});

describe('threads', () => {
  it('say why they cannot begin, rather than try for ever', async () => {
    const pool = open(new URL('data:text/javascript,throw new Error("no lexicon")'));
    await expect(pool.score({ items: [] }, 'score')).rejects.toThrow('no lexicon');
  });

  it('let go of everything when somebody wants to stop', async () => {
    const controller = new AbortController();
    const piece = open(DEADLY, controller.signal).score({ items: [item('a', 'a')] }, 'score');
    controller.abort('SIGINT');
    await expect(piece).rejects.toBe('SIGINT');
  });
});
