import { advise } from '../../advice/advise.js';
import { analyze } from '../../analyze.js';
import { takeTitle } from '../../posting/title-line.js';
import { isRefused } from '../../render/brief.js';
import { renderWholeMarkdown } from '../../render/whole-markdown.js';
import { listActivities } from '../../web/activities.js';
import { type ReadingView, viewReading } from '../../web/reading-view.js';
import type { ReadAnswer, ReadRequest } from '../messages.js';
import { renderView } from '../render-view.js';
import { gistOf } from './gist.js';
import { fetchKnowledge } from './knowledge.js';

export type Engine = (request: ReadRequest) => ReadAnswer;

/** Fetches the lexicon and the advice, and builds from them the very engine that the server runs. */
export async function startEngine(): Promise<Engine> {
  const { lexicon, advice: data } = await fetchKnowledge();
  const activities = listActivities();
  return ({ id, posting: given, want, shown }) => {
    const posting = takeTitle(given, lexicon);
    const report = analyze(posting, lexicon);
    const advice = isRefused(report) ? null : advise(report, posting, data, lexicon, want);
    const view = viewReading({ posting, report, advice }, lexicon, want !== undefined);
    return {
      id,
      posting,
      report,
      advice,
      html: shown ? renderReading(view, activities) : null,
      markdown: shown ? renderWholeMarkdown(report, posting, advice, lexicon) : null,
      spoken:
        'refusal' in view
          ? view.heading
          : `${view.result.finding}: ${view.result.work}. ${view.result.sentence}`,
      gist: gistOf(report, view, lexicon),
    };
  };
}

/** Where the site begins: this script stands in its folder of assets. */
const BASE = new URL('..', location.href).pathname.slice(0, -1);

function renderReading(view: ReadingView, activities: ReturnType<typeof listActivities>): string {
  if ('refusal' in view) return renderView('lacks', { view });
  return renderView('reading', { ...view, activities, base: BASE });
}
