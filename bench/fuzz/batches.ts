import fc from 'fast-check';
import { PROPERTIES } from './properties.js';

/** How many cases a round of batches holds, one batch of each property. */
const ROUND = 20_000;

/** A piece of the work: known by its number and the seed, it is the same on every machine. */
export interface Batch {
  readonly number: number;
  readonly name: string;
  readonly cases: number;
}

/** What came of a batch. */
export interface Outcome extends Batch {
  readonly milliseconds: number;
  /** The smallest case that fails, and why; null where none does. */
  readonly failure: string | null;
}

const total = PROPERTIES.reduce((sum, { share }) => sum + share, 0);

/** The batch of a number: one of each property in turn, of as many cases as its share says. */
export function batchOf(number: number): Batch {
  const { name, share } = PROPERTIES[number % PROPERTIES.length]!;
  return { number, name, cases: Math.max(1, Math.round((share / total) * ROUND)) };
}

/** Runs a batch. What fails is made smaller until nothing smaller fails. */
export async function runBatch(batch: Batch, seed: number): Promise<Outcome> {
  const { property } = PROPERTIES[batch.number % PROPERTIES.length]!;
  const begun = performance.now();
  const details = await fc.check(property as fc.IAsyncProperty<unknown>, {
    seed: seedOf(batch, seed),
    numRuns: batch.cases,
  });
  const milliseconds = performance.now() - begun;
  const failure = details.failed
    ? `${fc.defaultReportMessage(details)}\n${describe(details.errorInstance)}`
    : null;
  return { ...batch, milliseconds, failure };
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function seedOf({ number }: Batch, seed: number): number {
  return (Math.imul(number + 1, 0x9e3779b1) ^ seed) | 0;
}
