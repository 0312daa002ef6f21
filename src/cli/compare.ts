import { type Command, InvalidArgumentError, Option } from 'commander';
import { compareGroups } from '../compare/compare.js';
import { countInGroup, GROUPINGS, type Grouping, startGroups } from '../compare/groups.js';
import { renderComparison } from '../render/comparison-text.js';
import { WIDTH } from '../render/layout.js';
import type { Context, Io } from './io.js';
import { chooseStyle } from './style.js';

interface CompareOptions {
  readonly by: Grouping;
  readonly min: number;
  readonly format: 'text' | 'json';
}

const EXAMPLES = `
Examples:
  $ rolecall score postings/ --brief --out results.jsonl
  $ rolecall compare results.jsonl                  what each title means
  $ rolecall compare results.jsonl --by company     and at each employer
  $ rolecall compare results.parquet --by team --min 10
  $ zcat results.csv.gz | rolecall compare - --format json

Reads what rolecall score wrote: JSON lines, CSV or Parquet, the first two also
packed as .gz or .zst. Titles go by what the lexicon recognises in them.
Duplicates and postings that could not be read are left out, and counted.`;

export function addCompare(program: Command, context: Context): void {
  program
    .command('compare')
    .summary('what titles mean, from results')
    .description('Compares results of many postings: what each title means, where.')
    .argument('<results>', 'file that rolecall score wrote, or - for standard input')
    .addOption(
      new Option('--by <grouping>', 'titles alone, at each employer, or in each of its teams')
        .choices(GROUPINGS)
        .default('title'),
    )
    .addOption(
      new Option('--min <number>', 'show groups of at least so many postings')
        .argParser(parseMinimum)
        .default(5),
    )
    .addOption(new Option('--format <format>', 'how it is printed').choices(['text', 'json']).default('text'))
    .addHelpText('after', EXAMPLES)
    .action((path: string, options: CompareOptions) => compare(path, options, context));
}

async function compare(path: string, { by, min, format }: CompareOptions, { io }: Context): Promise<void> {
  // Loaded here, so that the other commands need no reader of Parquet.
  const { readResults } = await import('../batch/results.js');
  const groups = startGroups(by);
  for await (const result of readResults(path, io.stdin)) {
    io.signal.throwIfAborted();
    countInGroup(groups, result);
  }
  const comparison = compareGroups(groups, min);
  io.stdout.write(
    format === 'json'
      ? `${JSON.stringify(comparison, null, 2)}\n`
      : renderComparison(comparison, { style: chooseStyle(io), width: widthOf(io) }),
  );
}

function parseMinimum(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError('Give a whole number from 1.');
  return number;
}

/** A terminal knows its width; anything else gets the width that every terminal has. */
function widthOf({ stdout }: Io): number {
  const { columns } = stdout as { readonly columns?: number };
  return Math.max(WIDTH, columns ?? WIDTH);
}
