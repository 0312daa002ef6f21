import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { InputError } from '../errors.js';
import type { ColumnMap } from '../posting/columns.js';
import type { Entry } from './entry.js';
import type { Answer, Wish } from './parquet-reader.js';

/** Where the build puts what the process runs, wherever this module itself is run from. */
const READER = new URL('../../dist/batch/parquet-reader.js', import.meta.url);
/** Much more than a part of an honest file takes, in megabytes. */
const MOST_MEMORY = 512;

/**
 * Reads a Parquet file in a process of its own: a few bytes of it may stand for billions of values, and where those fill the memory,
 * nothing less than a process ends.
 * @throws InputError where it is no Parquet file, or has no column of text
 */
export async function* readParquetApart(path: string, map: ColumnMap): AsyncGenerator<Entry[]> {
  const reader = fork(READER, {
    execArgv: [`--max-old-space-size=${MOST_MEMORY}`],
    serialization: 'advanced',
    // What it would say as it dies is for nobody.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const ended = once(reader, 'exit').then(() => null);
  let last = 0;
  try {
    for (let wish: Wish = { path, map }; ; wish = 'more') {
      const answer = await Promise.race([ask(reader, wish), ended]);
      if (answer === null) {
        yield [{ number: last + 1, problem: DIED }];
        return;
      }
      if ('refused' in answer) throw new InputError(answer.refused);
      if ('fault' in answer) throw answer.fault;
      if (answer.entries === null) return;
      last = answer.entries.at(-1)?.number ?? last;
      yield answer.entries;
    }
  } finally {
    reader.kill('SIGKILL');
  }
}

const DIED =
  'from here on the file unpacks to more than fits into memory, as if it was made to, and nothing more of it is read';

async function ask(reader: ChildProcess, wish: Wish): Promise<Answer> {
  const answer = once(reader, 'message') as Promise<[Answer]>;
  // Where it has died already, its end says so.
  reader.send(wish, () => {});
  return (await answer)[0];
}
