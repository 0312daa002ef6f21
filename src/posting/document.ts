import { InputError, SeveralPostings } from '../errors.js';
import { isObject } from './json.js';
import type { Pasted } from './posting.js';
import { listRecords, readRecord } from './record.js';

/**
 * The one posting of a JSON document.
 * @throws InputError where it is no JSON, or holds no posting, several, or one that cannot be read
 */
export function readDocument(source: string): Pasted {
  const records = listRecords(parse(source));
  if (records === null || records.length === 0)
    throw new InputError(
      'This JSON holds no posting. The text of one should stand under a key such as "description" or "text".',
    );
  return readOnly(records);
}

/**
 * The posting that a pasted text holds as JSON, or null where it is no such thing, but text.
 * @throws InputError where it holds several, or one that cannot be read
 */
export function recogniseDocument(source: string): Pasted | null {
  if (!/^\s*[{[]/.test(source)) return null;
  let document: unknown;
  try {
    document = JSON.parse(source);
  } catch {
    return null;
  }
  const records = listRecords(document);
  return records?.some(isObject) ? readOnly(records) : null;
}

function readOnly(records: readonly unknown[]): Pasted {
  if (records.length > 1)
    throw new SeveralPostings(
      `This JSON holds ${records.length} postings, and one at a time is read here. Give only that one, or read all of them: save the JSON ` +
        'as a file and open it on the page under “Many at once”, or with rolecall score FILE.',
    );
  const read = readRecord(records[0], {});
  if ('problem' in read) throw new InputError(`This posting cannot be read: ${read.problem}.`);
  return read;
}

function parse(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch (error) {
    throw new InputError(
      `This is not JSON (${(error as Error).message}). If it is text, save it as a .txt file.`,
    );
  }
}
