import { type ColumnMap, findColumns, simplify } from './columns.js';
import { isPart } from './labelled.js';

/**
 * Why no text can be read from columns with these names, as a clause for whoever has to say where the text is; null where one may
 * hold it.
 */
export function explainMissingText(
  columns: readonly string[],
  map: ColumnMap,
  what: 'column' | 'key',
): string | null {
  if (findColumns(columns, map).text.length > 0) return null;
  const found = columns.length === 0 ? 'there are none' : `found: ${columns.slice(0, 40).join(', ')}`;
  if (map.text !== undefined) return `no ${what} is named "${map.text}" (${found})`;
  if (columns.some(isPart)) return null;
  const missing = `no ${what} holds the text of the posting (${found})`;
  return `${missing}. ${TEXT_ELSEWHERE.find(({ sign }) => columns.some((name) => simplify(name) === sign))?.remedy ?? NAME_IT}`;
}

const NAME_IT = 'Name it with --map text=NAME';

/** Columns of data that are handed round without the texts of the postings, and what to do about it. */
const TEXT_ELSEWHERE = [
  {
    sign: 'gotsummary',
    remedy:
      'The texts are in another file of this data set, usually job_summary.csv: score that one, or join the two by job_link first',
  },
  {
    sign: 'jobskills',
    remedy:
      'Titles and lists of skills do not say what the work is. If the texts are in another file of this data set, score that one, or join the two first',
  },
];
