import { leavesBarOpen } from './interview.js';
import { ask } from './questions.js';
import { findMix } from './signals.js';
import { isShown, profileOf, type Subject } from './subject.js';
import { namesTeam } from './team-named.js';
import type { Mention, QuestionTopic } from './types.js';

/** Points of research from which it matters to a role whether papers are written. */
const RESEARCH = 20;

/** What is open after reading the posting; the most useful to know first. */
const IS_OPEN: readonly (readonly [QuestionTopic, (subject: Subject) => boolean])[] = [
  ['mix', (subject) => !isShown(findMix(subject))],
  ['ships', ({ report }) => !isShown(report.signals.ships)],
  ['ml-bar', leavesBarOpen],
  ['team', (subject) => !namesTeam(subject)],
  ['record', ({ report }) => !isShown(report.signals.record)],
  ['level', ({ report }) => !isShown(report.level)],
  ['publishes', (subject) => !isShown(subject.report.signals.publishes) && hasResearch(subject)],
];

/** Mentions whose question asks what that of a topic asks already. */
const SAME_AS: Readonly<Record<string, QuestionTopic>> = {
  users: 'ships',
  team: 'team',
  publication: 'publishes',
};

/**
 * The questions worth asking of this posting, each once. What to ask the recruiter stands with the interview, and what is
 * not mentioned has a question of its own.
 */
export function collectQuestions(subject: Subject): string[] {
  return [...new Set(openTopics(subject).map((topic) => ask(topic, subject)))];
}

/** Whether a question of the posting asks what that of a mention would. */
export function isAsked({ id }: Mention, subject: Subject): boolean {
  const topic = SAME_AS[id];
  return topic !== undefined && openTopics(subject).includes(topic);
}

function openTopics(subject: Subject): QuestionTopic[] {
  return IS_OPEN.filter(([, isOpen]) => isOpen(subject)).map(([topic]) => topic);
}

function hasResearch({ role, claimed, lexicon }: Subject): boolean {
  return [role, claimed].some((one) => one !== null && profileOf(one, lexicon).research >= RESEARCH);
}
