import type { Status } from '../types.js';
import { countInGroup, type Groups, startGroups } from './groups.js';
import { isRefused, type Result } from './result.js';
import { countIn, startTally, type Tally } from './tally.js';

/** As many postings as a page can show and sort. */
export const MOST_ROWS = 5000;
const MOST_UNSURE = 20;

/** Everything that a page about many results shows, as it fills. Only the first rows are kept themselves. */
export interface Overview {
  postings: number;
  readonly byStatus: Partial<Record<Status, number>>;
  duplicates: number;
  /** All that were read, once each. */
  readonly all: Tally;
  readonly byTitle: Groups;
  /** Those without a title that the lexicon knows. */
  readonly otherTitles: Tally;
  readonly byCompany: Groups;
  readonly byTeam: Groups;
  /** Those with the least probable answers, least first. */
  readonly unsure: Result[];
  readonly first: Result[];
}

export function startOverview(): Overview {
  return {
    postings: 0,
    byStatus: {},
    duplicates: 0,
    all: startTally(),
    byTitle: startGroups('title'),
    otherTitles: startTally(),
    byCompany: startGroups('company'),
    byTeam: startGroups('team'),
    unsure: [],
    first: [],
  };
}

export function countInOverview(overview: Overview, result: Result): void {
  const { byStatus, first } = overview;
  overview.postings += 1;
  byStatus[result.status] = (byStatus[result.status] ?? 0) + 1;
  if (first.length < MOST_ROWS) first.push(result);
  for (const groups of [overview.byTitle, overview.byCompany, overview.byTeam]) countInGroup(groups, result);
  if (result.duplicateOf !== null) overview.duplicates += 1;
  else if (!isRefused(result)) countOnce(overview, result);
}

function countOnce({ all, otherTitles, unsure }: Overview, result: Result): void {
  countIn(all, result);
  if (result.entry === null) countIn(otherTitles, result);
  if (result.probability !== null) keepUnsure(unsure, result);
}

/** Of postings that are equally unsure the first comes first. */
function keepUnsure(unsure: Result[], result: Result): void {
  const place = unsure.findIndex(({ probability }) => probability! > result.probability!);
  if (place >= 0) unsure.splice(place, 0, result);
  else unsure.push(result);
  if (unsure.length > MOST_UNSURE) unsure.pop();
}
