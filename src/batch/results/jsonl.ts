import { type Result, readResult } from '../../compare/result.js';
import { type Beside, toRow } from '../../render/row.js';
import type { Report } from '../../types.js';
import { splitLines } from '../lines.js';
import { refuseAsResults } from './refuse.js';

/** A line of results: the report with what stands beside it, and the text that says so. */
export interface ResultLine {
  readonly text: string;
  readonly report: Report & Beside;
}

export async function* readJsonlResults(chunks: AsyncIterable<string>, name: string): AsyncGenerator<Result> {
  for await (const { report } of readResultLines(chunks, name)) {
    const result = readResult(toRow(report, report));
    if (!result) throw refuseAsResults(name, `${report.id} has no status that rolecall knows`);
    yield result;
  }
}

/**
 * Reads lines of results whole.
 * @throws InputError at the first line that is none
 */
export async function* readResultLines(
  chunks: AsyncIterable<string>,
  name: string,
): AsyncGenerator<ResultLine> {
  let number = 0;
  for await (const text of splitLines(chunks)) {
    number += 1;
    if (text.trim() !== '') yield { text, report: parseLine(text, number, name) };
  }
}

function parseLine(text: string, number: number, name: string): ResultLine['report'] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    throw refuseAsResults(name, `line ${number} is not JSON (${(error as Error).message})`);
  }
  if (!isReport(parsed)) throw refuseAsResults(name, `line ${number} is no report of rolecall`);
  return parsed;
}

function isReport(parsed: unknown): parsed is ResultLine['report'] {
  const { schema, id, status } = (parsed ?? {}) as Partial<Record<string, unknown>>;
  return schema === 'rolecall/report@1' && typeof id === 'string' && typeof status === 'string';
}
