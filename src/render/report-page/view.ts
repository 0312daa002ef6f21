import { figuresOf } from '../../compare/figures.js';
import type { Overview } from '../../compare/overview.js';
import { ACTIVITIES, type Activity, ANSWERS, type Answer, type Status } from '../../types.js';
import { ACTIVITY_NAMES, STATUS_WORDS } from '../words.js';
import { type Dialect, viewDialect } from './dialect.js';
import { type EmployerRow, viewEmployers } from './employer-rows.js';
import { percent, thousands } from './figures.js';
import { type HeatMap, MINIMUM, mapTitles } from './heat-map.js';
import { drawMeanBar, type MeanBar } from './mean-bar.js';
import { type PostingRow, viewPosting } from './posting-row.js';
import { nameFinding, type Tile, viewTiles } from './tiles.js';

const MOST_BARS = 16;
const MOST_EMPLOYERS = 12;

/** Everything that the page of a report shows, in words and figures that are ready to be written. */
export interface ReportView {
  readonly headline: string;
  readonly tiles: readonly Tile[];
  readonly roles: readonly { readonly role: Answer; readonly name: string }[];
  readonly activities: readonly {
    readonly activity: Activity;
    readonly letter: string;
    readonly name: string;
  }[];
  readonly minimum: number;
  readonly heatMap: HeatMap;
  readonly titles: readonly TitleBar[];
  readonly employers: readonly EmployerRow[];
  /** The share of titles that mislead, of all that claim a role. */
  readonly differing: string;
  readonly companies: Dialect;
  readonly teams: Dialect;
  readonly unsure: readonly PostingRow[];
  readonly statuses: readonly { readonly name: string; readonly count: string }[];
  /** How many postings there are, and how many of them the table holds. */
  readonly total: string;
  readonly listed: string;
  readonly postings: readonly PostingRow[];
}

export interface TitleBar {
  readonly name: string;
  readonly postings: string;
  readonly bar: MeanBar;
}

export type RoleNames = Readonly<Record<Answer, { readonly name: string }>>;

export function viewReport(overview: Overview, roles: RoleNames): ReportView {
  const { byTitle, byCompany, byTeam, otherTitles, all, unsure, first, postings } = overview;
  return {
    headline: nameFinding(overview),
    tiles: viewTiles(overview),
    roles: ANSWERS.map((role) => ({ role, name: role === 'OUT' ? 'none of the five' : roles[role].name })),
    activities: ACTIVITIES.map((activity) => {
      const name = ACTIVITY_NAMES[activity];
      return { activity, letter: name.charAt(0), name };
    }),
    minimum: MINIMUM,
    heatMap: mapTitles(byTitle.byKey.values(), otherTitles, all.judged),
    titles: viewTitles(overview),
    employers: viewEmployers(byCompany, MINIMUM, MOST_EMPLOYERS),
    differing: all.claimed === 0 ? '' : percent(all.differing / all.claimed),
    companies: viewDialect(byCompany, MINIMUM),
    teams: viewDialect(byTeam, MINIMUM),
    unsure: unsure.map(viewPosting),
    statuses: viewStatuses(overview),
    total: thousands(postings),
    listed: thousands(first.length),
    postings: first.map(viewPosting),
  };
}

function viewTitles({ byTitle }: Overview): TitleBar[] {
  return [...byTitle.byKey.values()]
    .filter(({ tally }) => tally.mixed >= MINIMUM)
    .sort((a, b) => b.tally.mixed - a.tally.mixed || (a.title < b.title ? -1 : 1))
    .slice(0, MOST_BARS)
    .map(({ title, tally }) => ({
      name: title,
      postings: thousands(tally.mixed),
      bar: drawMeanBar(title, figuresOf(tally))!,
    }));
}

function viewStatuses({ byStatus }: Overview): ReportView['statuses'] {
  return (Object.keys(STATUS_WORDS) as Status[])
    .filter((status) => (byStatus[status] ?? 0) > 0)
    .map((status) => ({ name: STATUS_WORDS[status], count: thousands(byStatus[status]!) }));
}
