import type { Live } from '../live.js';
import { followAddresses } from './address.js';
import { followDrops } from './drop.js';
import { Note } from './note.js';
import { Opening } from './open.js';
import { makeWays } from './open-button.js';
import { followPastes } from './paste.js';

/** All the ways in which a posting comes to the page but typing. */
export function startTaking(live: Live): void {
  const { form } = live;
  const note = new Note(document.querySelector<HTMLElement>('#taken')!);
  const opening = new Opening(form, note);
  const open = (files: readonly File[]) => void opening.openFiles(files);
  document.querySelector('#ways')!.replaceChildren(...makeWays(open));
  followPastes(form, note, open);
  followDrops(({ files }) => open([...files]), 'Drop the posting here');
  followAddresses(live, note);
  void followLinks(live, opening);
}

/** Few visits begin with a link; what reads them is loaded when one comes. */
async function followLinks(live: Live, opening: Opening): Promise<void> {
  const follow = async () => {
    if (location.hash.length < 2) return;
    const { openLink } = await import('./link.js');
    if (await openLink(opening))
      await live.read().then(() => document.querySelector('#reading h1, #reading h2')?.scrollIntoView());
  };
  addEventListener('hashchange', follow);
  await follow();
}
