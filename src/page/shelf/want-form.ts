import { ACTIVITIES, type ActivityMix } from '../../types.js';
import { element } from '../element.js';
import { Shares, sumOf } from './shares.js';
import { addSliders } from './sliders.js';
import { keepWant, keptWant, onWantElsewhere } from './wish.js';

/**
 * Keeps the mix that is typed into a form, and fills it in at the next visit. What an address brings along is shown but not
 * kept: it may be somebody else's.
 */
export function startWantForm(form: HTMLFormElement): void {
  const shares = new Shares(form);
  const sum = element('output', { class: 'sum' });
  const state = element('span', { class: 'help' });
  const forget = element('button', { type: 'button', class: 'quiet' }, 'Forget it');
  const summary = form.querySelector('.wish summary .optional');
  let isRefused = false;
  if (shares.read() === undefined) shares.write(keptWant());
  addSliders(shares);
  form.querySelector('.shares')!.after(element('p', { class: 'want-state' }, sum, ' ', state, ' ', forget));

  form.addEventListener('input', ({ target }) => {
    if (isShare(target)) keep();
    show();
  });
  forget.addEventListener('click', () => {
    shares.write(undefined);
    shares.announce();
    shares.inputs.research.focus();
  });
  onWantElsewhere(() => {
    if (form.contains(document.activeElement) && isShare(document.activeElement)) return;
    shares.write(keptWant());
    shares.announce();
  });
  show();

  function isShare(target: unknown): boolean {
    return ACTIVITIES.some((activity) => shares.inputs[activity] === target);
  }

  /** A mix that is being typed keeps the last one that was whole. */
  function keep(): void {
    const mix = shares.read();
    if (mix === undefined || isWhole(mix)) isRefused = !keepWant(mix);
  }

  function show(): void {
    const mix = shares.read();
    sum.value = mix ? saySum(mix) : '';
    state.textContent = mix && isWhole(mix) ? sayState(mix, isRefused) : '';
    forget.hidden = mix === undefined;
    if (summary) summary.textContent = mix && isWhole(mix) ? sayShort(mix) : 'optional';
  }
}

function isWhole(mix: ActivityMix): boolean {
  return sumOf(mix) === 100;
}

function saySum(mix: ActivityMix): string {
  const sum = sumOf(mix);
  if (Number.isNaN(sum)) return 'Whole numbers from 0 to 100, please.';
  if (sum === 100) return '100 of 100.';
  return sum < 100 ? `${sum} of 100: ${100 - sum} left to give.` : `${sum} of 100: ${sum - 100} too many.`;
}

function sayState(mix: ActivityMix, isRefused: boolean): string {
  const kept = keptWant();
  if (kept && ACTIVITIES.every((activity) => kept[activity] === mix[activity]))
    return 'Kept in this browser.';
  return isRefused
    ? 'This browser does not let the page keep it, as in some private windows.'
    : 'It came with the address; once you change it, it is kept.';
}

/** `R 20 · M 40 · E 30 · P 10` */
function sayShort(mix: ActivityMix): string {
  return ACTIVITIES.map((activity) => `${activity.charAt(0).toUpperCase()} ${mix[activity]}`).join(' · ');
}
