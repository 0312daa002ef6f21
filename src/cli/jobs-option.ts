import { availableParallelism } from 'node:os';
import { InvalidArgumentError, Option } from 'commander';

const MOST_JOBS = 256;
/** A thread takes a while to begin: less than this is done by one before a second has started. */
const WORTH_SEVERAL = 8 * 1024 * 1024;

export function jobsOption(): Option {
  return new Option(
    '--jobs <n>',
    'how many threads (default: as many as there are cores, 1 for small input)',
  ).argParser(parseJobs);
}

function parseJobs(value: string): number {
  const jobs = Number(value);
  if (!/^\d+$/.test(value) || jobs < 1 || jobs > MOST_JOBS)
    throw new InvalidArgumentError(`Give a number from 1 to ${MOST_JOBS}.`);
  return jobs;
}

/** @param bytes how large the input is; null where nobody knows */
export function chooseJobs(asked: number | undefined, bytes: number | null): number {
  return asked ?? ((bytes ?? 0) < WORTH_SEVERAL ? 1 : availableParallelism());
}
