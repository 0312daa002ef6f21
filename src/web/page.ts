import { type ErrorRequestHandler, type RequestHandler, Router, urlencoded } from 'express';
import type { Example } from './examples.js';
import { describeError, describeStatus } from './failures.js';
import { FORM_LIMIT } from './limits.js';
import type { Reading } from './reading-view.js';
import type { RoleNames } from './result-view.js';
import { keepOutOfCaches } from './security.js';
import { createShow, type Show } from './show.js';
import { EMPTY_FORM, readForm, type Submission, salvageForm } from './submission.js';
import { takeWant } from './want.js';
import { sayProblems } from './words.js';

export interface PageParts {
  readonly lexicon: RoleNames;
  readonly examples: readonly Example[];
  readonly read: (submission: Submission) => Reading;
  readonly log: (fault: unknown) => void;
}

/** The page itself: a form that works without any script, and the answer to it. */
export function createPages(parts: PageParts): Router {
  const pages = Router();
  const show = createShow(parts.lexicon, parts.examples);
  // A mix that was tried elsewhere can be brought along in the address.
  pages.get('/', ({ query }, response) =>
    show.form(response, 200, { ...EMPTY_FORM, want: takeWant(query) }, null),
  );
  pages.post(
    '/',
    keepOutOfCaches,
    requireForm,
    urlencoded({ extended: false, limit: FORM_LIMIT }),
    (request, response) => {
      const form = salvageForm(request.body);
      const result = readForm(request.body);
      if ('submission' in result) return show.reading(response, form, parts.read(result.submission));
      show.form(response, 400, form, { ...describeStatus(400), ...sayProblems(result.problems) });
    },
  );
  pages.get('/examples/:slug', (request, response, next) => {
    const example = parts.examples.find(({ slug }) => slug === request.params.slug);
    if (!example) return next();
    const form = { ...EMPTY_FORM, text: example.text };
    show.reading(response, form, parts.read({ ...form, want: undefined, brief: false }));
  });
  pages.use((_request, response) => show.error(response, describeStatus(404)));
  pages.use(answerWithPage(show, parts.log));
  return pages;
}

/** The parser passes over what is not a form; silence would look like an empty one. */
const requireForm: RequestHandler = (request, _response, next) => {
  next(request.is('application/x-www-form-urlencoded') ? undefined : { status: 415 });
};

/** The last resort: says what happened, and gives back what was pasted where it had been read already. */
function answerWithPage(show: Show, log: (fault: unknown) => void): ErrorRequestHandler {
  return (error, request, response, next) => {
    const failure = describeError(error);
    if (failure.status >= 500) log(error);
    if (response.headersSent) return next(error);
    const form = salvageForm(request.body);
    if (form.text === '') return show.error(response, failure);
    show.form(response, failure.status, form, failure);
  };
}
