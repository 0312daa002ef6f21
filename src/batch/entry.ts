import type { ColumnMap } from '../posting/columns.js';
import { readRecord } from '../posting/record.js';
import type { BatchItem } from './item.js';

/** What stands at one place of a file of many, counted from 1: a record, or why there is none. */
export type Entry =
  | { readonly number: number; readonly record: unknown }
  | { readonly number: number; readonly problem: string };

/** What a file calls its entries. */
export type Noun = 'Line' | 'Row' | 'Record';

/** An entry as a posting of the batch. A posting without an id of its own goes by its number. */
export function toItem(entry: Entry, noun: Noun, path: string, map: ColumnMap): BatchItem {
  const { number } = entry;
  const source = `${path}:${number}`;
  const read = 'problem' in entry ? entry : readRecord(entry.record, map);
  const id = ('id' in read ? read.id?.trim() : '') || String(number);
  if ('problem' in read) return { id, source, problem: `${noun} ${number}: ${read.problem}.` };
  return { id, source, pasted: read };
}
