import type { Posting } from '../types.js';
import { readDocument, recogniseDocument } from './document.js';
import { extractText } from './html.js';
import { readLinkedData } from './linked-data.js';
import { makePosting, type Pasted } from './posting.js';
import { readHtml, readText, recogniseFormat } from './text.js';

/**
 * The reading step that all faces share: what was pasted, or a file or a record holds, as the posting that is analysed.
 * Particulars that are given go before those that are found.
 * @throws InputError where it is JSON and holds several postings, or one that cannot be read
 */
export function readSource(input: Pasted): Posting {
  const { text, ...found } = readFormat(input);
  return makePosting(text, input, found);
}

function readFormat({ text, format }: Pasted): Posting {
  if (format === 'json') return readSource(readDocument(text));
  const record = format === undefined ? recogniseDocument(text) : null;
  if (record) return readSource(record);
  const shown = format ?? recogniseFormat(text);
  return shown === 'html' ? readPage(readHtml(text)) : { text: readText(text, shown) };
}

/** What a page holds as data may only be how its text begins; data shorter than this are taken for such a teaser. */
const SHORTEST_DATA = 500;

/** A page, by the data that it holds for search engines if they are all there, else by what a reader sees. */
function readPage(html: string): Posting {
  const data = readLinkedData(html);
  if (data && data.text.length >= SHORTEST_DATA) return makePosting(data.text, data);
  const text = extractText(html);
  return data ? makePosting(text.length > data.text.length ? text : data.text, data) : { text };
}
