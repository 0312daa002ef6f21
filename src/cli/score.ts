import { resolve } from 'node:path';
import { addAbortSignal } from 'node:stream';
import { type Command, Option } from 'commander';
import { TextIndex } from '../batch/duplicates.js';
import { identify, identifyInput } from '../batch/identity.js';
import { type InputSize, measureInput } from '../batch/input-size.js';
import { LINE_FORMATS } from '../batch/line-format.js';
import { type Output, openFileOutput, openStreamOutput } from '../batch/output.js';
import { openOwnThread } from '../batch/own-thread.js';
import { partOf } from '../batch/part-file.js';
import type { Pool } from '../batch/pool.js';
import { ProgressLine } from '../batch/progress.js';
import { checkTable } from '../batch/read.js';
import { RepeatFinder } from '../batch/repeats.js';
import { runBatch } from '../batch/run.js';
import { Scorer, type ScoreSettings } from '../batch/score.js';
import { listSources, type SourceList, STDIN } from '../batch/sources.js';
import { Threads } from '../batch/threads.js';
import { describeTotals } from '../batch/totals.js';
import { RolecallError, StoppedError, UsageError } from '../errors.js';
import { exitCodeFor, failOnOption } from './fail-on.js';
import type { Context, Io } from './io.js';
import { chooseJobs, jobsOption } from './jobs-option.js';
import { chooseKnowledge, type Knowledge, lexiconOption } from './lexicon-option.js';
import { mapOption } from './map-option.js';
import { writeResume } from './resume-command.js';
import {
  chooseWanted,
  FORMATS,
  filesOf,
  makePlan,
  optionsOf,
  type Plan,
  refuseExistingReport,
  type ScoreOptions,
} from './score-plan.js';

const EXAMPLES = `
Examples:
  $ rolecall score postings/ > results.jsonl
  $ rolecall score dump.csv --format csv --out results.csv
  $ rolecall score jobs.jsonl --map text=body,title=headline --brief
  $ rolecall score dump.jsonl --unique --out results.parquet --report page.html
  $ rolecall score dump.jsonl --out results.jsonl --resume   # after a stop
  $ rolecall score a.txt b.md c.html | jq -r '[.id, .role] | @tsv'
  $ xz -dc dump.csv.xz | rolecall score -

Reads .txt .md .html .pdf .docx (one posting each); .jsonl .json .csv .tsv and
.parquet (many); any of them but Parquet packed as .gz or .zst; and folders of
them. Other kinds of files in a folder are passed over. One result for each
posting, in the order they come; what could not be read has a result that says
why. In CSV, a cell that a spreadsheet would take for a formula begins with an
apostrophe, and one that began with it has two.

Texts are the same if they differ only in case, white space and digits.`;

export function addScore(program: Command, context: Context): void {
  program
    .command('score')
    .summary('analyse many postings, one line each')
    .description('Analyses many postings and prints one line for each.')
    .argument('<path...>', 'files and folders, or - for standard input')
    .addOption(
      new Option('--format <format>', 'jsonl, csv or parquet (by default as --out ends)').choices(FORMATS),
    )
    .option('--out <file>', 'write there when all is done, rather than to standard output')
    .option('--report <file>', 'make a page of the results, too')
    .option('--force', 'begin anew, and replace files that exist')
    .option('--resume', 'go on where an earlier run was stopped')
    .option('--brief', 'leave out evidence, sections, what would tip the role, and advice')
    .option('--duplicates', 'name the first posting that had the same text')
    .option('--unique', 'leave out postings whose text came before')
    .addOption(jobsOption())
    .addOption(mapOption())
    .option('--quiet', 'say nothing on the way and at the end')
    .addOption(failOnOption())
    .addOption(lexiconOption())
    .addHelpText('after', EXAMPLES)
    .action((paths: string[], options: ScoreOptions) => scorePaths(paths, options, context));
}

async function scorePaths(paths: readonly string[], options: ScoreOptions, context: Context): Promise<void> {
  const { io } = context;
  const plan = makePlan(options);
  const list = await prepare(paths, options);
  const size = await measureInput(list.sources);
  const input = await identifyInput(list.sources);
  const knowledge = await chooseKnowledge(options.lexicon);
  const output = await openOutput(list, options, plan, knowledge, io);
  const { standing, sink } = output;
  const index = new TextIndex();
  const progress = showProgress(options, size, output, io);
  try {
    if (!output.isWhole) {
      const pool = openPool(plan.settings, knowledge, chooseJobs(options.jobs, size.all), io.signal);
      const repeats =
        plan.repeats && new RepeatFinder(index, LINE_FORMATS[plan.settings.lines], plan.repeats);
      const reading = { sources: list.sources, map: options.map, stdin: addAbortSignal(io.signal, io.stdin) };
      const onward = () => {
        output.onward();
        progress?.update({ postings: standing.totals.postings, bytes: size.before(standing.place) });
      };
      await runBatch({ ...reading, pool, sink, repeats, signal: io.signal }, standing, onward).finally(() =>
        pool.close(),
      );
      if (input !== (await identifyInput(list.sources))) throw new InputChanged();
    }
    await output.finish();
  } catch (error) {
    await output.abandon();
    throw explainStop(error, output, list, options, context);
  } finally {
    progress?.clear();
  }
  if (!options.quiet) io.stderr.write(summarise(output, index, plan, list));
  context.exitCode = exitCodeFor(standing.totals, options.failOn);
}

/** Results of a file as it was and as it is now would stand side by side, and nobody could tell. */
class InputChanged extends StoppedError {
  constructor() {
    super('A file changed while it was read, so that results may be of what it was and of what it is.');
  }
}

/** Finds whatever is wrong with the command before anything is written. */
async function prepare(paths: readonly string[], options: ScoreOptions): Promise<SourceList> {
  const { out, map, resume } = options;
  refuseExistingReport(options);
  const list = await listSources(paths, filesOf(options));
  for (const source of list.sources) {
    if (source.path === STDIN) {
      if (resume)
        throw new UsageError('--resume cannot go back in standard input. Save it to a file, and score that.');
      continue;
    }
    if (!source.named) continue;
    if (out !== undefined && resolve(source.path) === resolve(out)) {
      throw new UsageError(`${out} is both read and written. Choose another --out.`);
    }
    await checkTable(source, map);
  }
  return list;
}

async function openOutput(
  list: SourceList,
  { out, report, resume = false, force = false }: ScoreOptions,
  plan: Plan,
  knowledge: Knowledge,
  io: Io,
): Promise<Output> {
  const { header } = LINE_FORMATS[plan.settings.lines];
  if (out === undefined) return openStreamOutput(io.stdout, header);
  const identity = canGoOn(list) ? await identify(list.sources, optionsOf(plan), knowledge) : null;
  const wanted = chooseWanted(out, report, plan, knowledge.lexicon);
  return openFileOutput({ wanted, header, identity, resume, force });
}

/** What is piped in is gone once it was read. */
function canGoOn({ sources }: SourceList): boolean {
  return !sources.some(({ path }) => path === STDIN);
}

function openPool(settings: ScoreSettings, knowledge: Knowledge, jobs: number, signal: AbortSignal): Pool {
  if (jobs === 1) return openOwnThread(new Scorer(settings, knowledge), signal);
  return new Threads(jobs, { settings, compiled: knowledge.compiled }, signal);
}

function showProgress(
  { quiet, out }: ScoreOptions,
  size: InputSize,
  { standing: { place, totals } }: Output,
  { stderr, stdout, environment }: Io,
): ProgressLine | null {
  // Results that run over the screen are progress enough.
  if (quiet || (out === undefined && stdout.isTTY)) return null;
  return new ProgressLine({
    stream: stderr,
    isRewritten: stderr.isTTY === true && environment.TERM !== 'dumb',
    allBytes: size.all,
    begun: { postings: totals.postings, bytes: size.before(place) },
  });
}

/** What is to be said of work that did not come to its end. */
function explainStop(
  error: unknown,
  { standing }: Output,
  list: SourceList,
  { out }: ScoreOptions,
  { io, argv }: Context,
): unknown {
  const isStop = io.signal.aborted || error instanceof StoppedError;
  if (!isStop) return error;
  const why = error instanceof RolecallError ? `${error.message} ` : '';
  const { postings } = standing.totals;
  const done = `${postings} ${postings === 1 ? 'posting was' : 'postings were'} done.`;
  if (error instanceof InputChanged)
    return new StoppedError(`${why}${done} Start anew${out === undefined ? '' : ' with --force'}.`);
  return new StoppedError(`${why}${done} ${sayHowToGoOn(out, list, argv)}`.trimEnd());
}

function sayHowToGoOn(out: string | undefined, list: SourceList, argv: readonly string[]): string {
  if (out === undefined) return '';
  if (!canGoOn(list)) return `What was done stands in ${partOf(out)}.`;
  return `To go on: ${writeResume(argv)}`;
}

function summarise({ standing: { totals } }: Output, index: TextIndex, plan: Plan, list: SourceList): string {
  const { passedOver } = list;
  const files = passedOver === 1 ? '1 file of another kind was' : `${passedOver} files of other kinds were`;
  const sentences = [
    describeTotals(totals),
    plan.repeats === null ? '' : describeRepeats(totals.duplicates, index.forgotten, plan),
    passedOver === 0 ? '' : `${files} passed over.`,
  ];
  return `${sentences.filter((sentence) => sentence !== '').join(' ')}\n`;
}

function describeRepeats(duplicates: number, forgotten: number, { repeats }: Plan): string {
  const count = duplicates === 1 ? '1 has' : `${duplicates} have`;
  const one = duplicates === 1 ? 'was' : 'were';
  const found = `${count} the text of an earlier one${repeats === 'leave-out' ? ` and ${one} left out` : ''}.`;
  if (forgotten === 0) return found;
  return `${found} ${forgotten} texts were more than can be remembered: whether they came again is not known.`;
}
