import { distanceBetween, type Figures, figuresOf } from './figures.js';
import { foldName, type Group, type Grouping, type Groups, type LeftOut, sumBy } from './groups.js';
import { type Tally, without } from './tally.js';

/** What titles mean: by themselves, at each employer, or in each of its teams. */
export interface Comparison {
  readonly schema: 'rolecall/comparison@1';
  readonly by: Grouping;
  /** Groups with fewer judged postings are not shown. */
  readonly minimum: number;
  readonly blocks: readonly Block[];
  /** What was not shown: groups below the minimum, and the judged postings in them. */
  readonly below: { readonly groups: number; readonly postings: number };
  readonly leftOut: Readonly<LeftOut>;
}

/** Groups to be held against one another: one title, and for teams one employer. By title, all titles. */
export interface Block {
  readonly title: string | null;
  readonly company: string | null;
  /** All postings of the block, groups below the minimum included. */
  readonly all: Figures;
  readonly rows: readonly ComparedGroup[];
}

export interface ComparedGroup extends Figures {
  readonly title: string;
  readonly company: string | null;
  readonly team: string | null;
  /** The same title elsewhere: at other employers, or in other teams of this one; null where too few postings stand there. */
  readonly elsewhere: { readonly mixed: number; readonly distance: number } | null;
}

/** Holds groups of at least so many judged postings against one another; blocks and rows with most postings come first. */
export function compareGroups(groups: Groups, minimum: number): Comparison {
  const { by, leftOut } = groups;
  const all = [...groups.byKey.values()];
  const shown = all.filter(({ tally }) => tally.judged >= minimum);
  const sums = sumBy(all, (group) => blockOf(group, by));
  const blocks = new Map<string, Group[]>();
  for (const group of shown.sort(byCount)) {
    const key = blockOf(group, by);
    const members = blocks.get(key);
    if (members) members.push(group);
    else blocks.set(key, [group]);
  }
  const hidden = all.filter(({ tally }) => tally.judged > 0 && tally.judged < minimum);
  return {
    schema: 'rolecall/comparison@1',
    by,
    minimum,
    blocks: [...blocks]
      .sort(([a], [b]) => sums.get(b)!.judged - sums.get(a)!.judged || compareText(a, b))
      .map(([key, members]) => describeBlock(members, sums.get(key)!, by, minimum)),
    below: { groups: hidden.length, postings: hidden.reduce((sum, { tally }) => sum + tally.judged, 0) },
    leftOut: { ...leftOut },
  };
}

function blockOf({ title, company }: Group, by: Grouping): string {
  if (by === 'title') return '';
  return by === 'company' ? title : `${title}\n${foldName(company)}`;
}

function describeBlock(members: readonly Group[], sum: Tally, by: Grouping, minimum: number): Block {
  const [first] = members;
  return {
    title: by === 'title' ? null : first!.title,
    company: by === 'team' ? first!.company : null,
    all: figuresOf(sum),
    rows: members.map(({ title, company, team, tally }) => ({
      title,
      company,
      team,
      ...figuresOf(tally),
      elsewhere: by === 'title' ? null : holdAgainst(without(sum, tally), tally, minimum),
    })),
  };
}

function holdAgainst(others: Tally, tally: Tally, minimum: number): ComparedGroup['elsewhere'] {
  if (others.mixed < minimum) return null;
  const distance = distanceBetween(tally, others);
  return distance === null ? null : { mixed: others.mixed, distance };
}

function byCount(a: Group, b: Group): number {
  return (
    b.tally.judged - a.tally.judged ||
    compareText(a.title, b.title) ||
    compareText(foldName(a.company), foldName(b.company)) ||
    compareText(foldName(a.team), foldName(b.team))
  );
}

/** By code units, the same on every machine. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
