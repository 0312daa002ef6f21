import { toBrief } from '../render/brief.js';
import type { ActivityMix } from '../types.js';
import { describeError, describeStatus, type Failure, INTERNAL_FAILURE, isFault } from './failures.js';
import { describeFault, type Fault } from './fault.js';
import { PROBLEM_TYPE, writeProblem } from './problem.js';
import type { Pasting, Reading } from './reading.js';
import type { Page, Show } from './show.js';
import type { FormFields, Submission } from './submission.js';

/** What is to be read, and for which face. */
export type Errand =
  | { readonly face: 'page'; readonly form: FormFields; readonly want: ActivityMix | undefined }
  | { readonly face: 'api'; readonly submission: Submission };

/** A whole answer, ready to be sent. */
export interface Reply {
  readonly status: number;
  readonly type: string;
  readonly body: Uint8Array;
  /** What went wrong on our side, to be written down by whoever sends the reply. */
  readonly fault: Fault | null;
}

export const HTML_TYPE = 'text/html; charset=utf-8';
const JSON_TYPE = 'application/json; charset=utf-8';

/** Carries out errands: reads, and writes the answer. Never throws for what a posting says. */
export function createReplying(read: (pasting: Pasting) => Reading, show: Show): (errand: Errand) => Reply {
  return (errand) => {
    try {
      if (errand.face === 'api') return replyWithReport(errand.submission, read(errand.submission));
      const reading = read({ ...errand.form, want: errand.want });
      return replyWithPage(show.reading(errand.form, reading));
    } catch (error) {
      const failure = describeError(error);
      const fault = isFault(failure) ? describeFault(error) : null;
      if (errand.face === 'api') return { ...replyWithProblem(failure), fault };
      return { ...replyWithPage(show.form(failure.status, errand.form, failure)), fault };
    }
  };
}

function replyWithReport({ brief }: Submission, { report, advice }: Reading): Reply {
  if (report.status === 'too-long') return replyWithProblem(describeStatus(413));
  if (report.status === 'error') return replyWithProblem(INTERNAL_FAILURE);
  const answer = brief ? toBrief(report) : advice ? { ...report, advice } : report;
  return { status: 200, type: JSON_TYPE, body: encode(JSON.stringify(answer)), fault: null };
}

function replyWithProblem(failure: Failure): Reply {
  return { status: failure.status, type: PROBLEM_TYPE, body: encode(writeProblem(failure)), fault: null };
}

function replyWithPage({ status, html }: Page): Reply {
  return { status, type: HTML_TYPE, body: encode(html), fault: null };
}

const encoder = new TextEncoder();
const encode = (text: string): Uint8Array => encoder.encode(text);
