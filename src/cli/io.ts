import type { Readable, Writable } from 'node:stream';

/** The world as a command sees it, so that tests can give it another. */
export interface Io {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Writable & { readonly isTTY?: boolean };
  readonly stderr: Writable & { readonly isTTY?: boolean };
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Aborted with the name of the signal when somebody wants the command to stop. */
  readonly signal: AbortSignal;
}

export const EXIT = {
  done: 0,
  failedOn: 1,
  badInput: 2,
  stopped: 3,
  interrupted: 130,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** What every command is given: the world, and a place to leave its exit code. */
export interface Context {
  readonly io: Io;
  /** The command line as typed, without the name of the program. */
  readonly argv: readonly string[];
  exitCode: ExitCode;
}
