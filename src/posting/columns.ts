import type { Particulars } from './posting.js';

/** What is read from a row or a record; everything but the text may be missing. */
export const FIELDS = ['text', 'title', 'company', 'team', 'id'] as const;
export type Field = (typeof FIELDS)[number];

export type Row = Particulars & { readonly text: string };

/** Names under which people keep each field, likeliest first, compared without case, spaces and punctuation. */
const ALIASES: Readonly<Record<Field, readonly string[]>> = {
  text: [
    'description plain',
    'description',
    'job description',
    'jd',
    'job summary',
    'content',
    'body',
    'posting',
    'description html',
    'text',
  ],
  title: ['title', 'job title', 'position title', 'position', 'name'],
  company: ['company', 'company name', 'employer', 'organization', 'hiring organization'],
  team: ['team', 'department'],
  id: ['id', 'job id', 'posting id', 'requisition id', 'req id', 'job link', 'job url', 'url', 'link'],
};

/** Which column holds a field, as the user says with `--map`. */
export type ColumnMap = Readonly<Partial<Record<Field, string>>>;

/** The columns that hold each field, likeliest first. A field that the user has mapped has just that one. */
export function findColumns(columns: readonly string[], map: ColumnMap): Readonly<Record<Field, string[]>> {
  const find = (field: Field): string[] => {
    const mapped = map[field];
    if (mapped !== undefined) return columns.filter((column) => column === mapped).slice(0, 1);
    return ALIASES[field].flatMap((alias) =>
      columns.filter((column) => simplify(column) === simplify(alias)),
    );
  };
  return {
    text: find('text'),
    title: find('title'),
    company: find('company'),
    team: find('team'),
    id: find('id'),
  };
}

function simplify(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]+/g, '');
}
