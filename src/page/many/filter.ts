import type { Answer, Status, VerdictKind } from '../../types.js';
import type { Row } from './results.js';

/** A cell of the map. */
export interface Cell {
  readonly title: string;
  readonly role: Answer;
}

/** What rows are to be like; empty where anything goes. */
export interface Filter {
  /** Words that all stand in the title, the employer or the id. */
  readonly words: string;
  readonly role: Answer | '';
  readonly status: Status | '';
  readonly verdict: VerdictKind | '';
}

export const NO_FILTER: Filter = { words: '', role: '', status: '', verdict: '' };

export function selectRows(rows: readonly Row[], { words, role, status, verdict }: Filter): readonly Row[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  if (wanted.length === 0 && role === '' && status === '' && verdict === '') return rows;
  return rows.filter(
    ({ result, words: own }) =>
      (role === '' || result.role === role) &&
      (status === '' || result.status === status) &&
      (verdict === '' || result.verdict === verdict) &&
      wanted.every((word) => own.includes(word)),
  );
}
