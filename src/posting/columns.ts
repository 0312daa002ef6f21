import { asName, asText } from './json.js';

/** What is read from a row or a record; everything but the text may be missing. */
export const FIELDS = ['text', 'title', 'company', 'team', 'id'] as const;
export type Field = (typeof FIELDS)[number];

/** Names under which people keep each field, likeliest first, compared without case, spaces and punctuation. */
const ALIASES: Readonly<Record<Field, readonly string[]>> = {
  text: [
    'description plain',
    'description',
    'job description',
    'job description text',
    'full description',
    'jd',
    'job summary',
    'content',
    'body',
    'posting',
    'job posting',
    'posting text',
    'job text',
    'description text',
    'description html',
    'job description html',
    'text',
  ],
  title: ['title', 'job title', 'position title', 'job name', 'position', 'name', 'headline'],
  company: [
    'company',
    'company name',
    'employer',
    'employer name',
    'organization',
    'organization name',
    'organisation',
    'hiring organization',
  ],
  team: ['team', 'department'],
  id: [
    'id',
    'job id',
    'posting id',
    'job posting id',
    'requisition id',
    'req id',
    'job req id',
    'job link',
    'job url',
    'job posting url',
    'url',
    'link',
  ],
};

const FIELD_BY_NAME = new Map(
  FIELDS.flatMap((field) => ALIASES[field].map((alias, rank) => [simplify(alias), { field, rank }] as const)),
);

/** Which column holds a field, as the user says with `--map`. */
export type ColumnMap = Readonly<Partial<Record<Field, string>>>;

export type Columns = Readonly<Record<Field, readonly string[]>>;

/** The columns that hold each field, likeliest first. A field that the user has mapped has just that one. */
export function findColumns(columns: readonly string[], map: ColumnMap): Columns {
  const named = columns.flatMap((column) => {
    const found = FIELD_BY_NAME.get(simplify(column));
    return found ? [{ ...found, column }] : [];
  });
  named.sort((a, b) => a.rank - b.rank);
  const find = (field: Field): string[] => {
    const mapped = map[field];
    if (mapped !== undefined) return columns.includes(mapped) ? [mapped] : [];
    return named.filter((one) => one.field === field).map(({ column }) => column);
  };
  return {
    text: find('text'),
    title: find('title'),
    company: find('company'),
    team: find('team'),
    id: find('id'),
  };
}

export type Fields = Partial<Record<Field, string>>;

/** Reads the fields of a posting by the names they go under; of several names, the first that holds something. */
export function pickFields(columns: Columns, read: (column: string) => unknown): Fields {
  const fields: Fields = {};
  for (const field of FIELDS) {
    const asField = field === 'text' ? asText : asName;
    const values = columns[field].map((column) => asField(read(column)));
    const value = values.find((text) => text.trim() !== '') ?? values[0];
    if (value !== undefined) fields[field] = value;
  }
  return fields;
}

/** How the names of columns are compared. */
export function simplify(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]+/g, '');
}
