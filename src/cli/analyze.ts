import { type Command, Option } from 'commander';
import { advise } from '../advice/advise.js';
import { analyze } from '../analyze.js';
import { showArithmetic } from '../arithmetic.js';
import { streamSink } from '../batch/sink.js';
import { countReport, startTotals } from '../batch/totals.js';
import { UsageError } from '../errors.js';
import { readPasted } from '../posting/pasted.js';
import { renderAdvice } from '../render/advice-text.js';
import { renderArithmetic } from '../render/arithmetic-text.js';
import { isRefused } from '../render/brief.js';
import { renderJson } from '../render/json.js';
import { renderText } from '../render/text.js';
import { renderWholeMarkdown } from '../render/whole-markdown.js';
import type { ActivityMix } from '../types.js';
import { exitCodeFor, type Failure, failOnOption } from './fail-on.js';
import { readInput } from './input.js';
import type { Context } from './io.js';
import { chooseKnowledge, lexiconOption } from './lexicon-option.js';
import { chooseStyle } from './style.js';
import { wantOption } from './want-option.js';

interface AnalyzeOptions {
  readonly title?: string;
  readonly company?: string;
  readonly want?: ActivityMix;
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
  $ rolecall analyze posting.txt --want 10/40/30/20
  $ rolecall analyze draft.md --format json --brief
  $ rolecall analyze draft.md --fail-on mismatch,unclear

FILE is plain text, Markdown, HTML, PDF, Word (.docx) or the JSON of a job
board; without it, or with -, the posting is read from standard input. Without
--title the first line is the title if it reads like one. What cannot be read at
all (empty, not in English, not a posting) fails --fail-on error alone: without
a verdict it is neither a mismatch nor unclear. A broken file is bad input.
rolecall lint is stricter with drafts.`;

export function addAnalyze(program: Command, context: Context): void {
  program
    .command('analyze')
    .summary('say what one posting really is')
    .description('Says what one posting really is: the role, the mix of work, and where it says so.')
    .argument('[file]', 'a file, or - for standard input')
    .option('--title <title>', 'the title it is posted under')
    .option('--company <name>', 'who posted it')
    .addOption(wantOption())
    .addOption(
      new Option('--format <format>', 'how to print it')
        .choices(['text', 'json', 'markdown'])
        .default('text'),
    )
    .option('--explain', 'all evidence, with what each piece counts for and why, and the sums')
    .option('--brief', 'leave out evidence, sections, what would tip the role, and advice')
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
  const { explain = false, brief = false, format, want } = options;
  if (brief && want)
    throw new UsageError('--want is for the advice, which --brief leaves out. Choose one of them.');
  const { lexicon, advice: data } = await chooseKnowledge(options.lexicon);
  const input = await readInput(file, io);
  const posting = readPasted(
    { ...input, title: options.title ?? input.title, company: options.company ?? input.company },
    lexicon,
  );
  const report = analyze(posting, lexicon, { brief });
  const advice = brief || isRefused(report) ? null : advise(report, posting, data, lexicon, want);
  const forms = {
    json: () => renderJson(report, { brief, advice }),
    markdown: () => renderWholeMarkdown(report, posting, advice, lexicon),
    text: () => {
      const style = chooseStyle(io);
      const sums = explain && !isRefused(report) ? showArithmetic(posting, lexicon) : null;
      return join(
        renderText(report, posting, lexicon, { style, explain, brief }),
        advice && renderAdvice(advice, posting, style),
        sums && renderArithmetic(sums, posting, lexicon, style),
      );
    },
  };
  await streamSink(io.stdout).write(forms[format]());
  const totals = startTotals();
  countReport(totals, report);
  context.exitCode = exitCodeFor(totals, options.failOn);
}

/** Parts that there are, an empty line between them. */
function join(...parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null).join('\n');
}
