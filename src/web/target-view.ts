import { fitOf } from '../advice/fit.js';
import { listWords } from '../advice/phrasing.js';
import { walkQuiz } from '../advice/quiz.js';
import type { Fit, QuizQuestion } from '../advice/types.js';
import { type Activity, ROLES, type Role } from '../types.js';
import { type Bar, drawBar, drawProfile, profileOf, type Roles } from './mix-view.js';
import { type RoleLink, roleLink } from './role-view.js';
import { listProblems } from './submission.js';
import { toShares, type WantFields, wantQuery, wrongShares } from './want.js';
import { wantSchema } from './want-schema.js';
import { sayProblems } from './words.js';

/** The field of an answer; it comes once for each question that was answered. */
const FIELD = 'answer';

export interface QuizView {
  /** What has been answered so far; each with the way back to the question. */
  readonly taken: readonly { readonly question: string; readonly answer: string; readonly back: string }[];
  /** The question that is next, and the answers to go on with it. */
  readonly next: {
    readonly text: string;
    readonly answers: readonly { readonly text: string; readonly number: number }[];
  } | null;
  /** The numbers of the answers so far, to be sent along with the next. */
  readonly numbers: readonly number[];
  readonly field: typeof FIELD;
  readonly result: {
    readonly roles: readonly (RoleLink & { readonly role: Role })[];
    readonly advice: string;
  } | null;
}

/** How far the answers in an address lead through the quiz. What is no answer counts as none. */
export function viewQuiz(
  query: Readonly<Record<string, unknown>>,
  quiz: readonly QuizQuestion[],
  roles: Roles,
): QuizView {
  const given = [query[FIELD] ?? []].flat().map(Number);
  const { steps, next } = walkQuiz(quiz, given);
  const numbers = given.slice(0, steps.length);
  const last = steps.at(-1)?.answer;
  return {
    taken: steps.map(({ question, answer }, place) => ({
      question: question.text,
      answer: answer.text,
      back: addressOf(numbers.slice(0, place)),
    })),
    next: next && {
      text: next.text,
      answers: next.answers.map(({ text }, place) => ({ text, number: place + 1 })),
    },
    numbers,
    field: FIELD,
    result: next || !last ? null : { roles: last.roles.map(link), advice: last.advice ?? '' },
  };

  function link(role: Role) {
    return { role, name: roles[role].name, link: roleLink(role) };
  }
}

function addressOf(numbers: readonly number[]): string {
  const query = numbers.map((number) => `${FIELD}=${number}`).join('&');
  return query === '' ? '/target' : `/target?${query}`;
}

export interface NearView extends RoleLink {
  readonly points: number;
  readonly bar: Bar;
  /** What there would be more or less of than is wanted. */
  readonly differs: string;
}

export interface WantView {
  readonly fields: WantFields;
  /** What is wrong with the numbers; null where they will do or none were given. */
  readonly problem: string | null;
  /** The fields that are. */
  readonly wrong: readonly Activity[];
  /** The form for postings, with this mix in it. */
  readonly posting: string;
  readonly bar: Bar | null;
  /** The five roles, the nearest first. */
  readonly near: readonly NearView[];
}

/** How near each of the five roles usually is to the mix that is wanted. */
export function viewWant(fields: WantFields, roles: Roles): WantView {
  const nothing = { fields, problem: null, wrong: [], posting: '/', bar: null, near: [] };
  const shares = toShares(fields);
  if (!shares) return nothing;
  const checked = wantSchema.safeParse(shares);
  if (!checked.success) {
    const { message, fields: pointers = [] } = sayProblems(listProblems(checked.error, '/want'));
    return { ...nothing, problem: message, wrong: wrongShares(pointers) };
  }
  const near = ROLES.map((role) => {
    const bar = drawProfile(role, roles);
    const fit = fitOf(profileOf(role, roles), checked.data);
    const { points } = fit;
    return { name: roles[role].name, link: roleLink(role), bar, points, differs: sayDifference(fit) };
  });
  return {
    ...nothing,
    posting: `/?${wantQuery(checked.data)}`,
    bar: drawBar('The mix you want', '', checked.data),
    near: near.sort((a, b) => b.points - a.points),
  };
}

function sayDifference({ more, less }: Fit): string {
  const say = (parts: Fit['more'], word: string) =>
    parts.map(({ activity, points }) => `${points} points ${word} ${activity}`);
  const parts = [...say(more, 'more'), ...say(less, 'less')];
  return parts.length === 0 ? 'Very near to what you want.' : `${listWords(parts)} than you want.`;
}
