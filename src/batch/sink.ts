import { type FileHandle, open, rename, stat } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import { StoppedError, UsageError } from '../errors.js';

/** Where results go. */
export interface Sink {
  /** Resolves when there is room for more. */
  write(text: string): Promise<void>;
  /** Makes the results appear where they were asked for. */
  finish(): Promise<void>;
  /** Lets go without finishing, and says what is left behind; empty if nothing is. */
  abandon(): Promise<string>;
}

/** Whoever read the results has closed the pipe: nothing is wrong, and nothing more is wanted. */
export class ClosedPipe extends Error {}

export function streamSink(stream: Writable): Sink {
  return {
    write: (text) => writeTo(stream, text),
    finish: async () => {},
    abandon: async () => '',
  };
}

function writeTo(stream: Writable, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => (error ? reject(explainWriting(error)) : resolve()));
  });
}

/** Results go to `OUT.part`, which takes the name of OUT when all is done: OUT is whole or not there. */
export async function openFileSink(
  path: string,
  { force = false }: { readonly force?: boolean },
): Promise<Sink> {
  const part = partOf(path);
  await refuseExisting(path, force);
  const file = await open(part, 'w').catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`${part} cannot be written (${error.code}). Choose another --out.`);
  });
  return {
    write: (text) => append(file, text),
    finish: async () => {
      await file.close().catch((error: Error) => Promise.reject(explainWriting(error)));
      await rename(part, path);
    },
    abandon: async () => {
      await file.close().catch(() => {});
      return `What was done stands in ${part}.`;
    },
  };
}

export function partOf(path: string): string {
  return `${path}.part`;
}

async function append(file: FileHandle, text: string): Promise<void> {
  try {
    await file.appendFile(text);
  } catch (error) {
    throw explainWriting(error as Error);
  }
}

async function refuseExisting(path: string, force: boolean): Promise<void> {
  const found = await stat(path).catch(() => null);
  if (found?.isDirectory()) throw new UsageError(`${path} is a folder. Give --out the name of a file.`);
  if (found && !force)
    throw new UsageError(`${path} exists. Choose another --out, or replace it with --force.`);
}

function explainWriting(error: NodeJS.ErrnoException): Error {
  switch (error.code) {
    case 'EPIPE':
    case 'ERR_STREAM_DESTROYED':
      return new ClosedPipe();
    case 'ENOSPC':
    case 'EDQUOT':
      return new StoppedError('The disk is full. Make room and run the command again.');
    default:
      return new StoppedError(`The results cannot be written (${error.message}).`);
  }
}
