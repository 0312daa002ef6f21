import type { Report } from '../types.js';
import { writeCell } from './cell.js';
import { type Beside, COLUMN_NAMES, toRow } from './row.js';

export const CSV_HEADER = `${COLUMN_NAMES.join(',')}\n`;

/** A report as one row. A cell is empty where the report has nothing to say there. */
export function renderCsvRow(report: Report, beside: Beside): string {
  const row = toRow(report, beside);
  return `${COLUMN_NAMES.map((column) => writeCell(row[column])).join(',')}\n`;
}

/** The same from a line of JSONL results. */
export function csvRowOf(line: string): string {
  const result = JSON.parse(line) as Report & Beside;
  return renderCsvRow(result, result);
}
