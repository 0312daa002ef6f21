/**
 * The errors that rolecall means: their message says what is wrong and what to do about it, in words for whoever
 * typed the command or edited the file. Anything else that is thrown is a fault of the program.
 */
export class RolecallError extends Error {
  override readonly name: string = 'RolecallError';
}

/** A command that cannot be carried out as typed. */
export class UsageError extends RolecallError {
  override readonly name = 'UsageError';
}

/** A file or stream that cannot be read as postings. */
export class InputError extends RolecallError {
  override readonly name: string = 'InputError';
}

/** Several postings where one is read. */
export class SeveralPostings extends InputError {
  override readonly name = 'SeveralPostings';
}

/** Work that ended before all of it was done: the disk is full, or somebody stopped it. */
export class StoppedError extends RolecallError {
  override readonly name = 'StoppedError';
}

/** One slip in a lexicon file. */
export interface LexiconProblem {
  /** Path of the file, as its editor knows it. */
  readonly file: string;
  /** Counted from 1; null where the whole file is meant. */
  readonly line: number | null;
  /** What is wrong and what to write instead. */
  readonly message: string;
}

/** Lexicon files that cannot be compiled, with every slip found in them. */
export class LexiconError extends RolecallError {
  override readonly name = 'LexiconError';

  constructor(readonly problems: readonly LexiconProblem[]) {
    super(describeProblems(problems));
  }
}

/** Whoever has more slips than this to mend has one that makes the others. */
const MOST_SHOWN = 100;

function describeProblems(problems: readonly LexiconProblem[]): string {
  const lines = problems.slice(0, MOST_SHOWN).map(describeProblem);
  const more = problems.length - lines.length;
  return more > 0 ? [...lines, `and ${more} more.`].join('\n') : lines.join('\n');
}

function describeProblem({ file, line, message }: LexiconProblem): string {
  return `${line === null ? file : `${file}:${line}`}: ${message}`;
}
