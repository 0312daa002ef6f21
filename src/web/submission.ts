import { z } from 'zod';
import { ACTIVITIES, type ActivityMix } from '../types.js';
import { MAX_NAME_LENGTH } from './limits.js';
import { NOTHING_WANTED, takeWant, toShares, type WantFields, wantField } from './want.js';
import { wantSchema } from './want-schema.js';

/** What is to be read, and how. */
export interface Submission {
  readonly text: string;
  readonly title: string;
  readonly company: string;
  /** The mix of work that the reader wants, in whole percent. */
  readonly want?: ActivityMix | undefined;
  /** Whether the answer is to be left without its long parts. */
  readonly brief: boolean;
}

/** What stands in the form: always all of it, empty where nothing was given. */
export interface FormFields {
  readonly text: string;
  readonly title: string;
  readonly company: string;
  readonly want: WantFields;
}

export const EMPTY_FORM: FormFields = { text: '', title: '', company: '', want: NOTHING_WANTED };

const name = z
  .string()
  .max(
    MAX_NAME_LENGTH,
    `At most ${MAX_NAME_LENGTH.toLocaleString('en')} characters; the posting belongs in "text".`,
  )
  .default('');

const submission = z.strictObject({
  text: z.string(),
  title: name,
  company: name,
  want: wantSchema.optional(),
  brief: z.boolean().default(false),
});

export interface SubmissionProblem {
  /** A JSON pointer to what is wrong; empty for the whole body. */
  readonly pointer: string;
  readonly detail: string;
}

export type SubmissionResult =
  | { readonly submission: Submission }
  | { readonly problems: readonly SubmissionProblem[] };

/** Checks the body of a request. Says everything that is wrong with it at once. */
export function readSubmission(body: unknown): SubmissionResult {
  const result = submission.safeParse(body);
  if (result.success) return { submission: result.data };
  return { problems: listProblems(result.error) };
}

/** The same for a form, in which everything is text, and the four numbers have fields of their own. */
export function readForm(body: Readonly<Record<string, unknown>>): SubmissionResult {
  const fields = Object.entries(body).filter(([key]) => !WANT_FIELDS.has(key));
  return readSubmission({ text: '', ...Object.fromEntries(fields), want: toShares(takeWant(body)) });
}

const WANT_FIELDS: ReadonlySet<string> = new Set(ACTIVITIES.map(wantField));

/** @param at the JSON pointer to what was checked */
export function listProblems(error: z.ZodError, at = ''): SubmissionProblem[] {
  return error.issues.map(({ path, message }) => ({
    pointer: at + path.map((key) => `/${String(key)}`).join(''),
    detail: message,
  }));
}

/** What can be saved of a body that may be anything at all, so that an error page loses as little as it can. */
export function salvageForm(body: unknown): FormFields {
  const fields = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  const take = (key: string) => {
    const value = fields[key];
    return typeof value === 'string' ? value : '';
  };
  return { text: take('text'), title: take('title'), company: take('company'), want: takeWant(fields) };
}
