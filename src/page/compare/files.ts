import { InputError } from '../../errors.js';
import { readFile, writeFile } from '../shelf/file.js';
import type { Shelf } from '../shelf/shelf.js';
import type { Notice } from './notice.js';

/** Far more than six of the longest postings; a larger file is another one. */
const MOST_BYTES = 64 * 2 ** 20;

/** Hands what is kept to the reader as a file. */
export async function saveFile(shelf: Shelf): Promise<void> {
  const blob = new Blob([writeFile(await shelf.list())], { type: 'application/json' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = 'rolecall-postings.json';
  link.click();
  // Long after the browser has begun to save it.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Adds what such a file holds to what is kept. Nothing that is kept is replaced. */
export async function bringIn(file: File, shelf: Shelf, notice: Notice): Promise<void> {
  if (file.size > MOST_BYTES)
    throw new InputError(
      'The file is far too large for six postings. Choose one that was saved on this page.',
    );
  const postings = readFile(await file.text());
  const added = await shelf.add(postings);
  const already = postings.length - added.length;
  notice.say(
    `${added.length === 1 ? '1 posting was' : `${added.length} postings were`} brought in.${already > 0 ? ` ${already} of the file ${already === 1 ? 'is' : 'are'} kept already.` : ''}`,
    added.length > 0 ? () => shelf.remove(added) : null,
  );
}
