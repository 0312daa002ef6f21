import { isRefused } from '../render/brief.js';
import type { Refusal } from '../types.js';
import { type AdviceView, viewAdvice } from './advice-view.js';
import { type HandoutView, viewHandout } from './handout-view.js';
import type { Reading } from './reading.js';
import { type ResultView, type RoleNames, viewResult } from './result-view.js';
import { REFUSAL_HEADINGS } from './words.js';

/** What `views/partials/reading.ejs` shows, or why there is nothing to show. */
export type ReadingView =
  | {
      readonly result: ResultView;
      readonly advice: AdviceView | null;
      /** What is printed of it beside its head: see `views/partials/handout.ejs`. */
      readonly handout: HandoutView;
    }
  | { readonly refusal: Refusal; readonly heading: string; readonly message: string };

/** @param wants whether a mix is wanted */
export function viewReading(
  { posting, report, advice }: Reading,
  lexicon: RoleNames,
  wants: boolean,
): ReadingView {
  if (isRefused(report))
    return {
      refusal: report.status,
      heading: REFUSAL_HEADINGS[report.status],
      message: report.message,
    };
  return {
    result: viewResult(posting, report, lexicon),
    advice: advice && viewAdvice(advice, report.mix, wants),
    handout: viewHandout(posting, report, advice),
  };
}
