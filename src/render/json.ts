import type { Advice } from '../advice/types.js';
import type { Report } from '../types.js';
import { toBrief } from './brief.js';

export interface JsonOptions {
  readonly brief: boolean;
  /** What to do about the posting; left out of what is brief. */
  readonly advice?: Advice | null;
}

/** A report as JSON to be read by people and programs alike. */
export function renderJson(report: Report, options: JsonOptions): string {
  return `${JSON.stringify(assemble(report, options), null, 2)}\n`;
}

/** Advice stands beside the report's own keys, at their end. */
function assemble(report: Report, { brief, advice }: JsonOptions): object {
  if (brief) return toBrief(report);
  return advice ? { ...report, advice } : report;
}

/** Where a posting among many comes from; it stands in front of its result. */
export interface Origin {
  /** The posting's own id, else its place: the name of its file, the number of its line or row. */
  readonly id: string;
  /** The file, with `:` and the number of the line or row in a file of many. */
  readonly source: string;
  readonly company?: string;
  readonly team?: string;
}

/** A report as one line among many, its origin in front. */
export function renderJsonLine(
  report: Report,
  { id, source, company, team }: Origin,
  options: JsonOptions,
): string {
  return `${JSON.stringify({ id, source, company, team, ...assemble(report, options) })}\n`;
}
