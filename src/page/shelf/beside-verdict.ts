import { element } from '../element.js';

/** A place under the verdict of the reading for what this browser knows; null while there is no verdict. */
export function besideVerdict(): HTMLElement | null {
  const verdict = document.querySelector('#reading .verdict');
  if (!verdict) return null;
  const place = verdict.querySelector<HTMLElement>('.beside');
  if (place) return place;
  const made = element('div', { class: 'beside' });
  verdict.querySelector('.sides')!.after(made);
  return made;
}
