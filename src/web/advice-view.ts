import { insideSentence, listWords } from '../advice/phrasing.js';
import type { Advice, Fit, InterviewAdvice, SignalAdvice, TitleAdvice } from '../advice/types.js';
import { capitalize } from '../render/layout.js';
import { sayPay } from '../render/pay-words.js';
import { LEVEL_WORDS, OUR_SPLIT } from '../render/words.js';
import type { ActivityMix } from '../types.js';
import { drawBar } from './mix-view.js';
import { roleLink, WEIGHT_WORDS } from './role-view.js';

/** One part of the advice, folded; each kind has a template of its own in `views/partials/advice/`. */
export interface PartView {
  readonly kind: string;
  readonly name: string;
  /** The main thing, said while the part is still folded. */
  readonly says: string;
  readonly body: unknown;
}

export interface AdviceView {
  readonly source: string;
  readonly thin: string | null;
  readonly role: { readonly name: string; readonly like: string; readonly link: string } | null;
  readonly parts: readonly PartView[];
  /** Whether a mix is wanted and this posting gives none to hold against it. */
  readonly unfit: boolean;
}

/** What to do about a posting of that mix, in the order in which it is read. */
export function viewAdvice(advice: Advice, mix: ActivityMix | null, wants: boolean): AdviceView {
  const { source, role, thin } = advice;
  const parts = [
    advice.title && viewTitle(advice.title, advice.role !== null),
    advice.interview && viewInterview(advice.interview),
    viewLevel(advice),
    viewPay(advice),
    viewSignals(advice.signals),
    advice.fit && viewFit(advice.fit, mix),
    advice.notMentioned.length > 0 ? viewMissing(advice) : null,
    advice.questions.length > 0 ? viewQuestions(advice.questions) : null,
  ];
  return {
    source,
    thin,
    role: role && { name: role.name, like: role.like, link: roleLink(role.role) },
    parts: parts.filter((part) => part !== null).map((part) => ({ ...part, says: capitalize(part.says) })),
    unfit: wants && advice.fit === null,
  };
}

function viewTitle(body: TitleAdvice, isClear: boolean): PartView {
  return { kind: 'title', name: 'Title against work', says: sayTitle(body, isClear), body };
}

function sayTitle({ mismatch, honestTitle, hides }: TitleAdvice, isClear: boolean): string {
  if (mismatch) return honestTitle ? `${mismatch}; an honest title: ${honestTitle}` : mismatch;
  if (hides) return 'claims none of the five roles';
  return isClear ? 'the two agree' : 'too little is said of the work to hold it against the title';
}

function viewInterview(interview: InterviewAdvice): PartView {
  const rounds = interview.rounds.map((round) => ({ ...round, weight: WEIGHT_WORDS[round.weight] }));
  return {
    kind: 'interview',
    name: 'Interview',
    says: sayRounds(interview.rounds),
    body: { ...interview, rounds, split: OUR_SPLIT },
  };
}

function sayRounds(rounds: InterviewAdvice['rounds']): string {
  const heaviest = rounds.filter(({ weight }) => weight === rounds[0]?.weight);
  if (heaviest.length === 0) return 'ask which rounds there are: the source does not say';
  return `expect ${listWords(heaviest.map(({ name }) => insideSentence(name)))}${heaviest.length < rounds.length ? ' most' : ''}`;
}

function viewLevel({ level }: Advice): PartView {
  const value = level.value ? LEVEL_WORDS[level.value] : 'not said';
  const claimed = level.claimed.length > 0 ? `; the title claims ${sayRange(level.claimed)}` : '';
  return { kind: 'level', name: 'Level', says: `${value}${claimed}`, body: level };
}

function sayRange(levels: readonly string[]): string {
  return levels.length > 1 ? `${levels[0]} to ${levels.at(-1)}` : `${levels[0]}`;
}

function viewPay({ pay }: Advice): PartView {
  const stated = pay.stated.map(sayPay);
  const says =
    stated.length > 1 ? `${stated.length} ranges stated, such as ${stated[0]}` : `stated: ${stated[0]}`;
  return {
    kind: 'pay',
    name: 'Pay',
    says: stated.length === 0 ? 'not stated' : says,
    body: { ...pay, stated },
  };
}

function viewSignals(signals: readonly SignalAdvice[]): PartView {
  const body = signals.map((signal) => ({
    ...signal,
    value: signal.value && capitalize(signal.value),
    ours: isOurs(signal),
  }));
  return {
    kind: 'signals',
    name: 'What matters more than the title',
    says: saySignals(signals),
    body,
  };
}

function saySignals(signals: readonly SignalAdvice[]): string {
  const name = (some: readonly SignalAdvice[]): string[] => some.map((one) => insideSentence(one.name));
  const silent = name(signals.filter((signal) => signal.value === null && !isOurs(signal)));
  if (silent.length > 0) return `not said: ${listWords(silent, 'or')}`;
  const said = signals.filter(({ value, evidence }) => value !== null && evidence.length > 0);
  if (said.length === signals.length && said.length > 0) return 'the posting speaks of all of it';
  return said.length === 0 ? 'nothing is said' : `said: ${listWords(name(said))}`;
}

/** Whether it is the reader who has not said something, so that there is nobody to ask. */
function isOurs({ value, question }: SignalAdvice): boolean {
  return value === null && question === null;
}

function viewFit(fit: Fit, mix: ActivityMix | null): PartView {
  const bars = [drawBar('The mix you want', '', fit.wanted)];
  if (mix) bars.push(drawBar('This posting', '', mix));
  return {
    kind: 'fit',
    name: 'Fit',
    says: `${fit.points} of 100 points with the mix you want`,
    body: { ...fit, bars },
  };
}

function viewMissing({ notMentioned }: Advice): PartView {
  const says = notMentioned.map(({ name }) => name).join(', ');
  const body = notMentioned.map((missing) => ({ ...missing, name: capitalize(missing.name) }));
  return { kind: 'missing', name: 'Not mentioned', says, body };
}

function viewQuestions(questions: readonly string[]): PartView {
  const says = questions.length === 1 ? 'one worth asking' : `${questions.length} worth asking`;
  return { kind: 'questions', name: 'Questions to ask', says, body: questions };
}
