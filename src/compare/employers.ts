import { type Proportion, proportion } from './figures.js';
import { foldName, type Group, type Groups } from './groups.js';

/** How often an employer's titles claim one role and its work is another. */
export interface Employer {
  readonly name: string;
  readonly differing: Proportion;
  /** The title that differs most often, and how often. */
  readonly mostly: { readonly title: string; readonly differing: number; readonly claimed: number };
}

/**
 * Employers by how much their titles mislead at least, as far as chance allows to say: by the lower end of the interval, so
 * that few postings, all of them unlucky, do not lead the list.
 * @param byCompany groups by title and employer
 * @param minimum postings under a title that claims a role
 */
export function rankEmployers(byCompany: Groups, minimum: number): Employer[] {
  const groups = new Map<string, Group[]>();
  for (const group of byCompany.byKey.values()) {
    const key = foldName(group.company);
    const members = groups.get(key);
    if (members) members.push(group);
    else groups.set(key, [group]);
  }
  const employers = [...groups].flatMap(([key, members]) => {
    const claimed = members.reduce((sum, { tally }) => sum + tally.claimed, 0);
    const differing = members.reduce((sum, { tally }) => sum + tally.differing, 0);
    if (claimed < minimum || differing === 0) return [];
    return [{ key, employer: describe(members, proportion(differing, claimed)) }];
  });
  return employers
    .sort(
      (a, b) =>
        b.employer.differing.interval[0] - a.employer.differing.interval[0] ||
        b.employer.differing.of - a.employer.differing.of ||
        (a.key < b.key ? -1 : 1),
    )
    .map(({ employer }) => employer);
}

function describe(members: readonly Group[], differing: Proportion): Employer {
  const [first] = members;
  const worst = members.reduce((a, b) => (b.tally.differing > a.tally.differing ? b : a));
  return {
    name: first!.company!,
    differing,
    mostly: { title: worst.title, differing: worst.tally.differing, claimed: worst.tally.claimed },
  };
}
