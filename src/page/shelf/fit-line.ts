import { element } from '../element.js';
import type { Live } from '../live.js';
import type { ReadAnswer } from '../messages.js';
import { besideVerdict } from './beside-verdict.js';
import { keptAim } from './wish.js';

/** Says under the verdict how the posting fits what is wanted. */
export function startFitLine(live: Live): void {
  live.onRead((answer) => {
    const said = [sayFit(answer), sayAim(answer)].filter((sentence) => sentence !== null);
    if (said.length > 0) besideVerdict()?.prepend(element('p', { class: 'fit-line' }, said.join(' ')));
  });
}

function sayFit({ advice }: ReadAnswer): string | null {
  return advice?.fit ? advice.fit.text.replace(/^Fits/, 'Fits the mix you want') : null;
}

function sayAim({ report }: ReadAnswer): string | null {
  const aim = keptAim();
  if (!aim || report.role === null) return null;
  const isAimedAt = report.role !== 'OUT' && aim.roles.includes(report.role);
  return isAimedAt ? 'It is the role you aim for.' : `The role you aim for is another: ${aim.name}.`;
}
