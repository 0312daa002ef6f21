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
export async function openLink(opening: Opening, fragment: string): Promise<boolean> {
  if (OWN.test(fragment)) return false;
  const isOpen = await opening.open('The posting of this link', () => readLink(fragment));
  // Out of the address, so that it is neither kept in the list of pages seen nor sent on by accident; a reload still finds it.
  if (isOpen) history.replaceState({ opened: fragment }, '', location.pathname + location.search);
  return isOpen;
}

async function readLink(fragment: string): Promise<Posting> {
  if (isPacked(fragment)) return takePosting(fragment);
  throw new InputError(
    'The end of this address, behind the #, is none that rolecall makes. Paste the posting here.',
  );
}
