import { InputError } from '../errors.js';
import type { ColumnMap } from '../posting/columns.js';
import { explainMissingText } from '../posting/textless.js';

/** Where the text of the postings stands is for the user to say. */
export class TextlessError extends InputError {
  constructor(
    message: string,
    readonly columns: readonly string[],
  ) {
    super(message);
  }
}

/** @throws InputError where none of the columns of a table can hold the text of a posting, or one that the user has mapped is not there */
export function refuseTextless(columns: readonly string[], name: string, map: ColumnMap): void {
  const missing = explainMissingText(columns, map, 'column');
  if (missing !== null) throw new TextlessError(`In ${name} ${missing}.`, columns);
  const absent = Object.values(map).find((column) => !columns.includes(column));
  if (absent !== undefined)
    throw new InputError(
      `In ${name} no column is named "${absent}" (found: ${columns.slice(0, 40).join(', ')}).`,
    );
}
