import type { Response } from 'express';
import type { Failure } from './failures.js';
import type { SubmissionProblem } from './submission.js';

/** Answers with problem details (RFC 9457), the form in which the API says what is wrong. */
export function sendProblem(
  response: Response,
  failure: Failure,
  errors?: readonly SubmissionProblem[],
): void {
  const problem = {
    type: 'about:blank',
    title: failure.heading,
    status: failure.status,
    detail: failure.message,
    ...(errors ? { errors } : {}),
  };
  response.status(failure.status).type('application/problem+json').send(JSON.stringify(problem));
}
