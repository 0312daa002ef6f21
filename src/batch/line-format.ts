import type { Advice } from '../advice/types.js';
import { writeCell } from '../render/cell.js';
import { CSV_HEADER } from '../render/csv.js';
import { type Origin, renderJsonLine } from '../render/json.js';
import { COLUMN_NAMES, toRow } from '../render/row.js';
import type { Report } from '../types.js';

export type LineKind = 'jsonl' | 'csv';

/** A line in two halves, between which there is room to say whose text it repeats. */
export interface Line {
  readonly head: string;
  readonly tail: string;
}

/** How results are written, one line a posting. */
export interface LineFormat {
  readonly header: string;
  write(report: Report, origin: Origin, options: { brief: boolean; advice: Advice | null }): Line;
  /** An id as it stands in a line. */
  writeId(id: string): string;
  /** What stands in front of the id that a line repeats. */
  readonly repeats: string;
}

const DUPLICATE = COLUMN_NAMES.indexOf('duplicate_of');

export const LINE_FORMATS: Readonly<Record<LineKind, LineFormat>> = {
  jsonl: {
    header: '',
    write: (report, origin, options) => ({
      head: renderJsonLine(report, origin, options).slice(0, -'}\n'.length),
      tail: '}\n',
    }),
    writeId: (id) => JSON.stringify(id),
    repeats: ',"duplicate_of":',
  },
  csv: {
    header: CSV_HEADER,
    write: (report, origin) => {
      const row = toRow(report, origin);
      const cells = COLUMN_NAMES.map((column) => writeCell(row[column]));
      return {
        head: `${cells.slice(0, DUPLICATE).join(',')},`,
        tail: `${cells.slice(DUPLICATE).join(',')}\n`,
      };
    },
    writeId: writeCell,
    repeats: '',
  },
};
