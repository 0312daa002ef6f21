import { unescapeOnce } from './escaped.js';
import { extractScripts } from './html.js';
import { findJobPostings, readJobPosting } from './job-posting.js';
import type { Pasted } from './posting.js';

const TYPE = 'application/ld+json';

/** Some pages write the data with its entities escaped, as if it were text; some escape it twice. */
const MOST_LAYERS = 2;

/** The one posting that a page holds as data for search engines (JSON-LD); null where it holds none, or several. */
export function readLinkedData(html: string): Pasted | null {
  if (!html.toLowerCase().includes(TYPE)) return null;
  const found = extractScripts(html, TYPE).flatMap((script) => findJobPostings(parseScript(script)));
  const postings = found.map(readJobPosting);
  const [first, ...others] = postings;
  // Pages that are put together from several parts hold the same one twice.
  return first && others.every(({ text, title }) => text === first.text && title === first.title)
    ? first
    : null;
}

/** What a script holds, or null where that is broken beyond reading: the page itself is there to be read. */
function parseScript(script: string): unknown {
  let source = script;
  for (let layers = 0; layers <= MOST_LAYERS; layers += 1) {
    try {
      const parsed: unknown = JSON.parse(source);
      return typeof parsed === 'string' ? JSON.parse(parsed) : parsed;
    } catch {
      source = unescapeOnce(source);
    }
  }
  return null;
}
