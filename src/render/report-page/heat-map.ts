import { figuresOf } from '../../compare/figures.js';
import { type Tally, together } from '../../compare/tally.js';
import { ANSWERS, type Answer, ROLES, type Role } from '../../types.js';

/** What a title means, as a table of titles by what the work is. A pure view: a page made elsewhere can use it, too. */
export interface HeatMap {
  readonly columns: readonly Answer[];
  /** Titles that claim the same role first stand together. */
  readonly bands: readonly Band[];
}

export interface Band {
  /** null for titles that claim none of the five. */
  readonly role: Role | null;
  readonly rows: readonly HeatRow[];
}

export interface HeatRow {
  readonly name: string;
  readonly postings: number;
  readonly cells: readonly HeatCell[];
}

export interface HeatCell {
  readonly role: Answer;
  readonly postings: number;
  /** Of 100 postings under the title; empty where there is none. */
  readonly label: string;
  /** How dark it is, 0 to 10. */
  readonly step: number;
  /** Whether the title claims this role. */
  readonly claimed: boolean;
}

export interface TitleTally {
  readonly title: string;
  readonly tally: Tally;
}

/** Groups of fewer postings say more of chance than of titles. */
export const MINIMUM = 5;
const ROOM = { perRole: 5, claimless: 8 };
/** A title needs one posting in so many to have a row of its own, as long as that is fewer than `MINIMUM`. */
const POSTINGS_PER_ROW = 100;

/** What the commonest titles mean. Where nothing was judged, there is nothing to show. */
export function mapTitles(titles: Iterable<TitleTally>, untitled: Tally, judged: number): HeatMap {
  const least = Math.max(1, Math.min(MINIMUM, Math.ceil(judged / POSTINGS_PER_ROW)));
  return viewHeatMap([...titles], untitled, { ...ROOM, least });
}

/** The row of the titles that have none of their own. */
export const OTHER_TITLES = 'All other titles';

/** How many titles are shown, so that no role crowds out another: of those that claim it first, and of those that claim none. */
export interface HeatMapSize {
  /** Titles with fewer postings are never shown. */
  readonly least: number;
  readonly perRole: number;
  readonly claimless: number;
}

/**
 * @param titles in any order; the commonest are shown and the rest summed up in one row
 * @param untitled postings under titles without a name
 */
export function viewHeatMap(
  titles: readonly TitleTally[],
  untitled: Tally,
  { least, perRole, claimless }: HeatMapSize,
): HeatMap {
  const named = titles.map(nameClaims).sort(byPostings);
  const bands = [...ROLES, null].map((role) => {
    const claiming = named.filter(
      ({ claims, tally }) => (claims[0] ?? null) === role && tally.judged >= least,
    );
    return { role, titles: claiming.slice(0, role === null ? claimless : perRole) };
  });
  const shown = new Set(bands.flatMap((band) => band.titles));
  const rest = named.filter((title) => !shown.has(title));
  const remainder = rest.reduce((sum, { tally }) => together(sum, tally), untitled);
  const others = { title: OTHER_TITLES, tally: remainder, claims: [] };
  if (remainder.judged > 0) bands.push({ role: null, titles: [others] });
  return {
    columns: ANSWERS,
    bands: bands
      .filter((band) => band.titles.length > 0)
      .map((band) => ({ role: band.role, rows: band.titles.map(viewRow) })),
  };
}

interface ClaimingTitle extends TitleTally {
  readonly claims: readonly Role[];
}

function nameClaims({ title, tally }: TitleTally): ClaimingTitle {
  return { title, tally, claims: figuresOf(tally).claims };
}

function viewRow({ title, tally, claims }: ClaimingTitle): HeatRow {
  const cells = ANSWERS.map((role, place) => {
    const postings = tally.answers[place]!;
    const share = postings / tally.judged;
    return {
      role,
      postings,
      label: labelShare(share),
      step: Math.ceil(share * 10),
      claimed: claims.some((claim) => claim === role),
    };
  });
  return { name: title, postings: tally.judged, cells };
}

function labelShare(share: number): string {
  if (share === 0) return '';
  return share < 0.005 ? '<1' : String(Math.round(share * 100));
}

function byPostings(a: TitleTally, b: TitleTally): number {
  return b.tally.judged - a.tally.judged || (a.title < b.title ? -1 : 1);
}
