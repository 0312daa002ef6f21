import { ACTIVITY_NAMES } from '../../render/words.js';
import type { Activity } from '../../types.js';

const PARTS = '.mix figure:first-of-type rect';
const NAMES = '.key [data-activity]';

/** Makes the parts of the bar and the names above the posting into buttons that show one activity's marks. */
export function preparePicks(place: HTMLElement): void {
  place.querySelector('.mix figure:first-of-type svg')?.setAttribute('role', 'group');
  for (const part of place.querySelectorAll(PARTS)) {
    part.setAttribute('role', 'button');
    part.setAttribute('tabindex', '0');
    part.setAttribute('aria-label', `${ACTIVITY_NAMES[activityOf(part)!]}: show only its marks`);
  }
  for (const name of place.querySelectorAll<HTMLElement>(NAMES)) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'pick';
    button.dataset.activity = name.dataset.activity!;
    button.append(...name.childNodes);
    name.replaceWith(button);
  }
}

export function showPicked(place: HTMLElement, only: Activity | null): void {
  for (const pick of place.querySelectorAll(`${PARTS}, ${NAMES}`))
    pick.setAttribute('aria-pressed', String(activityOf(pick) === only));
}

/** The activity that a click on this asks for. */
export function pickedBy(target: Element): Activity | null {
  const pick = target.closest(`${PARTS}, ${NAMES}`);
  return pick && activityOf(pick);
}

function activityOf(pick: Element): Activity | null {
  return pick.getAttribute('data-activity') as Activity | null;
}
