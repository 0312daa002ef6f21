import type { Report, Status } from '../types.js';

/** What came of the postings of a batch. */
export interface Totals {
  postings: number;
  mismatches: number;
  /** Postings with the text of an earlier one; counted only where duplicates are looked for. */
  duplicates: number;
  readonly byStatus: Partial<Record<Status, number>>;
}

export function startTotals(): Totals {
  return { postings: 0, mismatches: 0, duplicates: 0, byStatus: {} };
}

export function countReport(totals: Totals, report: Report): void {
  totals.postings += 1;
  totals.byStatus[report.status] = (totals.byStatus[report.status] ?? 0) + 1;
  if (report.verdict?.kind === 'differs') totals.mismatches += 1;
}

export function addTotals(totals: Totals, more: Totals): void {
  totals.postings += more.postings;
  totals.mismatches += more.mismatches;
  totals.duplicates += more.duplicates;
  for (const [status, count] of Object.entries(more.byStatus) as [Status, number][])
    totals.byStatus[status] = (totals.byStatus[status] ?? 0) + count;
}

const NAMES: Readonly<Record<Status, string>> = {
  ok: 'read',
  outside: 'outside the five roles',
  unclear: 'unclear',
  'no-text': 'without text',
  'too-short': 'too short',
  'too-long': 'too long',
  'other-language': 'in another language',
  'not-a-posting': 'not a posting',
  error: 'could not be read',
};

/** `12 postings: 9 read, 2 unclear, 1 could not be read; 4 under a title that differs from the work.` */
export function describeTotals({ postings, mismatches, byStatus }: Totals): string {
  const parts = (Object.keys(NAMES) as Status[]).flatMap((status) => {
    const count = byStatus[status] ?? 0;
    return count === 0 ? [] : [`${count} ${NAMES[status]}`];
  });
  const differing = mismatches === 0 ? '' : `; ${mismatches} under a title that differs from the work`;
  const noun = postings === 1 ? 'posting' : 'postings';
  return `${postings} ${noun}${parts.length === 0 ? '' : ': '}${parts.join(', ')}${differing}.`;
}
