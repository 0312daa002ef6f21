import { InputError } from '../../errors.js';
import { isObject } from '../../posting/json.js';
import { makePosting } from '../../posting/posting.js';
import { MAX_TEXT_LENGTH, type Posting } from '../../types.js';
import { type Carried, MARK } from './pack.js';
import { unpack } from './unpack.js';

/** The HTML of a page may be larger than its text by far. */
const MOST_BYTES = 8 * 1024 * 1024;

export function isPacked(fragment: string): boolean {
  return fragment.startsWith(MARK);
}

/**
 * The posting that a fragment carries.
 * @throws InputError where it is cut short, or carries something else or nothing
 */
export async function takePosting(fragment: string): Promise<Posting> {
  const carried = await takeCarried(fragment.slice(MARK.length));
  if (carried === null) throw new InputError(BROKEN);
  const posting = carried.format ? await readPage(carried) : makePosting(carried.text, carried);
  if (posting.text.trim() === '') throw new InputError(EMPTY);
  if (posting.text.length > MAX_TEXT_LENGTH) throw new InputError(TOO_LONG);
  return posting;
}

const BROKEN =
  'This link carries no posting that can be read; it may have been cut short on its way. Ask for it again, or for the text of the posting.';
const EMPTY = 'No text was found on that page. Select the posting there, copy it, and paste it here.';
const TOO_LONG = `What came with this link is longer than ${MAX_TEXT_LENGTH.toLocaleString('en-US')} characters. Copy the part that is the posting and paste it here.`;

async function readPage(carried: Carried): Promise<Posting> {
  const { readSource } = await import('../formats.js');
  return readSource(carried);
}

/** Null where it is nothing that `pack` has made. */
async function takeCarried(packed: string): Promise<Carried | null> {
  try {
    const letters = atob(packed.replace(/-/g, '+').replace(/_/g, '/'));
    const bytes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
    const found: unknown = JSON.parse(await unpack(bytes, MOST_BYTES));
    return isCarried(found) ? found : null;
  } catch {
    return null;
  }
}

function isCarried(found: unknown): found is Carried {
  if (!isObject(found) || typeof found.text !== 'string') return false;
  const isName = (value: unknown) => value === undefined || typeof value === 'string';
  return (
    isName(found.title) && isName(found.company) && [undefined, 'html'].includes(found.format as undefined)
  );
}
