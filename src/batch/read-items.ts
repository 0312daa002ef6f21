import type { InputError } from '../errors.js';
import type { ColumnMap } from '../posting/columns.js';
import { isObject } from '../posting/json.js';
import { readRecord } from '../posting/record.js';
import { type Entry, toItem } from './entry.js';
import type { BatchItem } from './item.js';
import type { Content } from './open-content.js';
import { TextlessError } from './textless-table.js';

/** So many postings travel together at most. */
const HANDFUL = 64;

export interface Reading {
  /** What a posting is called that has no id of its own. */
  readonly id: string;
  readonly path: string;
  readonly map: ColumnMap;
  readonly open: () => Promise<Content>;
  /**
   * Says what went wrong for whoever gave the source.
   * @param isBegun whether some of it had been read
   */
  readonly explain: (error: unknown, isBegun: boolean) => InputError;
}

/** Reads every posting of a source, in order, a handful at a time. What cannot be read is an item, too. */
export async function* readItems({ id, path, map, open, explain }: Reading): AsyncGenerator<BatchItem[]> {
  let last = 0;
  try {
    const content = await open();
    if ('readOne' in content) {
      yield [{ id, source: path, pasted: { ...(await content.readOne()), id } }];
      return;
    }
    for await (const entries of content.entries)
      for (let start = 0; start < entries.length; start += HANDFUL) {
        const handful = entries.slice(start, start + HANDFUL);
        last = handful.at(-1)!.number;
        yield handful.map((entry) => toItem(entry, content.noun, path, map));
      }
  } catch (error) {
    const problem = explain(error, last > 0).message;
    const place = last === 0 ? { id, source: path } : { id: `${last + 1}`, source: `${path}:${last + 1}` };
    yield [{ ...place, problem }];
  }
}

/**
 * Looks whether the first records hold the texts of postings. Whatever else is wrong with them is said among the results.
 * @throws InputError where it is a table without such a column, or none of its first records has such a key
 */
export async function checkContent(content: Content, path: string, map: ColumnMap): Promise<void> {
  if ('readOne' in content) return;
  for await (const entries of content.entries) {
    if (entries.length === 0) continue;
    refuseTextless(entries.slice(0, HANDFUL), path, map);
    break;
  }
}

function refuseTextless(sample: readonly Entry[], path: string, map: ColumnMap): void {
  const records = sample.map((entry) => ('record' in entry && isObject(entry.record) ? entry.record : null));
  const reads = records.map((record) => record && readRecord(record, map));
  const [first] = reads;
  if (reads.every((read) => read !== null && 'problem' in read) && first && 'problem' in first)
    throw new TextlessError(`In ${path} ${first.problem}.`, Object.keys(records[0]!));
}
