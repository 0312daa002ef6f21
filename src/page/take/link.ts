import { InputError } from '../../errors.js';
import type { Posting } from '../../types.js';
import { isPacked, takePosting } from '../share/fragment.js';
import type { Opening } from './open.js';

/** What the fragments of this page's own headings and lists look like. */
const OWN = /^#?[\w-]*$/;

/**
 * Opens the posting that the address carries behind its `#`.
 * @returns whether it is in the form now
 */
export async function openLink(opening: Opening): Promise<boolean> {
  const { hash } = location;
  if (OWN.test(hash)) return false;
  const isOpen = await opening.open('The posting of this link', () => readLink(hash));
  // It is in the form now, where it may be changed; neither a reload nor a bookmark should bring the old one back.
  if (isOpen) history.replaceState(history.state, '', location.pathname + location.search);
  return isOpen;
}

async function readLink(hash: string): Promise<Posting> {
  if (isPacked(hash)) return takePosting(hash);
  throw new InputError(
    'The end of this address, behind the #, is none that rolecall makes. Paste the posting here.',
  );
}
