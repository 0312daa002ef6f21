import { BASE } from '../base.js';
import type { Live } from '../live.js';
import type { Note } from './note.js';

const ADDRESS = /^(?:https?:\/\/|www\.)\S+$/i;

/** Says what to do with an address in place of a posting: no page is fetched here. */
export function followAddresses(live: Live, note: Note): void {
  let isShown = false;
  live.onRead(({ posting }) => {
    const text = posting.text.trim();
    const address = ADDRESS.test(text) ? toLink(text) : null;
    if (address)
      note.say(
        'Open it, select all (Ctrl+A), copy, and paste it here; or let a bookmark bring it.',
        { words: 'Open the page', to: address },
        { words: 'Make the bookmark', to: `${BASE}bookmarklet` },
      );
    else if (isShown) note.clear();
    isShown = address !== null;
  });
}

function toLink(text: string): string | null {
  const address = /^www\./i.test(text) ? `https://${text}` : text;
  try {
    return new URL(address).href;
  } catch {
    return null;
  }
}
