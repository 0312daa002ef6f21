import type { Draft } from '../../draft.js';
import { distance } from '../../lexicon/profiles.js';
import type { Lexicon } from '../../lexicon/types.js';
import type { ReadReport, Report, Role, Span } from '../../types.js';
import { profileOf } from '../subject.js';

export type LintNames = Pick<Lexicon, 'roles' | 'groups'>;

/** What every rule looks at. */
export interface Linted {
  readonly text: string;
  readonly report: ReadReport;
  readonly draft: Draft;
  /** The role that is asked for, whatever the title claims. */
  readonly asked: Role | undefined;
  /** The role that the draft is held against. */
  readonly expected: Role | null;
  readonly lexicon: LintNames;
}

/** The role that is asked for, else the one that the title claims: of several the one that is nearest to the work. */
export function expectRole(report: Report, asked: Role | undefined, lexicon: LintNames): Role | null {
  if (asked !== undefined) return asked;
  const { role, mix, title } = report;
  const claimed = title?.roles ?? [];
  const same = claimed.find((one) => one === role);
  if (same || !mix) return same ?? claimed[0] ?? null;
  const apart = (one: Role): number => distance(mix, profileOf(one, lexicon));
  return [...claimed].sort((a, b) => apart(a) - apart(b))[0] ?? null;
}

/** Where a finding about the whole text is shown: at its first line. */
export function firstLine(text: string): Span {
  const start = Math.max(0, text.search(/\S/));
  const end = text.indexOf('\n', start);
  return { start, end: end < 0 ? text.length : end };
}
