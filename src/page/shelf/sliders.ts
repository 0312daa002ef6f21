import { ACTIVITIES } from '../../types.js';
import { element } from '../element.js';
import { balance } from './balance.js';
import type { Shares } from './shares.js';

/** What begins a move by pointer, key or screen reader. */
const BEGINNINGS = ['focus', 'pointerdown', 'keydown', 'change'] as const;

/** Gives each number a slider beside it. A slider moves the other three along, so that the sum stays 100; a number does not. */
export function addSliders(shares: Shares): void {
  /** The mix at the beginning of a move, so that the others find back when the slider is drawn back. */
  let before = shares.readOrNone();
  const sliders = ACTIVITIES.map((activity) => {
    const input = shares.inputs[activity];
    const name = input.labels?.[0]?.lastChild?.textContent?.trim() ?? activity;
    const slider = element('input', { type: 'range', max: 100, class: activity, 'aria-label': name });
    for (const beginning of BEGINNINGS)
      slider.addEventListener(beginning, () => {
        before = shares.readOrNone();
      });
    slider.addEventListener('input', (event) => {
      // What listens to the form hears of the numbers instead.
      event.stopPropagation();
      shares.write(balance(before, activity, Number(slider.value)));
      shares.announce();
    });
    input.before(slider);
    return { activity, slider };
  });
  shares.inputs.research.closest('.shares')?.classList.add('sliding');
  shares.form.addEventListener('input', show);
  show();

  function show(): void {
    const mix = shares.readOrNone();
    for (const { activity, slider } of sliders) {
      slider.value = String(mix[activity]);
      slider.style.setProperty('--filled', `${slider.value}%`);
    }
  }
}
