import type { Report } from '../types.js';
import { isRefused } from './brief.js';
import type { Origin } from './json.js';

/** The columns of a table of results, with what they hold. More may come at the end; none is ever moved. */
export const COLUMNS = {
  id: 'text',
  source: 'text',
  status: 'text',
  role: 'text',
  probability: 'number',
  second: 'text',
  research: 'whole number',
  modeling: 'whole number',
  engineering: 'whole number',
  product: 'whole number',
  ml: 'text',
  level: 'text',
  verdict: 'text',
  gap: 'number',
  title: 'text',
  title_roles: 'text',
  message: 'text',
  company: 'text',
  team: 'text',
  duplicate_of: 'text',
  title_entry: 'text',
} as const;
export type Column = keyof typeof COLUMNS;
export const COLUMN_NAMES = Object.keys(COLUMNS) as Column[];

/** A result as one row of a table; null where the report has nothing to say. */
export type Row = Readonly<Record<Column, string | number | null>>;

/** What stands beside the report in a line of results. */
export interface Beside extends Origin {
  readonly company?: string;
  readonly team?: string;
  readonly duplicate_of?: string;
}

export function toRow(report: Report, beside: Beside): Row {
  const { title, mix, verdict } = report;
  const read = isRefused(report) ? null : report;
  const [first, second] = report.role === null ? [] : report.ranking;
  return {
    id: beside.id,
    source: beside.source,
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
    title: title?.text ?? null,
    title_roles: title?.roles.join(' ') ?? null,
    message: giveMessage(report),
    company: beside.company ?? null,
    team: beside.team ?? null,
    duplicate_of: beside.duplicate_of ?? null,
    title_entry: title?.entry ?? null,
  };
}

/** One sentence for whoever reads the row: the verdict, what is lacking, or why there is neither. */
function giveMessage(report: Report): string {
  if (isRefused(report)) return report.message;
  return report.status === 'unclear' ? report.lacking.join(' ') : report.verdict.sentence;
}
