import { createHash } from 'node:crypto';
import { createReadStream, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Dump } from './dump.js';
import { expect } from './peer.js';
import { COMMAND, run, runNode } from './processes.js';

const PARSE_ONLY = fileURLToPath(new URL('parse-only.mjs', import.meta.url));
const NEWLINE = 10;

/** A whole process on a file, with what each of its runs took. */
export interface Batch {
  readonly name: string;
  readonly dump: Dump;
  readonly seconds: number[];
  /** The most memory of any run, in bytes; null where it is no Node program. */
  peak: number | null;
  checked: string;
}

/**
 * `rolecall score … --brief`, a Node program that only parses, and `wc -w`, in turn on the same file.
 * @throws where results are missing
 */
export async function compareBatch(dump: Dump, rounds: number, say: (progress: string) => void) {
  const score = startBatch('rolecall score --brief --jobs 1', dump);
  const parse = startBatch('split lines and JSON.parse', dump);
  const words = startBatch('wc -w', dump);
  for (let round = 1; round <= rounds; round++) {
    say(`whole processes on ${inMegabytes(dump.bytes)}: round ${round} of ${rounds}`);
    await addScore(score, 1);
    const parsed = await runNode([PARSE_ONLY, dump.file]);
    expect(Number(parsed.output) === dump.postings, 'the program that only parses parses every line');
    note(parse, parsed, 'every line parsed');
    const counted = await run('wc', ['-w', dump.file]);
    expect(Number.parseInt(counted.output, 10) > dump.postings, 'wc counts words');
    note(words, counted, `${Number.parseInt(counted.output, 10).toLocaleString('en-GB')} words`);
  }
  return { score, parse, words };
}

/**
 * One thread and two, in turn on the same file.
 * @throws where they write other bytes
 */
export async function compareJobs(dump: Dump, rounds: number, say: (progress: string) => void) {
  const one = startBatch('rolecall score --brief --jobs 1', dump);
  const two = startBatch('rolecall score --brief --jobs 2', dump);
  for (let round = 1; round <= rounds; round++) {
    say(`one thread and two on ${inMegabytes(dump.bytes)}: round ${round} of ${rounds}`);
    const hashes = [await addScore(one, 1), await addScore(two, 2)];
    expect(hashes[0] === hashes[1], 'two threads write the same bytes as one');
  }
  two.checked = 'the same bytes as with one';
  return { one, two };
}

/** One thread on one file. */
export async function scoreAlone(dump: Dump, rounds: number): Promise<Batch> {
  const batch = startBatch('rolecall score --brief --jobs 1', dump);
  for (let round = 1; round <= rounds; round++) await addScore(batch, 1);
  return batch;
}

const startBatch = (name: string, dump: Dump): Batch => ({
  name,
  dump,
  seconds: [],
  peak: null,
  checked: '',
});

/** @returns the SHA-256 of what was written, which is looked through and taken away */
async function addScore(batch: Batch, jobs: number): Promise<string> {
  const { dump } = batch;
  const out = `${dump.file}.out`;
  rmSync(out, { force: true });
  const args = ['score', dump.file, '--brief', '--quiet', '--jobs', String(jobs), '--out', out];
  const ran = await runNode([COMMAND, ...args]);
  const { lines, hash } = await readResults(out);
  expect(lines === dump.postings, 'there is one result for each posting');
  note(batch, ran, 'one result for each posting');
  rmSync(out);
  return hash;
}

function note(batch: Batch, ran: { seconds: number; peak?: number }, checked: string): void {
  batch.seconds.push(ran.seconds);
  if (ran.peak !== undefined) batch.peak = Math.max(batch.peak ?? 0, ran.peak);
  batch.checked = checked;
}

async function readResults(file: string): Promise<{ lines: number; hash: string }> {
  const hash = createHash('sha256');
  let lines = 0;
  for await (const piece of createReadStream(file) as AsyncIterable<Buffer>) {
    hash.update(piece);
    for (let at = piece.indexOf(NEWLINE); at >= 0; at = piece.indexOf(NEWLINE, at + 1)) lines++;
  }
  return { lines, hash: hash.digest('hex') };
}

export const inMegabytes = (bytes: number): string =>
  `${(bytes / 1e6).toLocaleString('en-GB', { maximumFractionDigits: 1 })} MB`;
