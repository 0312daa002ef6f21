import { listWords } from '../advice/phrasing.js';
import { capitalize, percent } from '../render/layout.js';
import { ACTIVITY_NAMES } from '../render/words.js';
import type { Activity, ReadReport, Refusal, SectionKind } from '../types.js';
import type { Failure } from './failures.js';
import type { SubmissionProblem } from './submission.js';

/** The letter that stands on every mark and bar, so that nothing is told by colour alone. */
export const ACTIVITY_LETTERS: Readonly<Record<Activity, string>> = {
  research: 'R',
  modeling: 'M',
  engineering: 'E',
  product: 'P',
};

export const ACTIVITY_MEANINGS: Readonly<Record<Activity, string>> = {
  research: 'open questions, experiments that answer them, papers',
  modeling: 'data for models, training, tuning, evaluating',
  engineering: 'pipelines, serving, platforms, application code',
  product: 'talking to users, deciding what to build, owning the outcome',
};

/** Text of these kinds says nothing of the work, so it is set back. */
export const BOILERPLATE: ReadonlySet<SectionKind> = new Set([
  'company',
  'benefits',
  'pay',
  'legal',
  'apply',
]);

export const REFUSAL_HEADINGS: Readonly<Record<Refusal, string>> = {
  'no-text': 'Nothing to read yet',
  'too-short': 'Too short to read',
  'too-long': 'Too long to read',
  'other-language': 'Not in English',
  'not-a-posting': 'This does not read like one job posting',
  error: 'This posting could not be read',
};

/** What the fields of the forms are called in the forms. */
const FIELD_NAMES: Readonly<Record<string, string>> = {
  '/text': 'The posting',
  '/title': 'Title',
  '/company': 'Company',
  '/want': 'The mix you want',
  '/want/research': ACTIVITY_NAMES.research,
  '/want/modeling': ACTIVITY_NAMES.modeling,
  '/want/engineering': ACTIVITY_NAMES.engineering,
  '/want/product': ACTIVITY_NAMES.product,
};

/** What is wrong with a form, for whoever filled it in. */
export function sayProblems(
  problems: readonly SubmissionProblem[],
): Pick<Failure, 'message' | 'fields'> & Partial<Pick<Failure, 'heading'>> {
  const message = problems
    .map(({ pointer, detail }) => `${FIELD_NAMES[pointer] ?? 'Form'}: ${detail}`)
    .join(' ');
  const isMix = problems.every(({ pointer }) => pointer.startsWith('/want'));
  const fields = problems.map(({ pointer }) => pointer);
  return isMix ? { heading: 'Check the mix you want', message, fields } : { message, fields };
}

const VERDICT_NAMES = {
  matches: 'Title and work agree',
  differs: 'Title and work differ',
  'no-claim': 'Nothing to compare',
} as const;

/** The finding in three words, above the sentence that spells it out. */
export function nameFinding(report: ReadReport, nameKind: (kind: string) => string): string {
  if (report.status === 'unclear') return 'Too little to judge';
  if (report.status === 'outside')
    return capitalize(`${nameKind(report.outside.kind)}, none of the five roles`);
  return VERDICT_NAMES[report.verdict.kind];
}

/** What is said where there is no verdict: where the little that there is points to. */
export function sayUnclear(likeliest: readonly string[]): string {
  return `This posting says too little of the work to name a role. What there is leans to ${listWords(likeliest, 'or')}.`;
}

/**
 * A probability as people say it. No word for certainty: the figures are measured against labels, and two readings of
 * one posting differ in about six of a hundred.
 */
export function nameLikelihood(probability: number): string {
  if (probability >= 0.9) return 'very likely';
  if (probability >= 0.66) return 'likely';
  if (probability >= 0.5) return 'likelier than not';
  if (probability >= 0.25) return 'possible';
  if (probability >= 0.1) return 'unlikely';
  return 'very unlikely';
}

/** The same figure as everywhere; no line of the page breaks before its sign. */
export function formatPercent(probability: number): string {
  return percent(probability).replace(' ', '\u00a0');
}
