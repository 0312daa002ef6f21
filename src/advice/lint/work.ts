import { distance } from '../../lexicon/profiles.js';
import type { Role } from '../../types.js';
import { withArticle } from '../phrasing.js';
import { profileOf } from '../subject.js';
import { expectRole, firstLine, type Linted, type LintNames } from './linted.js';
import { find, type LintFinding } from './rules.js';

/** Whether the text earns its title, and the role that is asked for. */
export function compareTitle({ text, report, asked, lexicon }: Linted): LintFinding[] {
  if (report.status === 'unclear') return [];
  const { verdict, mix, role } = report;
  const found: LintFinding[] = [];
  if (asked !== undefined && asked !== role) {
    const really = role === 'OUT' ? 'none of the five roles' : withArticle(role, lexicon);
    const gap = mix && Math.round(distance(mix, profileOf(asked, lexicon)));
    const message = `It is meant to be ${withArticle(asked, lexicon)}, but the text reads as ${really}.`;
    found.push(find('title-mismatch', firstLine(text), message + sayGap(gap, asked, lexicon)));
  }
  if (verdict.kind === 'differs') {
    const claimed = expectRole(report, undefined, lexicon)!;
    const message = verdict.sentence + sayGap(verdict.gap, claimed, lexicon);
    found.push(find('title-mismatch', firstLine(text), message));
  }
  return found;
}

function sayGap(gap: number | null, role: Role, lexicon: LintNames): string {
  if (gap === null) return '';
  const points = gap === 1 ? '1 point' : `${gap} points`;
  return ` The mix of work is ${points} from the usual one of ${withArticle(role, lexicon)}.`;
}

/** Work that is none of the five roles, shown where it is first said. */
export function judgeOutside({ text, report, lexicon }: Linted): LintFinding[] {
  if (report.status !== 'outside') return [];
  const { kind, evidence } = report.outside;
  const topic = lexicon.groups.topics.find(({ id }) => id === `outside/${kind}`);
  const message = `The work is none of the five roles: ${topic?.name ?? `${kind} work`}.`;
  return [find('outside', evidence[0] ?? firstLine(text), message)];
}

/** Too little said to tell a role. */
export function judgeUnclear({ text, report, lexicon }: Linted): LintFinding[] {
  if (report.status !== 'unclear') return [];
  const { role } = report.ranking[0]!;
  const leaning = role === 'OUT' ? 'none of the five roles' : withArticle(role, lexicon);
  return [
    find(
      'unclear',
      firstLine(text),
      `The text says too little of the work to tell which role it is. What there is leans to ${leaning}.`,
    ),
  ];
}
