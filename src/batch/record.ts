import { type ColumnMap, FIELDS, type Field } from '../posting/columns.js';
import type { Pasted } from '../posting/pasted.js';

export type Fields = Partial<Record<Field, string>>;

/** Reads the fields of a posting by the names they go under; of several names, the first that holds something. */
export function pickFields(
  columns: Readonly<Record<Field, readonly string[]>>,
  read: (column: string) => unknown,
): Fields {
  const fields: Fields = {};
  for (const field of FIELDS) {
    const values = columns[field].map((column) => asText(read(column)));
    const value = values.find((text) => text.trim() !== '') ?? values[0];
    if (value !== undefined) fields[field] = value;
  }
  return fields;
}

/** Text and figures are values; of anything else, such as an object, nothing can be read. */
function asText(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'bigint' ? String(value) : '';
}

export function toPasted(fields: Fields, text: string): Pasted {
  return { text, title: fields.title, company: fields.company, team: fields.team, id: fields.id };
}

/** A sentence for whoever has to say where the text is. */
export function explainMissingText(
  columns: readonly string[],
  map: ColumnMap,
  what: 'column' | 'key',
): string {
  const found = columns.length === 0 ? 'there are none' : `found: ${columns.slice(0, 40).join(', ')}`;
  if (map.text !== undefined) return `no ${what} is named "${map.text}" (${found})`;
  return `no ${what} holds the text of the posting (${found}). Name it with --map text=NAME`;
}
