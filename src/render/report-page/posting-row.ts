import type { Result } from '../../compare/result.js';
import { ACTIVITIES } from '../../types.js';
import { toOneLine } from '../layout.js';

/** One posting in a list, every cell as it is written. */
export interface PostingRow {
  readonly id: string;
  readonly title: string;
  readonly company: string;
  readonly status: string;
  readonly role: string;
  /** Percent. */
  readonly sure: string;
  readonly second: string;
  /** In the order of ACTIVITIES. */
  readonly shares: readonly string[];
  readonly verdict: string;
  readonly gap: string;
}

const VERDICTS = { matches: 'agrees', differs: 'differs', 'no-claim': 'claims none' } as const;

export function viewPosting(result: Result): PostingRow {
  const { probability, mix, verdict, gap, role, status, duplicateOf } = result;
  return {
    id: toOneLine(result.id),
    title: toOneLine(result.title ?? ''),
    company: toOneLine(result.company ?? ''),
    status: duplicateOf === null ? status : 'duplicate',
    role: role ?? '',
    sure: probability === null ? '' : String(Math.round(probability * 100)),
    second: result.second ?? '',
    shares: ACTIVITIES.map((activity) => (mix === null ? '' : String(mix[activity]))),
    verdict: verdict === null ? '' : VERDICTS[verdict],
    gap: gap === null ? '' : String(Math.round(gap)),
  };
}
