import { type ColumnMap, findColumns } from '../posting/columns.js';
import type { BatchItem } from './item.js';
import { splitLines } from './lines.js';
import { explainMissingText, pickFields, toPasted } from './record.js';

/** Reads postings from JSON lines. A line that is no posting yields its problem, and the rest goes on. */
export async function* readJsonl(
  chunks: AsyncIterable<string>,
  source: string,
  map: ColumnMap,
): AsyncGenerator<BatchItem> {
  let number = 0;
  for await (const line of splitLines(chunks)) {
    number += 1;
    if (line.trim() !== '') yield readLine(line, number, `${source}:${number}`, map);
  }
}

function readLine(line: string, number: number, source: string, map: ColumnMap): BatchItem {
  const problem = (what: string) => ({ id: String(number), source, problem: `Line ${number}: ${what}.` });
  let record: unknown;
  try {
    record = JSON.parse(line);
  } catch (error) {
    return problem(`this is not JSON (${(error as Error).message})`);
  }
  if (!isRecord(record))
    return problem('this is JSON, but not an object with keys such as "text" and "title"');
  const keys = Object.keys(record);
  const columns = findColumns(keys, map);
  const fields = pickFields(columns, (key) => record[key]);
  const id = fields.id?.trim() || String(number);
  if (fields.text === undefined) return { ...problem(explainMissingText(keys, map, 'key')), id };
  const nested = columns.text.find((key) => typeof record[key] === 'object' && record[key] !== null);
  if (fields.text === '' && nested)
    return { ...problem(`"${nested}" holds no text but a list or an object`), id };
  return { id, source, pasted: toPasted(fields, fields.text) };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
