import type { ReadReport, RefusedReport, Report } from '../types.js';

export type BriefReport = RefusedReport | Omit<ReadReport, 'evidence' | 'sections' | 'flip'>;

export function isRefused(report: Report): report is RefusedReport {
  return report.ranking === null;
}

/** A report without its long parts: what is left says what was found, not where. */
export function toBrief(report: Report): BriefReport {
  if (isRefused(report)) return report;
  const { evidence: _evidence, sections: _sections, flip: _flip, ...brief } = report;
  return brief;
}
