import { InputError } from '../../errors.js';
import type { Column } from '../../render/row.js';

/** Without these columns a table holds no results. */
const NEEDED: readonly Column[] = [
  'id',
  'status',
  'role',
  'research',
  'modeling',
  'engineering',
  'product',
  'title_entry',
];

/** What is said to whoever gives something that `score` did not write: most likely the postings themselves. */
export function refuseAsResults(name: string, why: string): InputError {
  return new InputError(
    `${name} holds no results: ${why}. Make them first: rolecall score POSTINGS --out results.jsonl`,
  );
}

/** @throws InputError where a table lacks what every table of results has */
export function checkColumns(names: readonly string[], name: string): void {
  const missing = NEEDED.filter((column) => !names.includes(column));
  if (missing.length === 0) return;
  throw refuseAsResults(
    name,
    `it has no ${missing.length === 1 ? 'column' : 'columns'} ${missing.join(', ')}`,
  );
}
