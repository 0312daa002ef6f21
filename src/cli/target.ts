import { addAbortSignal } from 'node:stream';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { type QuizStep, walkQuiz } from '../advice/quiz.js';
import type { AdviceData, QuizQuestion } from '../advice/types.js';
import { decodeStream } from '../batch/decode.js';
import { splitLines } from '../batch/lines.js';
import { streamSink } from '../batch/sink.js';
import { InputError, UsageError } from '../errors.js';
import type { Lexicon } from '../lexicon/types.js';
import type { Style } from '../render/style.js';
import { renderQuestion, renderQuiz, renderTarget } from '../render/target-text.js';
import type { Context, Io } from './io.js';
import { chooseKnowledge, lexiconOption } from './lexicon-option.js';
import { chooseStyle } from './style.js';

interface TargetOptions {
  readonly answers?: readonly number[];
  readonly list?: boolean;
  readonly format: 'text' | 'json';
  readonly lexicon?: string;
}

const EXAMPLES = `
Examples:
  $ rolecall target
  $ rolecall target --list
  $ rolecall target --answers 1,2 --format json
  $ rolecall analyze posting.txt --want 10/40/30/20    a posting against a mix

Asks a few questions and says which role to aim for. Type the number of an
answer; Ctrl-D ends it. Questions go to standard error, the result to standard
output.`;

export function addTarget(program: Command, context: Context): void {
  program
    .command('target')
    .summary('find out which role to aim for')
    .description('Asks a few questions and says which role to aim for.')
    .addOption(
      new Option('--answers <numbers>', 'the answers beforehand, such as 1,2').argParser(parseAnswers),
    )
    .option('--list', 'print all questions and where each answer leads')
    .addOption(new Option('--format <format>', 'how to print it').choices(['text', 'json']).default('text'))
    .addOption(lexiconOption())
    .addHelpText('after', EXAMPLES)
    .action((options: TargetOptions) => findTarget(options, context));
}

function parseAnswers(value: string): number[] {
  return value.split(',').map((part) => {
    if (!/^\s*\d{1,3}\s*$/.test(part))
      throw new InvalidArgumentError(`"${part}" is not the number of an answer. Write them as 1,2.`);
    return Number(part);
  });
}

async function findTarget(options: TargetOptions, { io }: Context): Promise<void> {
  const { lexicon, advice } = await chooseKnowledge(options.lexicon);
  const { quiz } = advice;
  const style = chooseStyle(io);
  const printed = options.list
    ? printList(quiz, options, lexicon, style)
    : printTarget(await answer(quiz, options, io), options, advice, lexicon, style);
  await streamSink(io.stdout).write(printed);
}

function answer(quiz: readonly QuizQuestion[], { answers }: TargetOptions, io: Io) {
  return answers ? takeAnswers(quiz, answers) : askAll(quiz, io);
}

function printList(
  quiz: readonly QuizQuestion[],
  { format }: TargetOptions,
  lexicon: Lexicon,
  style: Style,
): string {
  return format === 'json' ? `${JSON.stringify(quiz, null, 2)}\n` : renderQuiz(quiz, lexicon, style);
}

function printTarget(
  steps: readonly QuizStep[],
  { format }: TargetOptions,
  { source }: AdviceData,
  lexicon: Lexicon,
  style: Style,
): string {
  if (format === 'text') return renderTarget(steps, lexicon, style);
  const { roles, advice } = steps.at(-1)!.answer;
  const answers = steps.map(({ question, answer: { text } }) => ({
    id: question.id,
    question: question.text,
    answer: text,
  }));
  return `${JSON.stringify({ schema: 'rolecall/target@1', roles, advice, answers, source }, null, 2)}\n`;
}

/** The answers of a script, which have to lead to the end and not beyond it. */
function takeAnswers(quiz: readonly QuizQuestion[], numbers: readonly number[]): readonly QuizStep[] {
  const { steps, next, unused } = walkQuiz(quiz, numbers);
  if (next && unused > 0)
    throw new UsageError(
      `--answers: ${numbers[steps.length]} is no answer to “${next.text}” It has ${countAnswers(next)}.`,
    );
  if (next)
    throw new UsageError(
      `--answers ends before “${next.text}” Add a number from 1 to ${next.answers.length}; for all questions: rolecall target --list`,
    );
  if (unused > 0)
    throw new UsageError(
      `--answers holds ${numbers.length} numbers, but ${steps.length} of them decide. Leave out the rest.`,
    );
  return steps;
}

function countAnswers({ answers }: QuizQuestion): string {
  return `the answers 1 to ${answers.length}`;
}

/** Asks question after question until an answer decides. */
async function askAll(quiz: readonly QuizQuestion[], io: Io): Promise<readonly QuizStep[]> {
  const stream = addAbortSignal(io.signal, io.stdin);
  const lines = splitLines(decodeStream(stream, 'standard input'));
  const style = chooseStyle({ stdout: io.stderr, environment: io.environment });
  const numbers: number[] = [];
  try {
    for (;;) {
      const { steps, next } = walkQuiz(quiz, numbers);
      if (numbers.length > 0) io.stderr.write('\n');
      if (!next) return steps;
      io.stderr.write(renderQuestion(next, style));
      numbers.push(await readNumber(next, lines, io));
    }
  } finally {
    // Lets go of the terminal, so that the command can end.
    await lines.return(undefined);
  }
}

async function readNumber(question: QuizQuestion, lines: AsyncGenerator<string>, io: Io): Promise<number> {
  const most = question.answers.length;
  for (;;) {
    io.stderr.write(`Your answer (1 to ${most}): `);
    const { value, done } = await lines.next();
    // What is piped in is not echoed, so that nothing else would end the line.
    if (!io.stdin.isTTY && !done) io.stderr.write('\n');
    if (done) {
      io.stderr.write('\n');
      throw new InputError(
        'The quiz ended before an answer decided. Start again, or give all answers with --answers.',
      );
    }
    if (/^\s*\d{1,3}\s*$/.test(value) && Number(value) >= 1 && Number(value) <= most) return Number(value);
    io.stderr.write(`Please type a number from 1 to ${most}. `);
  }
}
