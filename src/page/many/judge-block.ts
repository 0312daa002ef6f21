import type { BatchItem } from '../../batch/item.js';
import { judgeItem, type Knowledge, readItem } from '../../batch/judge-item.js';
import { countReport, startTotals } from '../../batch/totals.js';
import { type Result, readResult } from '../../compare/result.js';
import { renderCsvRow } from '../../render/csv.js';
import { renderJsonLine } from '../../render/json.js';
import { toRow } from '../../render/row.js';
import type { Block } from './messages.js';

const ENCODER = new TextEncoder();

/** Reads some postings as `rolecall score` does, and writes their results as it does. */
export function judgeBlock(
  items: readonly BatchItem[],
  knowledge: Knowledge,
): Omit<Block, 'told' | 'number' | 'bytes'> {
  const results: Result[] = [];
  const lines: string[] = [];
  const rows: string[] = [];
  const postings: Uint8Array<ArrayBuffer>[] = [];
  const ends: number[] = [];
  const totals = startTotals();
  for (const item of items) {
    const reading = readItem(item, knowledge);
    const { report, advice, origin } = judgeItem(item, reading, knowledge, false);
    countReport(totals, report);
    results.push(readResult(toRow(report, origin))!);
    lines.push(renderJsonLine(report, origin, { brief: false, advice }));
    rows.push(renderCsvRow(report, origin));
    const posting = ENCODER.encode('posting' in reading ? JSON.stringify(reading.posting) : '');
    postings.push(posting);
    ends.push((ends.at(-1) ?? 0) + posting.length);
  }
  return {
    results,
    totals,
    lines: new Blob(lines),
    rows: new Blob(rows),
    postings: new Blob(postings),
    ends,
  };
}
