import { countIn, startTally } from '../../compare/tally.js';
import { type HeatMap, mapTitles, OTHER_TITLES } from '../../render/report-page/heat-map.js';
import type { Cell } from './filter.js';
import { type Row, UNTITLED } from './results.js';

/** The heat map of some rows, reckoned as for the report of `rolecall score`. */
export function mapRows(rows: readonly Row[]): HeatMap {
  const untitled = startTally();
  const tallies = new Map([[UNTITLED, untitled]]);
  let judged = 0;
  for (const { group, result } of rows) {
    if (group === null) continue;
    judged += 1;
    let tally = tallies.get(group);
    if (!tally) {
      tally = startTally();
      tallies.set(group, tally);
    }
    countIn(tally, result);
  }
  tallies.delete(UNTITLED);
  const titles = Array.from(tallies, ([title, tally]) => ({ title, tally }));
  return mapTitles(titles, untitled, judged);
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
