import type { Live } from '../live.js';
import { followAddresses } from './address.js';
import { followDrops } from './drop.js';
import type { Note } from './note.js';
import { Opening } from './open.js';
import { makeWays } from './open-button.js';
import { followPastes } from './paste.js';

/** All the ways in which a posting comes to the page but typing. */
export function startTaking(live: Live, note: Note): void {
  const { form } = live;
  const opening = new Opening(form, note);
  const open = (files: readonly File[]) => void opening.openFiles(files);
  document.querySelector('#ways')!.replaceChildren(...makeWays(open));
  followPastes(form, note, open);
  followDrops(({ files }) => open([...files]), 'Drop the posting here');
  followAddresses(live, note);
  followLinks(live, opening);
}

/** Few visits begin with a link; what reads them is loaded when one comes. */
function followLinks(live: Live, opening: Opening): void {
  const follow = async (fragment: string) => {
    if (fragment.length < 2) return;
    const { openLink } = await import('./link.js');
    if (!(await openLink(opening, fragment))) return;
    await live.read();
    document.querySelector('#verdict-heading')?.scrollIntoView();
  };
  // What is typed from now on is no longer the posting of the link; loading the page again must not bring that one back.
  live.form.text.addEventListener('input', () => {
    if (history.state?.opened) history.replaceState(null, '');
  });
  addEventListener('hashchange', () => void follow(location.hash));
  void follow(location.hash);
  // By then the browser has filled the form in again, where it does; some never do.
  addEventListener('pageshow', () => {
    if (live.form.text.value === '') void follow(history.state?.opened ?? '');
  });
}
