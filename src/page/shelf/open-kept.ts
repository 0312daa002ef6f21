import { BASE } from '../base.js';
import type { Live } from '../live.js';
import type { Note } from '../take/note.js';
import type { Kept } from './kept.js';
import type { Shelf } from './shelf.js';

const MARK = /^#kept-(\d+)$/;

/** The start page with a kept posting in its form. Only its number stands in the address; the text goes by the shelf. */
export function linkToKept({ id }: Kept): string {
  return `${BASE}#kept-${id}`;
}

/** Puts the posting that the address names into the form, and reads it. */
export async function takeKept(shelf: Shelf, live: Live, note: Note): Promise<void> {
  const id = MARK.exec(location.hash)?.[1];
  if (id === undefined) return;
  // What is typed from now on is another posting; loading the page again must not bring back this one.
  history.replaceState(null, '', location.pathname + location.search);
  const kept = (await shelf.list().catch(() => [])).find((one) => one.id === Number(id));
  if (!kept) {
    note.say('That posting is no longer kept in this browser.');
    return;
  }
  live.form.text.value = kept.text;
  live.form.title.value = kept.title;
  live.form.company.value = kept.company;
  await live.read();
  document.querySelector('#verdict-heading')?.scrollIntoView();
}
