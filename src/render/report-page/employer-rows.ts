import { type Employer, rankEmployers } from '../../compare/employers.js';
import type { Groups } from '../../compare/groups.js';
import { toOneLine } from '../layout.js';
import { percent } from './figures.js';

/** An employer whose titles mislead, in words and as a drawing of the range. */
export interface EmployerRow {
  readonly name: string;
  readonly claimed: number;
  readonly differing: number;
  readonly percent: string;
  readonly range: string;
  /** Ends and place of the mark, in percent of the width. */
  readonly low: number;
  readonly share: number;
  readonly high: number;
  readonly mostly: string;
}

export function viewEmployers(byCompany: Groups, minimum: number, most: number): EmployerRow[] {
  return rankEmployers(byCompany, minimum).slice(0, most).map(viewEmployer);
}

function viewEmployer({ name, differing, mostly }: Employer): EmployerRow {
  const [low, high] = differing.interval;
  return {
    name: toOneLine(name),
    claimed: differing.of,
    differing: differing.count,
    percent: percent(differing.share),
    range: `${Math.round(low * 100)}–${Math.round(high * 100)}`,
    low: low * 100,
    share: differing.share * 100,
    high: high * 100,
    mostly: `${mostly.title}, ${mostly.differing} of ${mostly.claimed}`,
  };
}
