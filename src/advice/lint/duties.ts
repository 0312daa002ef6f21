import { count } from '../phrasing.js';
import { firstLine, type Linted } from './linted.js';
import { find, type LintFinding } from './rules.js';

/** How many vague sentences are pointed at. */
const MOST_VAGUE = 5;

/** Whether the text says what the person does, plainly, and where it can be found. */
export function judgeDuties(linted: Linted): LintFinding[] {
  const { text, report, draft } = linted;
  if (draft.duties.some(({ isVague, isListed }) => isListed || !isVague))
    return [...judgeVagueness(linted), ...judgePlace(linted)];
  const evidence = [...report.evidence, ...(report.outside?.evidence ?? [])];
  const [found, ...others] = draft.duties.length === 0 ? evidence : [];
  if (found) return [find('vague-duties', found, sayFound(others.length))];
  const message =
    'No sentence says what the person does. Say what they build, study or decide, and with what.';
  return [find('no-duties', firstLine(text), message)];
}

/** Work that is spoken of, though no sentence says that the person does it. */
function sayFound(others: number): string {
  const more = others === 0 ? '' : ` and in ${count(others, 'more place')}`;
  return `No sentence reads as a duty, though work is spoken of here${more}. Say that the person does it, and to what.`;
}

function judgeVagueness({ report, draft: { duties } }: Linted): LintFinding[] {
  const begin = duties[0]!;
  if (report.status === 'unclear')
    return [find('vague-duties', begin, `${report.lacking.join(' ')} Say what is done, and to what.`)];
  // Work that is none of the four activities can be said as plainly as can be, and has no evidence of them.
  if (report.status === 'outside') return [];
  const vague = duties.filter(({ isVague }) => isVague);
  if (2 * vague.length <= duties.length) return [];
  const many = `${vague.length} of ${duties.length} sentences about the work do not tell what is done, or to what.`;
  return vague
    .slice(0, MOST_VAGUE)
    .map((sentence, i) =>
      find('vague-duties', sentence, i === 0 ? many : 'This sentence, too, does not tell what is done.'),
    );
}

function judgePlace({ text, draft: { duties } }: Linted): LintFinding[] {
  const first = duties[0]!;
  const before = first.start / text.length;
  if (before <= 0.5) return [];
  const message = `What the person does begins only after ${Math.round(100 * before)} % of the text.`;
  const remedy = 'Put it before the company, the benefits and what is asked for.';
  return [find('buried-duties', first, `${message} ${remedy}`)];
}
