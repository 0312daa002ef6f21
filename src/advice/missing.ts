import { mentionsIn } from './mentioned.js';
import { fillIn } from './questions.js';
import type { Subject } from './subject.js';
import type { Mention, Missing } from './types.js';

/** Named by at least this share of a role's postings, something is usual. */
const USUAL = 0.5;
const MOST_MISSING = 5;

/** What postings of this role usually name and this one does not, the most usual first. */
export function findMissing({ role, posting, data }: Subject): Mention[] {
  if (role === null) return [];
  const isNamed = mentionsIn(posting.text);
  return data.mentions
    .filter(({ rates, phrases }) => rates[role] >= USUAL && !isNamed(phrases))
    .sort((a, b) => b.rates[role] - a.rates[role])
    .slice(0, MOST_MISSING);
}

export function describeMissing(missing: readonly Mention[], subject: Subject): Missing[] {
  return missing.map(({ name, rates, question }) => ({
    name,
    usual: Math.round(100 * rates[subject.role!]),
    question: fillIn(question, subject),
  }));
}
