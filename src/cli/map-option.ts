import { InvalidArgumentError, Option } from 'commander';
import { type ColumnMap, FIELDS, type Field } from '../posting/columns.js';

export function mapOption(): Option {
  return new Option('--map <field=column,...>', `which column holds which of ${FIELDS.join(', ')}`)
    .argParser(parseMap)
    .default({}, 'by the usual names');
}

function parseMap(value: string, before: ColumnMap): ColumnMap {
  const map: Partial<Record<Field, string>> = { ...before };
  for (const part of value.split(',')) {
    const [name, column] = splitAtEquals(part);
    const field = FIELDS.find((known) => known === name.trim());
    if (!field || column.trim() === '') {
      throw new InvalidArgumentError(
        `"${part}" is not FIELD=COLUMN, where FIELD is one of ${FIELDS.join(', ')}.`,
      );
    }
    if (map[field] !== undefined && map[field] !== column)
      throw new InvalidArgumentError(`${field} is mapped twice, to "${map[field]}" and to "${column}".`);
    map[field] = column;
  }
  return map;
}

function splitAtEquals(part: string): [string, string] {
  const at = part.indexOf('=');
  return at < 0 ? [part, ''] : [part.slice(0, at), part.slice(at + 1)];
}
