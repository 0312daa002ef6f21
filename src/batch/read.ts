import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { InputError } from '../errors.js';
import type { ColumnMap } from '../posting/columns.js';
import { isObject } from '../posting/json.js';
import { readRecord } from '../posting/record.js';
import { type Entry, toItem } from './entry.js';
import { explainFileError } from './file-problem.js';
import type { BatchItem } from './item.js';
import { openSource, type ReadOptions } from './open-source.js';
import { type Source, STDIN } from './sources.js';

export type { ReadOptions } from './open-source.js';

/** So many postings travel together at most. */
const HANDFUL = 64;

/**
 * Reads every posting of every source, in order, a handful at a time. What cannot be read is an item, too.
 * @throws InputError where nothing at all can be read of what is piped in
 */
export async function* readBatch(
  sources: Iterable<Source>,
  options: ReadOptions,
): AsyncGenerator<BatchItem[]> {
  for (const source of sources) yield* readSource(source, options);
}

async function* readSource(source: Source, options: ReadOptions): AsyncGenerator<BatchItem[]> {
  const { id, path } = placeOf(source);
  let last = 0;
  try {
    const content = await openSource(source, options);
    if ('readOne' in content) {
      yield [{ id, source: path, pasted: { ...(await content.readOne()), id } }];
      return;
    }
    for await (const entries of content.entries)
      for (let start = 0; start < entries.length; start += HANDFUL) {
        const handful = entries.slice(start, start + HANDFUL);
        last = handful.at(-1)!.number;
        yield handful.map((entry) => toItem(entry, content.noun, path, options.map));
      }
  } catch (error) {
    const problem = explainFileError(error, source.path);
    // What is piped in could not be looked at before the start.
    if (source.path === STDIN && last === 0) throw problem;
    const place = last === 0 ? { id, source: path } : { id: `${last + 1}`, source: `${path}:${last + 1}` };
    yield [{ ...place, problem: problem.message }];
  }
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
  if (content === null || 'readOne' in content) return;
  for await (const entries of content.entries) {
    if (entries.length === 0) continue;
    refuseTextless(entries.slice(0, HANDFUL), source.path, map);
    break;
  }
}

function refuseTextless(sample: readonly Entry[], path: string, map: ColumnMap): void {
  const reads = sample.map((entry) =>
    'record' in entry && isObject(entry.record) ? readRecord(entry.record, map) : null,
  );
  const [first] = reads;
  if (reads.every((read) => read !== null && 'problem' in read) && first && 'problem' in first)
    throw new InputError(`In ${path} ${first.problem}.`);
}
