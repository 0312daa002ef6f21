import { existsSync, readFileSync } from 'node:fs';

/** What became of a mutant. A test failed, or went on for ever; no test failed, or none even ran the place. */
type Status = 'Killed' | 'Timeout' | 'Survived' | 'NoCoverage' | 'CompileError' | 'RuntimeError' | 'Ignored';

interface Results {
  readonly files: Readonly<Record<string, { readonly mutants: readonly { readonly status: Status }[] }>>;
}

/** A table in Markdown: each file with how many of its mutants died. Parts that were not run yet are left out. */
export function describeScores(parts: readonly string[]): string {
  const rows = parts
    .map((part) => new URL(`results/${part}.json`, import.meta.url))
    .filter((file) => existsSync(file))
    .flatMap((file) => Object.entries((JSON.parse(readFileSync(file, 'utf8')) as Results).files))
    .map(([file, { mutants }]) => [file, mutants.map(({ status }) => status)] as const)
    .sort(([a], [b]) => a.localeCompare(b, 'en'));
  const all = rows.flatMap(([, statuses]) => statuses);
  return [
    '| file | mutants | died | of these for time | survived | in no test | score |',
    '|---|---|---|---|---|---|---|',
    ...[...rows, ['**all**', all] as const].map(describeRow),
  ].join('\n');
}

function describeRow([file, statuses]: readonly [string, readonly Status[]]): string {
  const count = (...wanted: Status[]) => statuses.filter((status) => wanted.includes(status)).length;
  const died = count('Killed', 'Timeout');
  const lived = count('Survived', 'NoCoverage');
  const score = died + lived === 0 ? '–' : `${((100 * died) / (died + lived)).toFixed(1)} %`;
  const figures = [died + lived, died, count('Timeout'), count('Survived'), count('NoCoverage'), score];
  return `| ${[file, ...figures].join(' | ')} |`;
}
