import { leavesBarOpen } from './interview.js';
import { ask, fillIn } from './questions.js';
import { findMix } from './signals.js';
import { isShown, profileOf, type Subject } from './subject.js';
import type { Mention, QuestionTopic } from './types.js';

/** More are not asked in one talk. */
const MOST_QUESTIONS = 8;
/** Points of research from which it matters to a role whether papers are written. */
const RESEARCH = 20;

/** What is open after reading the posting; the most useful to know first. */
const IS_OPEN: readonly (readonly [QuestionTopic, (subject: Subject) => boolean])[] = [
  ['mix', (subject) => !isShown(findMix(subject))],
  ['ships', ({ report }) => !isShown(report.signals.ships)],
  ['ml-bar', leavesBarOpen],
  ['team', ({ team }) => team === null],
  ['record', ({ report }) => !isShown(report.signals.record)],
  ['rounds', ({ role }) => role !== null],
  ['level', ({ report }) => !isShown(report.level)],
  ['publishes', (subject) => !isShown(subject.report.signals.publishes) && hasResearch(subject)],
];

/** Mentions whose question asks what that of a topic asks already. */
const SAME_AS: Readonly<Record<string, QuestionTopic>> = {
  users: 'ships',
  team: 'team',
  publication: 'publishes',
};

/** The questions worth asking of this posting, each once; what is not mentioned comes last. */
export function collectQuestions(subject: Subject, missing: readonly Mention[]): string[] {
  const topics = IS_OPEN.filter(([, isOpen]) => isOpen(subject)).map(([topic]) => topic);
  const further = missing.filter(({ id }) => !topics.some((topic) => topic === SAME_AS[id]));
  const questions = [
    ...topics.map((topic) => ask(topic, subject)),
    ...further.map(({ question }) => fillIn(question, subject)),
  ];
  return [...new Set(questions)].slice(0, MOST_QUESTIONS);
}

function hasResearch({ role, claimed, lexicon }: Subject): boolean {
  return [role, claimed].some((one) => one !== null && profileOf(one, lexicon).research >= RESEARCH);
}
