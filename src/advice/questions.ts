import { ACTIVITIES, type Activity, type Role } from '../types.js';
import { sayHints } from './hints.js';
import { profileOf, type Subject, tidyName } from './subject.js';
import type { QuestionTopic } from './types.js';

/** The question on a topic, made for this posting. */
export function ask(topic: QuestionTopic, subject: Subject): string {
  const question = fillIn(subject.data.questions[topic], subject);
  const asks = topic === 'level' ? sayHints(subject.report.hints) : null;
  return asks === null ? question : `${asks} ${question}`;
}

/**
 * Fills in `{role}`, `{title}`, `{activity}`, `{company}` and `{team}`; what is not known is named in general, and
 * “ at {company}” goes where nobody knows the company.
 */
export function fillIn(text: string, subject: Subject): string {
  const { report, company, team, lexicon } = subject;
  const role = roleInMind(subject);
  const name = role && lexicon.roles[role].name;
  const title = tidyName(report.title?.text);
  const words: Readonly<Record<string, string>> = {
    role: name ?? 'position',
    title: title ?? name ?? 'the holder of this position',
    activity: mainActivity(subject) ?? 'hands-on',
    company: company ?? 'the employer',
    team: team ?? 'the team',
  };
  const known = company === null ? text.replaceAll(' at {company}', '') : text;
  return known.replace(/\{(\w+)\}/g, (whole, key: string) => words[key] ?? whole);
}

/** The real role; where it is unclear or none of the five, the one that the title claims. */
function roleInMind({ report, role, claimed }: Subject): Role | null {
  return report.status === 'ok' ? role : (claimed ?? role);
}

/** What weighs most in the posting, or in the role in mind where the posting does not say. */
function mainActivity(subject: Subject): Activity | null {
  const role = roleInMind(subject);
  const mix = subject.report.mix ?? (role && profileOf(role, subject.lexicon));
  return mix && ACTIVITIES.reduce((best, activity) => (mix[activity] > mix[best] ? activity : best));
}
