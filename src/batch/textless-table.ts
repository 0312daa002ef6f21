import { InputError } from '../errors.js';
import type { ColumnMap } from '../posting/columns.js';
import { explainMissingText } from '../posting/textless.js';

/** @throws InputError where none of the columns of a table can hold the text of a posting */
export function refuseTextless(columns: readonly string[], name: string, map: ColumnMap): void {
  const missing = explainMissingText(columns, map, 'column');
  if (missing !== null) throw new InputError(`In ${name} ${missing}.`);
}
