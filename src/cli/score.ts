import { extname, resolve } from 'node:path';
import { addAbortSignal } from 'node:stream';
import { type Command, Option } from 'commander';
import { advise } from '../advice/advise.js';
import { checkTable, readBatch } from '../batch/read.js';
import { type ScoreOptions as Batch, scoreAll } from '../batch/score.js';
import { openFileSink, partOf, type Sink, streamSink } from '../batch/sink.js';
import { listSources, type SourceList, STDIN } from '../batch/sources.js';
import { describeTotals, startTotals, type Totals } from '../batch/totals.js';
import { RolecallError, StoppedError, UsageError } from '../errors.js';
import type { ColumnMap } from '../posting/columns.js';
import { isRefused } from '../render/brief.js';
import { CSV_HEADER, renderCsvRow } from '../render/csv.js';
import { renderJsonLine } from '../render/json.js';
import { exitCodeFor, type Failure, failOnOption } from './fail-on.js';
import type { Context, Io } from './io.js';
import { chooseKnowledge, lexiconOption } from './lexicon-option.js';
import { mapOption } from './map-option.js';

const FORMATS = ['jsonl', 'csv'] as const;
type Format = (typeof FORMATS)[number];

interface ScoreOptions {
  readonly format?: Format;
  readonly out?: string;
  readonly force?: boolean;
  readonly brief?: boolean;
  readonly map: ColumnMap;
  readonly quiet?: boolean;
  readonly failOn: readonly Failure[];
  readonly lexicon?: string;
}

const EXAMPLES = `
Examples:
  $ rolecall score postings/ > results.jsonl
  $ rolecall score dump.csv --format csv --out results.csv
  $ rolecall score jobs.jsonl --map text=body,title=headline --brief
  $ rolecall score a.txt b.md c.html | jq -r '[.id, .role] | @tsv'
  $ xz -dc dump.csv.xz | rolecall score -

Reads .txt .md .html (one posting each), .jsonl and .csv (one a line or row) and
folders of them. One result for each posting, in the order they come; what could
not be read has a result that says why. In CSV, a cell that a spreadsheet would
take for a formula begins with an apostrophe.`;

export function addScore(program: Command, context: Context): void {
  program
    .command('score')
    .summary('analyse many postings, one line each')
    .description('Analyses many postings and prints one line for each.')
    .argument('<path...>', 'files and folders, or - for standard input')
    .addOption(new Option('--format <format>', 'jsonl, or csv (by default as --out ends)').choices(FORMATS))
    .option('--out <file>', 'write there when all is done, rather than to standard output')
    .option('--force', 'replace the --out file if it exists')
    .option('--brief', 'leave out evidence, sections, what would tip the role, and advice')
    .addOption(mapOption())
    .option('--quiet', 'say nothing at the end')
    .addOption(failOnOption())
    .addOption(lexiconOption())
    .addHelpText('after', EXAMPLES)
    .action((paths: string[], options: ScoreOptions) => scorePaths(paths, options, context));
}

async function scorePaths(paths: readonly string[], options: ScoreOptions, context: Context): Promise<void> {
  const { io } = context;
  const list = await prepare(paths, options);
  const { lexicon, advice: data } = await chooseKnowledge(options.lexicon);
  const sink = options.out === undefined ? streamSink(io.stdout) : await openFileSink(options.out, options);
  const totals = startTotals();
  const renderer = chooseRenderer(options);
  const counsel: Batch['advise'] = (report, posting) =>
    renderer.brief || isRefused(report) ? null : advise(report, posting, data, lexicon);
  try {
    const { header, brief, render } = renderer;
    await sink.write(header);
    const items = readBatch(list.sources, { map: options.map, stdin: addAbortSignal(io.signal, io.stdin) });
    await scoreAll(items, { lexicon, sink, brief, advise: counsel, render, signal: io.signal, totals });
    await sink.finish();
  } catch (error) {
    throw await explainStop(error, sink, totals, io);
  }
  if (!options.quiet) io.stderr.write(summarise(totals, list));
  context.exitCode = exitCodeFor(totals, options.failOn);
}

/** Finds whatever is wrong with the command before anything is written. */
async function prepare(paths: readonly string[], { out, map }: ScoreOptions): Promise<SourceList> {
  const list = await listSources(paths, out === undefined ? [] : [out, partOf(out)]);
  for (const source of list.sources) {
    if (source.path === STDIN || !source.named) continue;
    if (out !== undefined && resolve(source.path) === resolve(out)) {
      throw new UsageError(`${out} is both read and written. Choose another --out.`);
    }
    await checkTable(source, map);
  }
  return list;
}

interface Renderer {
  readonly header: string;
  readonly brief: boolean;
  readonly render: Batch['render'];
}

function chooseRenderer({ format, out, brief = false }: ScoreOptions): Renderer {
  const chosen = format ?? (extname(out ?? '').toLowerCase() === '.csv' ? 'csv' : 'jsonl');
  if (chosen === 'csv') return { header: CSV_HEADER, brief: true, render: renderCsvRow };
  return {
    header: '',
    brief,
    render: (report, origin, advice) => renderJsonLine(report, origin, { brief, advice }),
  };
}

/** What is to be said of work that did not come to its end. */
async function explainStop(error: unknown, sink: Sink, totals: Totals, io: Io): Promise<unknown> {
  const left = await sink.abandon();
  const isStop = io.signal.aborted || error instanceof StoppedError;
  if (!isStop) return error;
  const why = error instanceof RolecallError ? `${error.message} ` : '';
  const done = `${totals.postings} ${totals.postings === 1 ? 'posting was' : 'postings were'} done.`;
  return new StoppedError(`${why}${done} ${left}`.trimEnd());
}

function summarise(totals: Totals, { passedOver }: SourceList): string {
  const files = passedOver === 1 ? '1 file of another kind was' : `${passedOver} files of other kinds were`;
  return `${describeTotals(totals)}${passedOver === 0 ? '' : ` ${files} passed over.`}\n`;
}
