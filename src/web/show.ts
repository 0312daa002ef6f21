import { type Refusal, ROLES } from '../types.js';
import { listActivities } from './activities.js';
import type { Example } from './examples.js';
import type { Failure } from './failures.js';
import { drawProfile } from './mix-view.js';
import type { Reading } from './reading.js';
import { viewReading } from './reading-view.js';
import type { Render } from './render.js';
import type { RoleNames } from './result-view.js';
import { roleLink } from './role-view.js';
import type { FormFields } from './submission.js';
import { toShares, wrongShares } from './want.js';

export interface Page {
  readonly status: number;
  readonly html: string;
}

/** The three things that a page can show. */
export interface Show {
  form(status: number, form: FormFields, failure: Failure | null): Page;
  reading(form: FormFields, reading: Reading): Page;
  error(failure: Failure): Page;
}

export function createShow(lexicon: RoleNames, examples: readonly Example[], render: Render): Show {
  const profiles = ROLES.map((role) => ({ ...drawProfile(role, lexicon.roles), link: roleLink(role) }));
  const shared = { examples, activities: listActivities(), profiles };
  const show: Show = {
    form(status, form, failure) {
      const fields = failure?.fields ?? [];
      const locals = { ...shared, form, failure, fields, wrong: wrongShares(fields) };
      return { status, html: render('home', locals) };
    },
    reading(form, reading) {
      const view = viewReading(reading, lexicon, toShares(form.want) !== undefined);
      if (!('refusal' in view)) {
        const locals = { ...shared, ...view, form, fields: [], wrong: [] };
        return { status: 200, html: render('result', locals) };
      }
      const { refusal, heading, message } = view;
      const status = statusOf(refusal);
      return show.form(status, form, { status, heading, message });
    },
    error(failure) {
      return { status: failure.status, html: render('error', { failure }) };
    },
  };
  return show;
}

function statusOf(refusal: Refusal): number {
  if (refusal === 'too-long') return 413;
  return refusal === 'error' ? 500 : 422;
}
