import { countInGroup, startGroups } from '../../compare/groups.js';
import { isRefused } from '../../compare/result.js';
import { countIn, startTally } from '../../compare/tally.js';
import { type HeatMap, mapTitles, OTHER_TITLES } from '../../render/report-page/heat-map.js';
import type { Cell } from './filter.js';
import type { Row } from './results.js';

/** The heat map of some rows, reckoned as for the report of `rolecall score`. */
export function mapRows(rows: readonly Row[]): HeatMap {
  const byTitle = startGroups('title');
  const untitled = startTally();
  let judged = 0;
  for (const { result } of rows) {
    if (isRefused(result)) continue;
    countInGroup(byTitle, result);
    if (result.entry === null) countIn(untitled, result);
    if (result.role !== null) judged += 1;
  }
  return mapTitles(byTitle, untitled, judged);
}

/** The rows that a cell of the map stands for. */
export function rowsOfCell(rows: readonly Row[], map: HeatMap, { title, role }: Cell): readonly Row[] {
  const named = new Set(map.bands.flatMap((band) => band.rows.map(({ name }) => name)));
  named.delete(OTHER_TITLES);
  return rows.filter(
    ({ result, group }) =>
      result.role === role &&
      group !== null &&
      (title === OTHER_TITLES ? !named.has(group) : group === title),
  );
}
