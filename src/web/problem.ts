import type { Response } from 'express';
import type { Failure } from './failures.js';
import type { SubmissionProblem } from './submission.js';

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

/** Problem details (RFC 9457), the form in which the API says what is wrong. */
export function writeProblem(failure: Failure, errors?: readonly SubmissionProblem[]): string {
  return JSON.stringify({
    type: 'about:blank',
    title: failure.heading,
    status: failure.status,
    detail: failure.message,
    ...(errors ? { errors } : {}),
  });
}

export function sendProblem(
  response: Response,
  failure: Failure,
  errors?: readonly SubmissionProblem[],
): void {
  if (failure.retryAfter !== undefined) response.set('Retry-After', String(failure.retryAfter));
  response.status(failure.status).type(PROBLEM_TYPE).send(writeProblem(failure, errors));
}
