import { Command, CommanderError } from 'commander';
import { ClosedPipe } from '../batch/sink.js';
import { InputError, LexiconError, RolecallError, StoppedError } from '../errors.js';
import { ENGINE_VERSION } from '../version.js';
import { addAnalyze } from './analyze.js';
import { addCompare } from './compare.js';
import { type Context, EXIT, type ExitCode, type Io } from './io.js';
import { addLexicon } from './lexicon.js';
import { addLint } from './lint.js';
import { addRoles } from './roles.js';
import { addScore } from './score.js';
import { addServe } from './serve.js';
import { addTarget } from './target.js';
import { addText } from './text.js';

/** Carries out a command line. Never throws; the exit code tells what came of it. */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  // Failed writes are reported to whoever wrote; without a listener the same failure would end the process.
  io.stdout.on('error', () => {});
  io.stderr.on('error', () => {});
  const context: Context = { io, argv, exitCode: EXIT.done };
  try {
    await createProgram(context).parseAsync(argv, { from: 'user' });
    return context.exitCode;
  } catch (error) {
    return explainError(error, io);
  }
}

const COMMANDS = [
  addAnalyze,
  addScore,
  addCompare,
  addLint,
  addText,
  addRoles,
  addTarget,
  addLexicon,
  addServe,
];

function createProgram(context: Context): Command {
  const { io } = context;
  const program = new Command('rolecall')
    .description('Reads a machine-learning job posting and says what the job really is.')
    .version(ENGINE_VERSION, '-V, --version', 'print the version')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      outputError: (text, write) => write(text.replace(/^error:/, 'rolecall:')),
      getOutHelpWidth: () => 80,
      getErrHelpWidth: () => 80,
    })
    .showHelpAfterError('For help: rolecall --help, or rolecall COMMAND --help')
    .addHelpText('after', EXAMPLES);
  for (const add of COMMANDS) add(program, context);
  return program;
}

const EXAMPLES = `
Examples:
  $ rolecall analyze posting.txt
  $ rolecall score postings/ --format csv --out results.csv
  $ rolecall lint draft.txt --title "Applied Scientist"
  $ rolecall COMMAND --help     more examples for each command

Exit codes: 0 done, 1 what --fail-on names was found, 2 bad usage, input or
lexicon, 3 stopped before the end (130 by Ctrl-C).`;

function explainError(error: unknown, io: Io): ExitCode {
  const say = (message: string) => io.stderr.write(`rolecall: ${withoutCodes(message).trimEnd()}\n`);
  if (io.signal.aborted) {
    say(`stopped (${io.signal.reason}). ${messageOf(error)}`);
    return io.signal.reason === 'SIGINT' ? EXIT.interrupted : EXIT.stopped;
  }
  if (error instanceof ClosedPipe) return EXIT.done;
  // Help and the version come this way, too; commander has already written what there is to say.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.badInput;
  if (!(error instanceof RolecallError)) {
    say(`this is a fault of the program, not yours. ${describeFault(error)}`);
    return EXIT.stopped;
  }
  say(introduce(error) + error.message);
  return error instanceof StoppedError ? EXIT.stopped : EXIT.badInput;
}

/** Messages may quote files, whose characters must not move the cursor, change the window or turn the direction of writing. */
function withoutCodes(message: string): string {
  return message.replace(/[^\P{Cc}\n\t]|[\u202A-\u202E\u2066-\u2069\u200E\u200F]/gu, '\uFFFD');
}

function messageOf(error: unknown): string {
  return error instanceof RolecallError && !(error instanceof InputError) ? error.message : '';
}

function describeFault(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** Slips in lexicons come as a list, which begins on a line of its own. */
function introduce(error: RolecallError): string {
  if (!(error instanceof LexiconError)) return '';
  const count = error.problems.length;
  return `the lexicon has ${count} ${count === 1 ? 'problem' : 'problems'}:\n`;
}
