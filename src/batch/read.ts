import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { ColumnMap } from '../posting/columns.js';
import { explainFileError } from './file-problem.js';
import type { BatchItem } from './item.js';
import { openSource, type ReadOptions } from './open-source.js';
import { checkContent, readItems } from './read-items.js';
import { type Source, STDIN } from './sources.js';

export type { ReadOptions } from './open-source.js';

/**
 * Reads every posting of every source, in order, a handful at a time. What cannot be read is an item, too.
 * @throws InputError where nothing at all can be read of what is piped in
 */
export async function* readBatch(
  sources: Iterable<Source>,
  options: ReadOptions,
): AsyncGenerator<BatchItem[]> {
  for (const source of sources)
    yield* readItems({
      ...placeOf(source),
      map: options.map,
      open: () => openSource(source, options),
      explain: (error, isBegun) => {
        const problem = explainFileError(error, source.path);
        // What is piped in could not be looked at before the start.
        if (source.path === STDIN && !isBegun) throw problem;
        return problem;
      },
    });
}

/** What is piped in has no name of its own. */
function placeOf({ id, path }: Source): { readonly id: string; readonly path: string } {
  return path === STDIN ? { id: 'stdin', path: 'stdin' } : { id, path };
}

/**
 * Looks whether a file that was named holds the texts of its postings, before anything is written. Whatever else is wrong with it
 * is said among the results.
 * @throws InputError where it is a table without such a column, or none of its first records has such a key
 */
export async function checkTable(source: Source, map: ColumnMap): Promise<void> {
  // A pipe under the name of a file can be read only once.
  if (!(await stat(source.path)).isFile()) return;
  const content = await openSource(source, { map, stdin: Readable.from([]) }).catch(() => null);
  if (content !== null) await checkContent(content, source.path, map);
}
