import { InvalidArgumentError, Option } from 'commander';
import type { Totals } from '../batch/totals.js';
import type { Status } from '../types.js';
import { EXIT, type ExitCode } from './io.js';

const FAILURES = ['mismatch', 'unclear', 'outside', 'error'] as const;
export type Failure = (typeof FAILURES)[number];

export function failOnOption(): Option {
  return kindsOption(FAILURES);
}

/** The same for a command that knows other kinds. */
export function kindsOption(kinds: readonly string[]): Option {
  return new Option('--fail-on <kinds>', `exit with 1 on any of these: ${kinds.join(',')}`)
    .argParser((value) => parseKinds(value, kinds))
    .default([], 'none');
}

function parseKinds(value: string, kinds: readonly string[]): string[] {
  return value.split(',').map((part) => {
    const found = kinds.find((kind) => kind === part.trim());
    if (!found) throw new InvalidArgumentError(`"${part}" is none of ${kinds.join(', ')}.`);
    return found;
  });
}

export function exitCodeFor(totals: Totals, failures: readonly Failure[]): ExitCode {
  return failures.some((failure) => countFailures(totals, failure) > 0) ? EXIT.failedOn : EXIT.done;
}

function countFailures({ postings, mismatches, byStatus }: Totals, failure: Failure): number {
  const count = (status: Status) => byStatus[status] ?? 0;
  if (failure === 'mismatch') return mismatches;
  if (failure === 'error') return postings - count('ok') - count('outside') - count('unclear');
  return count(failure);
}
