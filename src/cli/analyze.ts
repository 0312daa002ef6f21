import { type Command, Option } from 'commander';
import { analyze } from '../analyze.js';
import { streamSink } from '../batch/sink.js';
import { countReport, startTotals } from '../batch/totals.js';
import { readPasted } from '../posting/pasted.js';
import { renderJson } from '../render/json.js';
import { renderMarkdown } from '../render/markdown.js';
import { renderText } from '../render/text.js';
import { exitCodeFor, type Failure, failOnOption } from './fail-on.js';
import { readInput } from './input.js';
import type { Context } from './io.js';
import { chooseLexicon, lexiconOption } from './lexicon-option.js';
import { chooseStyle } from './style.js';

interface AnalyzeOptions {
  readonly title?: string;
  readonly company?: string;
  readonly format: 'text' | 'json' | 'markdown';
  readonly explain?: boolean;
  readonly brief?: boolean;
  readonly failOn: readonly Failure[];
  readonly lexicon?: string;
}

const EXAMPLES = `
Examples:
  $ rolecall analyze posting.txt
  $ rolecall analyze posting.html --title "Applied Scientist II"
  $ pbpaste | rolecall analyze --explain
  $ rolecall analyze draft.md --format json --brief
  $ rolecall analyze draft.md --fail-on mismatch,unclear

FILE is plain text, Markdown or HTML; without it, or with -, the posting is read
from standard input. Without --title the first line is the title if it reads
like one.`;

export function addAnalyze(program: Command, context: Context): void {
  program
    .command('analyze')
    .summary('say what one posting really is')
    .description('Says what one posting really is: the role, the mix of work, and where it says so.')
    .argument('[file]', 'a file, or - for standard input')
    .option('--title <title>', 'the title it is posted under')
    .option('--company <name>', 'who posted it')
    .addOption(
      new Option('--format <format>', 'how to print it')
        .choices(['text', 'json', 'markdown'])
        .default('text'),
    )
    .option('--explain', 'all evidence, with what each piece counts for and why')
    .option('--brief', 'leave out evidence, sections and what would tip the role')
    .addOption(failOnOption())
    .addOption(lexiconOption())
    .addHelpText('after', EXAMPLES)
    .action((file: string | undefined, options: AnalyzeOptions) => analyzeOne(file, options, context));
}

async function analyzeOne(
  file: string | undefined,
  options: AnalyzeOptions,
  context: Context,
): Promise<void> {
  const { io } = context;
  const lexicon = await chooseLexicon(options.lexicon);
  const input = await readInput(file, io);
  const posting = readPasted({ ...input, title: options.title, company: options.company }, lexicon);
  const { explain = false, brief = false, format } = options;
  const report = analyze(posting, lexicon, { brief });
  const forms = {
    json: () => renderJson(report, { brief }),
    markdown: () => renderMarkdown(report, posting, lexicon),
    text: () => renderText(report, posting, lexicon, { style: chooseStyle(io), explain, brief }),
  };
  const printed = forms[format]();
  await streamSink(io.stdout).write(printed);
  const totals = startTotals();
  countReport(totals, report);
  context.exitCode = exitCodeFor(totals, options.failOn);
}
