import type { Response } from 'express';
import { isRefused } from '../render/brief.js';
import { type Refusal, ROLES } from '../types.js';
import { listActivities } from './activities.js';
import { viewAdvice } from './advice-view.js';
import type { Reading } from './api.js';
import type { Example } from './examples.js';
import type { Failure } from './failures.js';
import { drawProfile } from './mix-view.js';
import { type RoleNames, viewResult } from './result-view.js';
import { roleLink } from './role-view.js';
import type { FormFields } from './submission.js';
import { toShares, wrongShares } from './want.js';
import { REFUSAL_HEADINGS } from './words.js';

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
    reading(response, form, { posting, report, advice }) {
      if (!isRefused(report)) {
        const result = viewResult(posting, report, lexicon);
        const shown = advice && viewAdvice(advice, report.mix, toShares(form.want) !== undefined);
        return response.render('result', {
          ...shared,
          form,
          result,
          advice: shown,
          fields: [],
          wrong: [],
        });
      }
      const status = statusOf(report.status);
      const failure = { status, heading: REFUSAL_HEADINGS[report.status], message: report.message };
      show.form(response, status, form, failure);
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
