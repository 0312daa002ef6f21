import type { ColumnMap } from '../posting/columns.js';
import type { Entry } from './entry.js';
import { explainFileError } from './file-problem.js';
import { readParquet } from './parquet.js';

/** What this process is asked for: first a file, then more of it. */
export type Wish = { readonly path: string; readonly map: ColumnMap } | 'more';

/** null where there is no more. */
export type Answer =
  | { readonly entries: Entry[] | null }
  | { readonly refused: string }
  | { readonly fault: unknown };

let path = '';
let entries: AsyncGenerator<Entry[]> | undefined;

process.on('message', async (wish: Wish) => {
  if (wish !== 'more') {
    path = wish.path;
    entries = readParquet(path, wish.map);
  }
  process.send!(await readNext());
});
// Whoever started this process decides when it ends, not a key that is meant for both.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {});
process.on('disconnect', () => process.exit());

async function readNext(): Promise<Answer> {
  try {
    const next = await entries!.next();
    return { entries: next.done ? null : next.value };
  } catch (error) {
    return explain(error);
  }
}

function explain(error: unknown): Answer {
  try {
    return { refused: explainFileError(error, path).message };
  } catch (fault) {
    return { fault };
  }
}
