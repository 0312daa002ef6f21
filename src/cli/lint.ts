import { type Command, Option } from 'commander';
import type { LintRule } from '../advice/lint/rules.js';
import { lint } from '../advice/lint.js';
import { analyze } from '../analyze.js';
import { kindOf } from '../batch/formats.js';
import { streamSink } from '../batch/sink.js';
import { STDIN } from '../batch/sources.js';
import { readDraft } from '../draft.js';
import { readPasted } from '../posting/pasted.js';
import { readText } from '../posting/text.js';
import { renderLintJson } from '../render/lint-json.js';
import { renderLint } from '../render/lint-text.js';
import { renderSarif } from '../render/sarif.js';
import type { Posting } from '../types.js';
import { kindsOption } from './fail-on.js';
import { type Input, readInput } from './input.js';
import { type Context, EXIT } from './io.js';
import { chooseKnowledge, lexiconOption } from './lexicon-option.js';
import { findRole } from './role-name.js';
import { chooseStyle } from './style.js';

/** The rules behind the kinds that `--fail-on` takes. A draft that cannot be read has passed none of them. */
const KINDS: Readonly<Record<string, readonly LintRule[]>> = {
  mismatch: ['title-mismatch', 'unreadable'],
  unclear: ['unclear', 'unreadable'],
  vague: ['vague-duties', 'no-duties', 'unreadable'],
  outside: ['outside'],
  error: ['unreadable'],
};

interface LintOptions {
  readonly title?: string;
  readonly expect?: string;
  readonly format: 'text' | 'json' | 'sarif';
  readonly failOn: readonly string[];
  readonly lexicon?: string;
}

const EXAMPLES = `
Examples:
  $ rolecall lint draft.txt --title "Applied Scientist"
  $ rolecall lint draft.md --expect MLE --fail-on mismatch,unclear,vague
  $ rolecall lint draft.txt --format sarif > rolecall.sarif
  $ pbpaste | rolecall lint - --title "Research Engineer"

Without --title the first line is the title if it reads like one. With --expect
the text is held against that role, whatever the title says. Lines and columns
count in the text as rolecall text prints it. "vague" includes drafts that say
no duties at all, and a draft that cannot be read (empty, not in English, not a
posting) fails mismatch, unclear and vague as it fails error. What is not part
of the job should not be in the text: lint names kinds of work that are missing,
to be said only where they are true.`;

export function addLint(program: Command, context: Context): void {
  program
    .command('lint')
    .summary('check a draft before it is posted')
    .description('Checks a draft: whether the text earns its title, and which sentences stand in the way.')
    .argument('<draft>', 'a file, or - for standard input')
    .option('--title <title>', 'the title it is to be posted under')
    .option('--expect <role>', 'the role it is meant to be, by code or name')
    .addOption(
      new Option('--format <format>', 'how to print it').choices(['text', 'json', 'sarif']).default('text'),
    )
    .addOption(kindsOption(Object.keys(KINDS)))
    .addOption(lexiconOption())
    .addHelpText('after', EXAMPLES)
    .action((file: string, options: LintOptions) => lintDraft(file, options, context));
}

async function lintDraft(file: string, options: LintOptions, context: Context): Promise<void> {
  const { io } = context;
  const { lexicon } = await chooseKnowledge(options.lexicon);
  const asked = options.expect === undefined ? undefined : findRole(options.expect, lexicon);
  const input = await readInput(file, io);
  const posting = readPasted({ ...input, title: options.title ?? input.title }, lexicon);
  const report = analyze(posting, lexicon);
  const result = lint(
    { report, posting, readDraft: (expected) => readDraft(posting, expected, lexicon), asked },
    lexicon,
  );
  const forms = {
    text: () => renderLint(result, report, posting, lexicon, chooseStyle(io)),
    json: () => renderLintJson(result, report, posting, input.source),
    sarif: () =>
      renderSarif(result, report, posting, {
        source: input.source,
        isFile: file !== STDIN,
        isText: isPlain(file, input, posting),
      }),
  };
  await streamSink(io.stdout).write(forms[options.format]());
  const failing = options.failOn.flatMap((kind) => KINDS[kind]!);
  if (result.findings.some(({ rule }) => failing.includes(rule))) context.exitCode = EXIT.failedOn;
}

/** Whether a draft is the text that is read, but for its line ends. */
function isPlain(file: string, { text }: Input, posting: Posting): boolean {
  const { holds } = kindOf(file);
  return holds !== 'pdf' && holds !== 'docx' && posting.text === readText(text, 'plain');
}
