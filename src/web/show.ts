import type { Response } from 'express';
import { type Refusal, ROLES } from '../types.js';
import { listActivities } from './activities.js';
import type { Example } from './examples.js';
import type { Failure } from './failures.js';
import { drawProfile } from './mix-view.js';
import { type Reading, viewReading } from './reading-view.js';
import type { RoleNames } from './result-view.js';
import { roleLink } from './role-view.js';
import type { FormFields } from './submission.js';
import { toShares, wrongShares } from './want.js';

/** The three things that a page can show. */
export interface Show {
  form(response: Response, status: number, form: FormFields, failure: Failure | null): void;
  reading(response: Response, form: FormFields, reading: Reading): void;
  error(response: Response, failure: Failure): void;
}

export function createShow(lexicon: RoleNames, examples: readonly Example[]): Show {
  const profiles = ROLES.map((role) => ({ ...drawProfile(role, lexicon.roles), link: roleLink(role) }));
  const shared = { examples, activities: listActivities(), profiles };
  const show: Show = {
    form(response, status, form, failure) {
      const fields = failure?.fields ?? [];
      response
        .status(status)
        .render('home', { ...shared, form, failure, fields, wrong: wrongShares(fields) });
    },
    reading(response, form, reading) {
      const view = viewReading(reading, lexicon, toShares(form.want) !== undefined);
      if (!('refusal' in view))
        return response.render('result', { ...shared, ...view, form, fields: [], wrong: [] });
      const { refusal, heading, message } = view;
      show.form(response, statusOf(refusal), form, { status: statusOf(refusal), heading, message });
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
