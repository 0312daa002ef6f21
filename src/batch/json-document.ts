import type { ColumnMap } from '../posting/columns.js';
import { listRecords, readRecord } from '../posting/record.js';
import type { Entry } from './entry.js';
import { type JsonValue, JsonValues } from './json-values.js';

/**
 * Reads records from JSON: a list of any length, the answer of a job board with a list in it, or several of these one after another.
 * A record that is broken is a problem, and the rest goes on.
 */
export async function* readJsonDocument(
  chunks: AsyncIterable<string>,
  map: ColumnMap,
): AsyncGenerator<Entry[]> {
  const values = new JsonValues();
  let number = 0;
  const count = (found: readonly JsonValue[]): Entry[] =>
    found
      .flatMap((one) => listEntries(one, map))
      .map((entry) => {
        number += 1;
        return { ...entry, number };
      });
  for await (const chunk of chunks) yield count(values.add(chunk));
  yield count(values.end());
}

function listEntries(found: JsonValue, map: ColumnMap): ({ record: unknown } | { problem: string })[] {
  if ('problem' in found) return [found];
  const { value, inList } = found;
  const records = listRecords(inList ? [value] : value) ?? [value];
  // What holds no postings may still be one.
  if (records.length === 0 && !('problem' in readRecord(value, map))) return [{ record: value }];
  return records.map((record) => ({ record }));
}
