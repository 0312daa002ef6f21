import { type ComparedGroup, type Comparison, compareGroups } from '../../compare/compare.js';
import type { Groups } from '../../compare/groups.js';
import { toOneLine } from '../layout.js';
import { drawMeanBar, type MeanBar } from './mean-bar.js';

/** What titles mean at employers, or in their teams: the mean mix of each beside that of all. */
export interface Dialect {
  readonly blocks: readonly DialectBlock[];
  readonly minimum: number;
  readonly below: Comparison['below'];
  /** Blocks and groups that were left out for want of room. */
  readonly more: number;
}

export interface DialectBlock {
  readonly name: string;
  readonly all: DialectRow;
  readonly rows: readonly DialectRow[];
}

export interface DialectRow {
  readonly name: string;
  readonly postings: number;
  readonly bar: MeanBar | null;
  /** Points from the same title elsewhere; null where too few stand there. */
  readonly distance: string | null;
}

const MOST_BLOCKS = 12;
const MOST_ROWS = 8;

export function viewDialect(groups: Groups, minimum: number): Dialect {
  const { blocks, below } = compareGroups(groups, minimum);
  // A group alone in its block has nothing to be held against.
  const telling = blocks.filter(({ rows }) => rows.some(({ elsewhere }) => elsewhere !== null));
  const shown = telling.slice(0, MOST_BLOCKS);
  const groupsShown = shown.reduce((sum, { rows }) => sum + Math.min(rows.length, MOST_ROWS), 0);
  return {
    minimum,
    below,
    more: telling.reduce((sum, { rows }) => sum + rows.length, 0) - groupsShown,
    blocks: shown.map(({ title, company, all, rows }) => ({
      name: company === null ? title! : `${title} at ${toOneLine(company)}`,
      all: { name: 'All', postings: all.judged, bar: drawMeanBar('All', all), distance: null },
      rows: rows.slice(0, MOST_ROWS).map(viewRow),
    })),
  };
}

function viewRow(group: ComparedGroup): DialectRow {
  const name = toOneLine(group.team ?? group.company ?? '');
  return {
    name,
    postings: group.judged,
    bar: drawMeanBar(name, group),
    distance: group.elsewhere === null ? null : String(Math.round(group.elsewhere.distance)),
  };
}
