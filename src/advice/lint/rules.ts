import type { Span } from '../../types.js';

export type LintLevel = 'error' | 'warning' | 'note';

/** What is looked for in a draft. Ids are for good: other people's checks name them. */
export const LINT_RULES = [
  {
    id: 'unreadable',
    level: 'error',
    name: 'Not read as a posting',
    help: 'The draft is empty, far too short or too long, not in English, or not one posting.',
  },
  {
    id: 'title-mismatch',
    level: 'error',
    name: 'Text against title',
    help: 'The work that the text describes is that of another role than the title claims, or than is expected. Change the text if it is wrong about the job, otherwise the title.',
  },
  {
    id: 'outside',
    level: 'warning',
    name: 'None of the five roles',
    help: 'The work that the text describes is none of the five machine-learning roles.',
  },
  {
    id: 'unclear',
    level: 'warning',
    name: 'Too little said',
    help: 'The text says too little of the work to tell which role it is.',
  },
  {
    id: 'no-duties',
    level: 'warning',
    name: 'No duties',
    help: 'No sentence says what the person does.',
  },
  {
    id: 'vague-duties',
    level: 'warning',
    name: 'Vague duties',
    help: 'Sentences about the work do not tell what is done, or to what.',
  },
  {
    id: 'buried-duties',
    level: 'warning',
    name: 'Duties far down',
    help: 'What the person does comes only in the second half of the text.',
  },
  {
    id: 'pulls-away',
    level: 'note',
    name: 'What pulls it away',
    help: 'The sentences that do most to make the text read as another role than the title claims, or than is expected.',
  },
  {
    id: 'would-close-the-gap',
    level: 'note',
    name: 'What would close the gap, if it is part of the job',
    help: 'Kinds of work that the role usually has more of than the text says. Only for what was left unsaid: a posting must not claim work that is not there.',
  },
] as const satisfies readonly { id: string; level: LintLevel; name: string; help: string }[];
export type LintRule = (typeof LINT_RULES)[number]['id'];

/** Something in a draft that its author may want to know. */
export interface LintFinding extends Span {
  readonly rule: LintRule;
  readonly level: LintLevel;
  readonly message: string;
}

export function find(rule: LintRule, { start, end }: Span, message: string): LintFinding {
  const { level } = LINT_RULES.find(({ id }) => id === rule)!;
  return { rule, level, message, start, end };
}
