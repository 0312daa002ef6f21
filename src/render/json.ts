import type { Report } from '../types.js';
import { toBrief } from './brief.js';

/** A report as JSON to be read by people and programs alike. */
export function renderJson(report: Report, { brief }: { readonly brief: boolean }): string {
  return `${JSON.stringify(brief ? toBrief(report) : report, null, 2)}\n`;
}

/** Where a posting among many comes from; it stands in front of its result. */
export interface Origin {
  /** The posting's own id, else its place: the name of its file, the number of its line or row. */
  readonly id: string;
  /** The file, with `:` and the number of the line or row in a file of many. */
  readonly source: string;
}

/** A report as one line among many, its origin in front. */
export function renderJsonLine(
  report: Report,
  origin: Origin,
  { brief }: { readonly brief: boolean },
): string {
  const { id, source } = origin;
  return `${JSON.stringify({ id, source, ...(brief ? toBrief(report) : report) })}\n`;
}
