import { InputError } from '../../errors.js';
import { type Keepable, MOST_KEPT } from './kept.js';

const SCHEMA = 'rolecall/kept@1';

/** What is kept, as one file. */
export function writeFile(postings: readonly Keepable[]): string {
  const plain = postings.map(({ title, company, text }) => ({ title, company, text }));
  return `${JSON.stringify({ schema: SCHEMA, postings: plain }, null, 2)}\n`;
}

/**
 * What such a file holds.
 * @throws InputError that says what is wrong with it
 */
export function readFile(content: string): Keepable[] {
  const { schema, postings } = parse(content);
  if (schema !== SCHEMA)
    throw new InputError(
      typeof schema === 'string' && schema.startsWith('rolecall/kept@')
        ? `The file is marked “${schema.slice(0, 40)}”; this page reads “${SCHEMA}”. Load the page again to get its newest version.`
        : `The file does not hold kept postings: its mark, “schema”: “${SCHEMA}”, is missing. Choose one that was saved on this page.`,
    );
  if (!Array.isArray(postings))
    throw new InputError('The list of postings, “postings”, is missing in the file.');
  if (postings.length === 0) throw new InputError('The file holds no postings.');
  if (postings.length > MOST_KEPT)
    throw new InputError(
      `The file holds ${postings.length} postings; at most ${MOST_KEPT} fit side by side.`,
    );
  return postings.map(readPosting);
}

function parse(content: string): { readonly schema?: unknown; readonly postings?: unknown } {
  try {
    return Object(JSON.parse(content));
  } catch {
    throw new InputError(
      'The file is no JSON, or a part of it is missing. Choose one that was saved on this page.',
    );
  }
}

function readPosting(value: unknown, place: number): Keepable {
  const { text, title = '', company = '' } = Object(value) as Record<string, unknown>;
  if (typeof text !== 'string' || text.trim() === '')
    throw new InputError(`Posting ${place + 1} in the file has no text.`);
  if (typeof title !== 'string' || typeof company !== 'string')
    throw new InputError(`Title or company of posting ${place + 1} in the file is not text.`);
  return { text, title, company };
}
