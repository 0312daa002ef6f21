import { mentionsIn } from './mentioned.js';
import { fillIn } from './questions.js';
import type { Subject } from './subject.js';
import { namesTeam } from './team-named.js';
import { isAsked } from './topics.js';
import type { Mention, Missing } from './types.js';

/** Named by at least this share of a role's postings, something is usual. */
const USUAL = 0.5;
const MOST_MISSING = 5;

/** What the report has found said, though in other words than the phrases. */
const IS_SAID: Readonly<Record<string, (subject: Subject) => boolean>> = {
  users: reachesUsers,
  deployment: reachesUsers,
  publication: ({ report }) => report.signals.publishes.value !== null,
  team: namesTeam,
};

function reachesUsers({ report }: Subject): boolean {
  return report.signals.ships.value === 'yes';
}

/** What postings of this role usually name and this one does not, the most usual first. */
export function findMissing(subject: Subject): Mention[] {
  const { role, posting, data } = subject;
  if (role === null) return [];
  const isNamed = mentionsIn(posting.text);
  return data.mentions
    .filter(({ rates }) => rates[role] >= USUAL)
    .filter(({ id, phrases }) => !isNamed(phrases) && !IS_SAID[id]?.(subject))
    .sort((a, b) => b.rates[role] - a.rates[role])
    .slice(0, MOST_MISSING);
}

/** Each with its question, unless a question of the posting asks the same. */
export function describeMissing(missing: readonly Mention[], subject: Subject): Missing[] {
  return missing.map((mention) => ({
    name: mention.name,
    usual: Math.round(100 * mention.rates[subject.role!]),
    question: isAsked(mention, subject) ? null : fillIn(mention.question, subject),
  }));
}
