import type { Result } from '../../compare/result.js';
import type { ACTIVITIES } from '../../types.js';
import type { Row } from './results.js';

/** What a result says under a heading, to be sorted by. */
type Key = (result: Result) => string | number | null;

const share =
  (activity: (typeof ACTIVITIES)[number]): Key =>
  ({ mix }) =>
    mix?.[activity] ?? null;

/** The columns of the table that can be sorted by. */
export const KEYS = {
  title: ({ title }) => title?.toLowerCase() ?? null,
  company: ({ company }) => company?.toLowerCase() ?? null,
  role: ({ role }) => role,
  sure: ({ probability }) => probability,
  research: share('research'),
  modeling: share('modeling'),
  engineering: share('engineering'),
  product: share('product'),
  claim: ({ verdict }) => verdict,
  gap: ({ gap }) => gap,
  status: ({ status }) => status,
  id: ({ id }) => id,
} satisfies Readonly<Record<string, Key>>;
export type SortKey = keyof typeof KEYS;

export interface Sorting {
  readonly key: SortKey;
  readonly descends: boolean;
}

/** Figures by size, words by letter, what is empty last either way; what is equal keeps its order. */
export function sortRows(rows: readonly Row[], sorting: Sorting | null): readonly Row[] {
  if (sorting === null) return rows;
  const keyOf: Key = KEYS[sorting.key];
  const sign = sorting.descends ? -1 : 1;
  const keyed = rows.map((row) => ({ row, key: keyOf(row.result) }));
  const areFigures = keyed.every(({ key }) => key === null || Number.isFinite(Number(key)));
  if (areFigures) for (const one of keyed) one.key = one.key === null ? null : Number(one.key);
  return keyed
    .sort((a, b) => {
      if (a.key === b.key) return 0;
      if (a.key === null || b.key === null) return a.key === null ? 1 : -1;
      return a.key < b.key ? -sign : sign;
    })
    .map(({ row }) => row);
}
