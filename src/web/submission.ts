import { z } from 'zod';
import { MAX_NAME_LENGTH } from './limits.js';

/** What the form sends, and what is put back into it: always all three, empty where nothing was given. */
export interface Submission {
  readonly text: string;
  readonly title: string;
  readonly company: string;
}

export const NOTHING_SUBMITTED: Submission = { text: '', title: '', company: '' };

const name = z
  .string()
  .max(
    MAX_NAME_LENGTH,
    `At most ${MAX_NAME_LENGTH.toLocaleString('en')} characters; the posting belongs in "text".`,
  )
  .default('');

const submission = z.strictObject({ text: z.string(), title: name, company: name });

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
  const problems = result.error.issues.map(({ path, message }) => ({
    pointer: path.map((key) => `/${String(key)}`).join(''),
    detail: message,
  }));
  return { problems };
}

/** What can be saved of a body that may be anything at all, so that an error page loses as little as it can. */
export function salvageSubmission(body: unknown): Submission {
  const fields = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  const take = (key: string) => {
    const value = fields[key];
    return typeof value === 'string' ? value : '';
  };
  return { text: take('text'), title: take('title'), company: take('company') };
}
