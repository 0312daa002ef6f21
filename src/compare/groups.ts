import { isRefused, type Result } from './result.js';
import { countIn, startTally, type Tally, together } from './tally.js';
import { groupTitle } from './title.js';

export const GROUPINGS = ['title', 'company', 'team'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** Postings under one title, at one employer and in one team where they are grouped so finely. */
export interface Group {
  readonly title: string;
  /** As first written; null where grouped by title alone. */
  readonly company: string | null;
  readonly team: string | null;
  readonly tally: Tally;
}

/** Groups as they fill. What they take is bounded by how many different ones there are, not by how many postings. */
export interface Groups {
  readonly by: Grouping;
  readonly byKey: Map<string, Group>;
  readonly leftOut: LeftOut;
}

/** Postings that belong to no group, each counted under the first reason that holds. */
export interface LeftOut {
  refused: number;
  /** Those whose text came before. */
  duplicates: number;
  /** Those without a title that the lexicon knows. */
  untitled: number;
  /** Those without the name of an employer or, where teams are compared, of a team. */
  unnamed: number;
}

export function startGroups(by: Grouping): Groups {
  return { by, byKey: new Map(), leftOut: { refused: 0, duplicates: 0, untitled: 0, unnamed: 0 } };
}

/** Counts a posting into its group, or says why it is in none. */
export function countInGroup({ by, byKey, leftOut }: Groups, result: Result): void {
  const why = reasonToLeaveOut(result, by);
  if (why !== null) {
    leftOut[why] += 1;
    return;
  }
  const title = groupTitle(result.entry!);
  const company = by === 'title' ? null : result.company;
  const team = by === 'team' ? result.team : null;
  const key = [title, foldName(company), foldName(team)].join('\n');
  let group = byKey.get(key);
  if (!group) {
    group = { title, company, team, tally: startTally() };
    byKey.set(key, group);
  }
  countIn(group.tally, result);
}

function reasonToLeaveOut(result: Result, by: Grouping): keyof LeftOut | null {
  if (isRefused(result)) return 'refused';
  if (result.duplicateOf !== null) return 'duplicates';
  if (result.entry === null) return 'untitled';
  if (by !== 'title' && result.company === null) return 'unnamed';
  return by === 'team' && result.team === null ? 'unnamed' : null;
}

/** All groups that agree in what `keyOf` gives, taken together. */
export function sumBy(groups: Iterable<Group>, keyOf: (group: Group) => string): Map<string, Tally> {
  const sums = new Map<string, Tally>();
  for (const group of groups) {
    const key = keyOf(group);
    const sum = sums.get(key);
    sums.set(key, sum ? together(sum, group.tally) : group.tally);
  }
  return sums;
}

/** Names that differ in case and space alone are one name. */
export function foldName(name: string | null): string {
  return name === null ? '' : name.trim().replace(/\s+/g, ' ').toLowerCase();
}
