import { drawMix } from './draw-mix.js';
import type { Live } from './live.js';
import { make } from './make.js';
import type { ReadAnswer } from './messages.js';

const SIGNS = { agree: '=', differ: '\u2260', open: '?' } as const;

/** The verdict in one line, in view where the reading itself is not: below the keyboard of a phone, or scrolled away. */
export function showGlance(place: HTMLElement, live: Live): void {
  const empty = place.textContent ?? '';
  const verdict = new IntersectionObserver(([entry]) => {
    place.classList.toggle('away', !entry!.isIntersecting);
  });
  live.onState((state) => {
    place.dataset.state = state;
    if (state === 'empty') place.textContent = empty;
    if (state === 'waiting') place.textContent = 'Reading\u2026';
    if (state === 'failed') place.textContent = 'This could not be read.';
    if (state !== 'shown') verdict.disconnect();
  });
  live.onRead((answer) => {
    place.replaceChildren(draw(answer));
    verdict.disconnect();
    verdict.observe(live.place.firstElementChild!);
  });
}

function draw({ gist, report }: ReadAnswer): HTMLElement {
  const sign = make('span', `sign ${gist.tone}`, SIGNS[gist.tone]);
  sign.setAttribute('aria-hidden', 'true');
  const words = make('span', 'words', make('b', '', gist.work), ' ', make('span', 'finding', gist.finding));
  const link = make('a', '', sign, words);
  link.href = '#reading';
  if (report.mix) link.append(make('span', 'mini', drawMix(report.mix)));
  return link;
}
