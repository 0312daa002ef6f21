import type { Report } from '../types.js';
import { isRefused } from './brief.js';
import type { Origin } from './json.js';

/** One row a posting; columns may be added at the end, never moved. */
export const CSV_COLUMNS = [
  'id',
  'source',
  'status',
  'role',
  'probability',
  'second',
  'research',
  'modeling',
  'engineering',
  'product',
  'ml',
  'level',
  'verdict',
  'gap',
  'title',
  'title_roles',
  'message',
] as const;
type Column = (typeof CSV_COLUMNS)[number];
type Cell = string | number | null;

export const CSV_HEADER = `${CSV_COLUMNS.join(',')}\n`;

/** A report as one row. A cell is empty where the report has nothing to say there. */
export function renderCsvRow(report: Report, origin: Origin): string {
  const cells = fillCells(report, origin);
  return `${CSV_COLUMNS.map((column) => writeCell(cells[column])).join(',')}\n`;
}

function fillCells(report: Report, { id, source }: Origin): Record<Column, Cell> {
  const { mix, verdict } = report;
  const read = isRefused(report) ? null : report;
  const [first, second] = report.role === null ? [] : report.ranking;
  return {
    id,
    source,
    status: report.status,
    role: report.role,
    probability: first?.probability ?? null,
    second: second?.role ?? null,
    research: mix?.research ?? null,
    modeling: mix?.modeling ?? null,
    engineering: mix?.engineering ?? null,
    product: mix?.product ?? null,
    ml: read?.ml ?? null,
    level: read?.level.value ?? null,
    verdict: verdict?.kind ?? null,
    gap: verdict?.gap ?? null,
    title: report.title?.text ?? null,
    title_roles: report.title?.roles.join(' ') ?? null,
    message: giveMessage(report),
  };
}

/** One sentence for whoever reads the row: the verdict, what is lacking, or why there is neither. */
function giveMessage(report: Report): string {
  if (isRefused(report)) return report.message;
  return report.status === 'unclear' ? report.lacking.join(' ') : report.verdict.sentence;
}

/** What makes a spreadsheet run a cell instead of showing it, the full-width signs of East Asian keyboards included. */
const FORMULA = /^[\s\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/**
 * A cell as every CSV reader takes it. Text that a spreadsheet would take for a formula gets an apostrophe in front,
 * which spreadsheets show as text; numbers are never touched.
 */
export function writeCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
