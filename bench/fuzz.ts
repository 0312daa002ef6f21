import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Batch, batchOf, type Outcome, runBatch } from './fuzz/batches.js';
import { PROPERTIES } from './fuzz/properties.js';

/**
 * `npm run fuzz`: random and broken texts, files, records and requests, against what has to hold for all of them. Says the seed and the
 * smallest case that fails. A run can be gone on with: `--seed` and `--from` as it says itself.
 */
const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '1000000' },
    seed: { type: 'string' },
    from: { type: 'string', default: '0' },
    jobs: { type: 'string', default: '2' },
    only: { type: 'string' },
    worker: { type: 'boolean', default: false },
  },
});

/** After so many faults there is enough to mend. */
const MOST_FAILURES = 5;
const TELL_EVERY = 10_000;

interface Errand {
  readonly batch: Batch;
  readonly seed: number;
}

if (values.worker) work();
else process.exitCode = await drive();

function work(): void {
  process.on('message', async ({ batch, seed }: Errand) => process.send!(await runBatch(batch, seed)));
  process.on('disconnect', () => process.exit());
}

async function drive(): Promise<number> {
  const seed = values.seed === undefined ? Date.now() & 0x7fffffff : Number(values.seed);
  const from = Number(values.from);
  const batches = listBatches(from, Number(values.cases), values.only);
  console.log(`seed ${seed}, ${count(sumCases(batches))} cases in ${batches.length} batches`);
  const done: Outcome[] = [];
  const failures: Outcome[] = [];
  const underway = new Set<number>();
  const begun = performance.now();
  const rate = (): number => (sumCases(done) * 1000) / (performance.now() - begun);
  const tell = setInterval(() => {
    const next = Math.min(...underway);
    console.error(
      `${count(sumCases(done))} cases, ${count(rate())} a second, ${failures.length} failed; to go on from here: --seed ${seed} --from ${next}`,
    );
  }, TELL_EVERY);
  const fail = (outcome: Outcome): void => {
    failures.push(outcome);
    console.log(
      `\nBROKEN: ${outcome.name}\n${outcome.failure}\nAgain: npm run fuzz -- --seed ${seed} --from ${outcome.number} --cases 1\n`,
    );
  };
  let next = 0;
  const employ = async (): Promise<void> => {
    let worker = hire();
    for (let batch = batches[next++]; batch && failures.length < MOST_FAILURES; batch = batches[next++]) {
      underway.add(batch.number);
      const outcome = await ask(worker, { batch, seed });
      underway.delete(batch.number);
      done.push(outcome ?? { ...batch, cases: 0, milliseconds: 0, failure: null });
      if (outcome?.failure) fail(outcome);
      if (outcome) continue;
      fail({ ...batch, milliseconds: 0, failure: 'The process ended.' });
      worker = hire();
    }
    worker.disconnect();
  };
  await Promise.all(Array.from({ length: Number(values.jobs) }, employ));
  clearInterval(tell);
  printTable(done);
  console.log(
    `seed ${seed}: ${count(sumCases(done))} cases, ${count(rate())} a second, ${failures.length} failed`,
  );
  return failures.length > 0 ? 1 : 0;
}

/** Whole batches, until there are as many cases as wanted. */
function listBatches(from: number, cases: number, only: string | undefined): Batch[] {
  if (only !== undefined && !PROPERTIES.some(({ name }) => name === only))
    throw new Error(
      `No property is named “${only}”. There are: ${PROPERTIES.map(({ name }) => name).join(', ')}`,
    );
  const batches: Batch[] = [];
  for (let number = from, sum = 0; sum < cases; number++) {
    const batch = batchOf(number);
    if (only !== undefined && batch.name !== only) continue;
    batches.push(batch);
    sum += batch.cases;
  }
  return batches;
}

function hire() {
  return fork(fileURLToPath(import.meta.url), ['--worker'], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
}

/** @returns null where the process ends of it */
function ask(worker: ReturnType<typeof hire>, errand: Errand): Promise<Outcome | null> {
  return new Promise((resolve) => {
    const onEnd = () => resolve(null);
    worker.once('exit', onEnd);
    worker.once('message', (outcome) => {
      worker.off('exit', onEnd);
      resolve(outcome as Outcome);
    });
    worker.send(errand, (error) => error && resolve(null));
  });
}

function printTable(done: readonly Outcome[]): void {
  for (const { name } of PROPERTIES) {
    const own = done.filter((one) => one.name === name);
    if (own.length === 0) continue;
    const cases = sumCases(own);
    const seconds = own.reduce((sum, { milliseconds }) => sum + milliseconds, 0) / 1000;
    console.log(
      `${name.padEnd(40)}${count(cases).padStart(10)} cases ${count(cases / seconds).padStart(8)} a second`,
    );
  }
}

function sumCases(batches: readonly Batch[]): number {
  return batches.reduce((sum, { cases }) => sum + cases, 0);
}

function count(value: number): string {
  return Math.round(value).toLocaleString('en-US');
}
