import { type ErrorRequestHandler, json, type RequestHandler, Router } from 'express';
import { InputError } from '../errors.js';
import { toBrief } from '../render/brief.js';
import { describeError, describeStatus, INTERNAL_FAILURE } from './failures.js';
import { JSON_LIMIT } from './limits.js';
import { sendProblem } from './problem.js';
import type { Reading } from './reading-view.js';
import { keepOutOfCaches } from './security.js';
import { readSubmission, type Submission } from './submission.js';

/** `POST /api/analyze`: JSON in, the same Report as everywhere out with `advice` beside it, and problem details where there is none. */
export function createApi(read: (submission: Submission) => Reading, log: (fault: unknown) => void): Router {
  const api = Router();
  api.use(keepOutOfCaches);
  api
    .route('/analyze')
    .post(requireJson, json({ limit: JSON_LIMIT, strict: false }), answerWithReport(read))
    .all((_request, response) => {
      response.set('Allow', 'POST');
      sendProblem(response, describeStatus(405));
    });
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

function answerWithReport(read: (submission: Submission) => Reading): RequestHandler {
  return (request, response) => {
    const result = readSubmission(request.body);
    if ('problems' in result) return sendProblem(response, INVALID, result.problems);
    const { report, advice } = read(result.submission);
    if (report.status === 'too-long') return sendProblem(response, describeStatus(413));
    if (report.status === 'error') return sendProblem(response, INTERNAL_FAILURE);
    if (result.submission.brief) return response.json(toBrief(report));
    response.json(advice ? { ...report, advice } : report);
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
    if (failure.status >= 500) log(error);
    if (response.headersSent) return next(error);
    const isUnparsed = failure.status === 400 && !(error instanceof InputError);
    sendProblem(response, isUnparsed ? { ...INVALID, message: 'The body is not valid JSON.' } : failure);
  };
}
