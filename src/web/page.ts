import { type ErrorRequestHandler, type RequestHandler, type Response, Router, urlencoded } from 'express';
import type { Deliver } from './deliver.js';
import type { Example } from './examples.js';
import { describeError, describeStatus, isFault } from './failures.js';
import { FORM_LIMIT } from './limits.js';
import { allowOnly } from './refuse.js';
import { HTML_TYPE } from './reply.js';
import { keepOutOfCaches } from './security.js';
import type { Page, Show } from './show.js';
import { EMPTY_FORM, readForm, salvageForm } from './submission.js';
import { takeWant } from './want.js';
import { sayProblems } from './words.js';

export interface PageParts {
  readonly show: Show;
  readonly examples: readonly Example[];
  readonly deliver: Deliver;
  /** What a request has to pass before its posting is looked at. */
  readonly admit: readonly RequestHandler[];
}

/** The page itself: a form that works without any script, and the answer to it. */
export function createPages({ show, examples, deliver, admit }: PageParts): Router {
  const pages = Router();
  pages
    .route('/')
    // A mix that was tried elsewhere can be brought along in the address.
    .get(({ query }, response) =>
      sendPage(response, show.form(200, { ...EMPTY_FORM, want: takeWant(query) }, null)),
    )
    .post(
      keepOutOfCaches,
      ...admit,
      requireForm,
      urlencoded({ extended: false, limit: FORM_LIMIT }),
      async (request, response) => {
        const form = salvageForm(request.body);
        const result = readForm(request.body);
        if ('submission' in result)
          return deliver(response, { face: 'page', form, want: result.submission.want });
        const failure = { ...describeStatus(400), ...sayProblems(result.problems) };
        sendPage(response, show.form(400, form, failure));
      },
    )
    .all(allowOnly('GET, HEAD, POST'));
  for (const { slug, text } of examples) {
    const errand = { face: 'page', form: { ...EMPTY_FORM, text }, want: undefined } as const;
    pages
      .route(`/examples/${slug}`)
      .get(...admit, (_request, response) => deliver(response, errand))
      .all(allowOnly('GET, HEAD'));
  }
  return pages;
}

/** The parser passes over what is not a form; silence would look like an empty one. */
const requireForm: RequestHandler = (request, _response, next) => {
  next(request.is('application/x-www-form-urlencoded') ? undefined : { status: 415 });
};

/** For every address that nobody answers at. */
export function answerUnknown(show: Show): RequestHandler {
  return (_request, response) => sendPage(response, show.error(describeStatus(404)));
}

/** The last resort: says what happened, and gives back what was pasted where it had been read already. */
export function answerWithPage(show: Show, log: (fault: unknown) => void): ErrorRequestHandler {
  return (error, request, response, next) => {
    const failure = describeError(error);
    if (isFault(failure)) log(error);
    if (response.headersSent) return next(error);
    if (failure.retryAfter !== undefined) response.set('Retry-After', String(failure.retryAfter));
    const form = salvageForm(request.body);
    sendPage(response, form.text === '' ? show.error(failure) : show.form(failure.status, form, failure));
  };
}

function sendPage(response: Response, { status, html }: Page): void {
  response.status(status).type(HTML_TYPE).send(html);
}
