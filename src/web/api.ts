import { type ErrorRequestHandler, json, type RequestHandler, Router } from 'express';
import { InputError } from '../errors.js';
import type { Deliver } from './deliver.js';
import { describeError, describeStatus, isFault } from './failures.js';
import { JSON_LIMIT } from './limits.js';
import { sendProblem } from './problem.js';
import { allowOnly } from './refuse.js';
import { keepOutOfCaches } from './security.js';
import { readSubmission } from './submission.js';

export interface ApiParts {
  readonly deliver: Deliver;
  /** What a request has to pass before its posting is looked at. */
  readonly admit: readonly RequestHandler[];
  readonly log: (fault: unknown) => void;
}

/** `POST /api/analyze`: JSON in, the same Report as everywhere out with `advice` beside it, and problem details where there is none. */
export function createApi({ deliver, admit, log }: ApiParts): Router {
  const api = Router();
  api.use(keepOutOfCaches);
  api
    .route('/analyze')
    .post(...admit, requireJson, json({ limit: JSON_LIMIT, strict: false }), answerWithReport(deliver))
    .all(allowOnly('POST'));
  api.use((_request, response) =>
    sendProblem(response, { ...describeStatus(404), heading: 'There is no such address' }),
  );
  api.use(answerWithProblem(log));
  return api;
}

/** The parser passes over what is not JSON; silence would look like an empty posting. */
const requireJson: RequestHandler = (request, response, next) => {
  if (request.is('application/json')) return next();
  sendProblem(response, {
    ...describeStatus(415),
    message: 'Send JSON with the header "Content-Type: application/json".',
  });
};

function answerWithReport(deliver: Deliver): RequestHandler {
  return async (request, response) => {
    const result = readSubmission(request.body);
    if ('problems' in result) return sendProblem(response, INVALID, result.problems);
    await deliver(response, { face: 'api', submission: result.submission });
  };
}

const INVALID = {
  status: 400,
  heading: 'The body is not as expected',
  message:
    'Send an object with "text" and, if you like, "title" and "company", all of them strings; ' +
    '"want", four whole numbers that sum to 100; and "brief", true or false.',
};

function answerWithProblem(log: (fault: unknown) => void): ErrorRequestHandler {
  return (error, _request, response, next) => {
    const failure = describeError(error);
    if (isFault(failure)) log(error);
    if (response.headersSent) return next(error);
    const isUnparsed = failure.status === 400 && !(error instanceof InputError);
    sendProblem(response, isUnparsed ? { ...INVALID, message: 'The body is not valid JSON.' } : failure);
  };
}
