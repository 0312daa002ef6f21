import type { Response } from 'express';
import { isRefused } from '../render/brief.js';
import { ACTIVITY_NAMES } from '../render/words.js';
import { ACTIVITIES, type Refusal, ROLES } from '../types.js';
import type { Reading } from './api.js';
import type { Example } from './examples.js';
import type { Failure } from './failures.js';
import { drawProfile } from './mix-view.js';
import { type RoleNames, viewResult } from './result-view.js';
import type { Submission } from './submission.js';
import { ACTIVITY_LETTERS, ACTIVITY_MEANINGS, REFUSAL_HEADINGS } from './words.js';

/** The three things that a page can show. */
export interface Show {
  form(response: Response, status: number, submission: Submission, failure: Failure | null): void;
  reading(response: Response, submission: Submission, reading: Reading): void;
  error(response: Response, failure: Failure): void;
}

export function createShow(lexicon: RoleNames, examples: readonly Example[]): Show {
  const activities = ACTIVITIES.map((activity) => ({
    activity,
    letter: ACTIVITY_LETTERS[activity],
    name: ACTIVITY_NAMES[activity],
    meaning: ACTIVITY_MEANINGS[activity],
  }));
  const shared = { examples, activities, profiles: ROLES.map((role) => drawProfile(role, lexicon.roles)) };
  const show: Show = {
    form(response, status, submission, failure) {
      response.status(status).render('home', { ...shared, submission, failure });
    },
    reading(response, submission, { posting, report }) {
      if (!isRefused(report)) {
        const result = viewResult(posting, report, lexicon);
        return response.render('result', { ...shared, submission, result });
      }
      const status = statusOf(report.status);
      const failure = { status, heading: REFUSAL_HEADINGS[report.status], message: report.message };
      show.form(response, status, submission, failure);
    },
    error(response, failure) {
      response.status(failure.status).render('error', { failure });
    },
  };
  return show;
}

function statusOf(refusal: Refusal): number {
  if (refusal === 'too-long') return 413;
  return refusal === 'error' ? 500 : 422;
}
