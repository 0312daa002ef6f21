import { distance } from '../lexicon/profiles.js';
import type { Lexicon } from '../lexicon/types.js';
import {
  ACTIVITIES,
  type ActivityMix,
  type Answer,
  type Finding,
  type Posting,
  type ReadReport,
  type Role,
} from '../types.js';
import type { AdviceData } from './types.js';

/** What every part of the advice starts from. */
export interface Subject {
  readonly report: ReadReport;
  readonly posting: Posting;
  readonly data: AdviceData;
  readonly lexicon: Lexicon;
  /** The likeliest answer, whatever the status. */
  readonly about: Answer;
  /** The same where it is one of the five. */
  readonly role: Role | null;
  /** Of the roles that the title claims the one nearest to the work. */
  readonly claimed: Role | null;
  readonly company: string | null;
  readonly team: string | null;
  /** The mix that is wanted, in whole percent; null where nothing was wished for. */
  readonly wanted: ActivityMix | null;
}

export function subjectOf(
  report: ReadReport,
  posting: Posting,
  data: AdviceData,
  lexicon: Lexicon,
  wanted: ActivityMix | null,
): Subject {
  const about = report.ranking[0]!.role;
  return {
    report,
    posting,
    data,
    lexicon,
    about,
    role: about === 'OUT' ? null : about,
    claimed: nearestClaim(report, lexicon),
    company: tidyName(posting.company),
    team: tidyName(posting.team),
    wanted,
  };
}

/** An answer below this is less likely than all others together: no name to give, and thin ground for advice. */
export const LEAST_PROBABILITY = 0.5;

/** A value that no piece of the text shows is not said of this posting. */
export function isShown({ value, evidence }: Finding<unknown>): boolean {
  return value !== null && evidence.length > 0;
}

/** A role's profile in percent, as a report's mix is. */
export function profileOf(role: Role, { roles }: Pick<Lexicon, 'roles'>): ActivityMix {
  const profile = roles[role].profile!;
  return Object.fromEntries(
    ACTIVITIES.map((activity) => [activity, Math.round(100 * profile[activity])]),
  ) as unknown as ActivityMix;
}

function nearestClaim({ title, mix }: ReadReport, lexicon: Lexicon): Role | null {
  const claimed = title?.roles ?? [];
  if (mix === null || claimed.length === 0) return claimed[0] ?? null;
  const apart = (role: Role): number => distance(mix, profileOf(role, lexicon));
  return claimed.reduce((best, role) => (apart(role) < apart(best) ? role : best));
}

/** A longer name is cut, so that a sentence with it stays readable. */
const LONGEST_NAME = 80;

/** A name from a form or a table: on one line, or null where there is none. */
export function tidyName(name: string | undefined): string | null {
  const line = (name ?? '').replace(/\s+/g, ' ').trim();
  if (line === '') return null;
  const characters = [...line];
  return characters.length <= LONGEST_NAME ? line : `${characters.slice(0, LONGEST_NAME - 1).join('')}…`;
}
