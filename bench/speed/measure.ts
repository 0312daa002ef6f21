import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Posting } from '../../src/types.js';
import { type Batch, compareBatch, compareJobs, scoreAlone } from './batch.js';
import { readCorpus } from './corpus.js';
import { writeDump } from './dump.js';
import { median, medianRatio } from './median.js';
import type { Figures } from './page.js';
import { requireWink } from './peers/wink.js';
import { runInRounds, type Timed } from './rounds.js';
import { compareStarts, listLoaded } from './start-up.js';

const MEGABYTE = 1_000_000;
const MIB = 1024 * 1024;
/** How much is read, how often: `share` of the corpus in process, rounds of each kind, and bytes of the large files. */
export interface Size {
  readonly share: number;
  readonly inside: number;
  readonly whole: number;
  readonly starts: number;
  readonly threads: number;
  readonly batch: number;
  readonly jobs: number;
}
export const FULL: Size = {
  share: 1,
  inside: 5,
  whole: 3,
  starts: 15,
  threads: 1,
  batch: 200 * MEGABYTE,
  jobs: 1000 * MEGABYTE,
};
/** To try it out. */
export const SMALL: Size = {
  share: 0.1,
  inside: 3,
  whole: 2,
  starts: 5,
  threads: 1,
  batch: 10 * MEGABYTE,
  jobs: 30 * MEGABYTE,
};
/** The small file that peak memory grows from. */
const LITTLE = 4 * MEGABYTE;

/** Which peers a row compares, the first by the second. */
const INSIDE_ROWS: Readonly<Record<number, readonly [peer: string, ours: string]>> = {
  1: ['compromise', 'analyze'],
  2: ['regex', 'reading'],
  3: ['wink', 'reading'],
  4: ['natural', 'reading'],
};
/** A run loads none of them: forms are made, and lexicons read, when the lexicon is compiled. */
const COMPILE_ONLY = ['compromise', 'natural', 'yaml'];

type Say = (progress: string) => void;

/**
 * Measures the rows of the table that are wanted.
 * @throws where a peer is missing or gives a wrong answer
 */
export async function measure(
  folder: string,
  rows: ReadonlySet<number>,
  size: Size,
  say: Say,
): Promise<Figures> {
  const postings = readCorpus(folder);
  if (rows.has(3)) requireWink();
  const ratios = new Map<number, number>();
  const inside = await measureInside(folder, rows, size, ratios, say);
  const home = mkdtempSync(join(tmpdir(), 'rolecall-speed-'));
  try {
    const batches = await measureBatches(home, postings, rows, size, ratios, say);
    const outside = await measureStarts(home, postings, rows, size, ratios, say);
    return { ratios, inside, batches, ...outside, postings: postings.length, isSmall: size === SMALL };
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

async function measureInside(
  folder: string,
  rows: ReadonlySet<number>,
  { inside: rounds, share }: Size,
  ratios: Map<number, number>,
  say: Say,
): Promise<Timed[]> {
  const wanted = Object.entries(INSIDE_ROWS).filter(([row]) => rows.has(Number(row)));
  const names = [...new Set(wanted.flatMap(([, [peer, ours]]) => [ours, peer]))];
  const timed = await runInRounds(names, { folder, rounds, share, say });
  for (const [row, [peer, ours]] of wanted)
    ratios.set(Number(row), medianRatio(secondsPerByte(timed.get(peer)!), secondsPerByte(timed.get(ours)!)));
  return [...timed.values()];
}

const secondsPerByte = ({ seconds, bytes }: Timed): number[] => seconds.map((time) => time / bytes);

async function measureBatches(
  home: string,
  postings: readonly Posting[],
  rows: ReadonlySet<number>,
  size: Size,
  ratios: Map<number, number>,
  say: Say,
): Promise<Batch[]> {
  const batches: Batch[] = [];
  if (rows.has(5) || rows.has(6)) {
    const dump = writeDump(join(home, 'batch.jsonl'), postings, size.batch);
    const { score, parse, words } = await compareBatch(dump, size.whole, say);
    if (rows.has(5)) ratios.set(5, medianRatio(score.seconds, parse.seconds));
    if (rows.has(6)) ratios.set(6, medianRatio(score.seconds, words.seconds));
    batches.push(score, parse, words);
    rmSync(dump.file);
  }
  if (rows.has(7) || rows.has(8)) {
    const dump = writeDump(join(home, 'jobs.jsonl'), postings, size.jobs);
    if (rows.has(7)) {
      const { one, two } = await compareJobs(dump, size.threads, say);
      ratios.set(7, medianRatio(one.seconds, two.seconds));
      batches.push(one, two);
    }
    if (rows.has(8)) {
      say('peak memory');
      const large = batches.find((batch) => batch.dump === dump) ?? (await scoreAlone(dump, 1));
      const little = await scoreAlone(writeDump(join(home, 'little.jsonl'), postings, LITTLE), size.whole);
      ratios.set(8, (large.peak! - little.peak!) / MIB);
      batches.push(little, ...(batches.includes(large) ? [] : [large]));
    }
    rmSync(dump.file);
  }
  return batches;
}

async function measureStarts(
  home: string,
  postings: readonly Posting[],
  rows: ReadonlySet<number>,
  size: Size,
  ratios: Map<number, number>,
  say: Say,
): Promise<Pick<Figures, 'starts' | 'loaded'>> {
  let starts: Figures['starts'] = null;
  let loaded: string[] | null = null;
  const file = join(home, 'posting.txt');
  writeFileSync(file, postings[0]!.text);
  if (rows.has(9)) {
    say('start-up');
    const seconds = await compareStarts(file, size.starts);
    starts = { rolecall: 1000 * median(seconds.rolecall), node: 1000 * median(seconds.node) };
    ratios.set(9, starts.rolecall / starts.node);
  }
  if (rows.has(10)) {
    const dump = writeDump(join(home, 'loaded.jsonl'), postings, 1);
    const runs = [
      ['analyze', file],
      ['score', dump.file, '--brief', '--quiet', '--jobs', '1'],
    ];
    const packages = new Set<string>();
    for (const args of runs) for (const name of await listLoaded(args)) packages.add(name);
    loaded = [...packages].sort();
    ratios.set(10, COMPILE_ONLY.filter((name) => packages.has(name)).length);
  }
  return { starts, loaded };
}
