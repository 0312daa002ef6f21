import { existsSync, readFileSync } from 'node:fs';

/**
 * What became of a mutant. A test failed, or went on for ever; no test failed, or none even ran the place. `CompileError` are those that
 * were not drawn.
 */
type Status = 'Killed' | 'Timeout' | 'Survived' | 'NoCoverage' | 'CompileError' | 'RuntimeError' | 'Ignored';

interface Mutant {
  readonly status: Status;
  readonly testsCompleted?: number;
}

interface Results {
  readonly files: Readonly<Record<string, { readonly mutants: readonly Mutant[] }>>;
}

/** How many mutants were tried, and what became of them. */
export interface Counts {
  readonly tried: number;
  readonly died: number;
  readonly survived: number;
  readonly untested: number;
}

export function readCounts(file: string): Counts {
  return count(Object.values(read(file)).flatMap(({ mutants }) => mutants));
}

/** A table in Markdown: each file with how many of its mutants died. */
export function describeFiles(results: readonly string[]): string {
  const files = results
    .filter((file) => existsSync(file))
    .flatMap((file) => Object.entries(read(file)))
    .sort(([a], [b]) => a.localeCompare(b, 'en'));
  const all = files.flatMap(([, { mutants }]) => mutants);
  return [
    '| file | mutants | died | survived | in no test | score |',
    '|---|---|---|---|---|---|',
    ...[...files, ['**all**', { mutants: all }] as const].map(([file, { mutants }]) => {
      const { tried, died, survived, untested } = count(mutants);
      return `| ${[file, tried, died, survived, untested, percent(died / tried)].join(' | ')} |`;
    }),
  ].join('\n');
}

export function percent(share: number): string {
  return Number.isNaN(share) ? '–' : `${(100 * share).toFixed(1)} %`;
}

function read(file: string): Results['files'] {
  return (JSON.parse(readFileSync(file, 'utf8')) as Results).files;
}

function count(mutants: readonly Mutant[]): Counts {
  const number = (...wanted: Status[]) =>
    mutants.filter((mutant) => wanted.includes(statusOf(mutant))).length;
  const died = number('Killed', 'Timeout');
  const survived = number('Survived');
  const untested = number('NoCoverage');
  return { tried: died + survived + untested, died, survived, untested };
}

/** Where not even the tests can be read, the tester sees no failed test and takes it for a survivor. */
function statusOf({ status, testsCompleted }: Mutant): Status {
  return status === 'Survived' && testsCompleted === 0 ? 'Killed' : status;
}
