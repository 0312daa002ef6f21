import type { Draft } from '../draft.js';
import type { Posting, Report, Role } from '../types.js';
import { judgeDuties } from './lint/duties.js';
import { closeGap, pointAtPulls } from './lint/gap.js';
import { expectRole, firstLine, type Linted, type LintNames } from './lint/linted.js';
import { find, type LintFinding } from './lint/rules.js';
import { compareTitle, judgeOutside, judgeUnclear } from './lint/work.js';

export interface LintInput {
  readonly report: Report;
  readonly posting: Posting;
  /** Called only for what could be read as a posting. */
  readonly readDraft: (expected: Role | null) => Draft;
  /** The role that the text is meant to be, whatever the title claims. */
  readonly asked?: Role | undefined;
}

/** What lint says of a draft. */
export interface LintResult {
  /** The role that the draft was held against; null where neither title nor command names one. */
  readonly expected: Role | null;
  /** By rule; in a rule the weightiest first. */
  readonly findings: readonly LintFinding[];
}

/** What there is to say about a draft to whoever writes it. */
export function lint({ report, posting, readDraft, asked }: LintInput, lexicon: LintNames): LintResult {
  const expected = expectRole(report, asked, lexicon);
  const { text } = posting;
  if (report.ranking === null)
    return { expected, findings: [find('unreadable', firstLine(text), report.message)] };
  const linted: Linted = { text, report, draft: readDraft(expected), asked, expected, lexicon };
  return { expected, findings: listFindings(linted) };
}

function listFindings(linted: Linted): LintFinding[] {
  const { report, expected } = linted;
  const found = [
    ...compareTitle(linted),
    ...judgeOutside(linted),
    ...judgeUnclear(linted),
    ...judgeDuties(linted),
  ];
  if (expected === null || report.role === expected) return found;
  return [...found, ...pointAtPulls(linted, expected), ...closeGap(linted, expected)];
}
