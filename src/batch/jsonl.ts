import type { ColumnMap } from '../posting/columns.js';
import { type Entry, toItem } from './entry.js';
import type { BatchItem } from './item.js';
import { cutLines, LONGEST_LINE } from './lines.js';
import { parseJson } from './parse-json.js';

/** Reads records from JSON lines. A line that is no JSON is a problem, and the rest goes on; a blank one is passed over. */
export async function* readLines(chunks: AsyncIterable<string>): AsyncGenerator<Entry[]> {
  let number = 0;
  for await (const lines of cutLines(chunks)) {
    const entries: Entry[] = [];
    for (const line of lines) {
      number += 1;
      if (/\S/.test(line)) entries.push(readLine(line, number));
    }
    yield entries;
  }
}

/** One line of JSON as a posting, or why it is none. Lines are counted from 1; a blank one is not for reading. */
export function readJsonlLine(line: string, number: number, path: string, map: ColumnMap): BatchItem {
  return toItem(readLine(line, number), 'Line', path, map);
}

/** Stands at the beginning of a file, and so in front of some line where files were joined. */
const BYTE_ORDER_MARK = /^\ufeff/;

function readLine(line: string, number: number): Entry {
  if (line.length > LONGEST_LINE) return { number, problem: 'this is longer than 16 MB' };
  try {
    return { number, record: parseJson(line.replace(BYTE_ORDER_MARK, '')) };
  } catch (error) {
    return { number, problem: `this is not JSON (${(error as Error).message})` };
  }
}
