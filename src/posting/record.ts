import { ashby } from './ashby.js';
import { type ColumnMap, type Columns, type Fields, findColumns, pickFields } from './columns.js';
import { greenhouse } from './greenhouse.js';
import { findJobPostings, jobPosting } from './job-posting.js';
import { jobSpy } from './jobspy.js';
import { isObject, type JsonObject } from './json.js';
import { isPart, listParts } from './labelled.js';
import { lever } from './lever.js';
import { joinSections } from './sections.js';
import type { ReadRecord, Shape } from './shape.js';
import { smartRecruiters } from './smartrecruiters.js';
import { explainMissingText } from './textless.js';
import { workday } from './workday.js';

export type { NoPosting, ReadRecord } from './shape.js';

const SHAPES: readonly Shape[] = [jobPosting, greenhouse, lever, ashby, smartRecruiters, workday, jobSpy];

/**
 * One posting as a source writes it down: an object parsed from JSON, or the row of a table under the names of its columns.
 * What the user has mapped is read from there; all else as the shape of the record tells or, where it is none that is known,
 * from the keys that sound like it.
 */
export function readRecord(record: unknown, map: ColumnMap): ReadRecord {
  if (!isObject(record))
    return { problem: 'this is JSON, but not an object with keys such as "text" and "title"' };
  const shape = map.text === undefined && SHAPES.find(({ fits }) => fits(record));
  if (!shape) return readColumns(record, map);
  const read = shape.read(record);
  return 'problem' in read ? read : { ...read, ...readMapped(record, map) };
}

function readColumns(record: JsonObject, map: ColumnMap): ReadRecord {
  const { columns, problem, hasParts } = layoutOf(Object.keys(record), map);
  const { text = '', title, company, team, id } = pickFields(columns, (key) => record[key]);
  if (problem !== null) return { problem, id };
  if (hasParts) {
    const parts = listParts(record).filter(({ source }) => source.trim() !== '');
    if (parts.length > 0) {
      const whole = joinSections([{ source: text }, ...parts]);
      return { title, company, team, id, text: whole, format: 'plain' };
    }
  }
  const nested = columns.text.find((key) => typeof record[key] === 'object' && record[key] !== null);
  if (text === '' && nested) return { problem: `"${nested}" holds no text but a list or an object`, id };
  return { title, company, team, id, text };
}

/** What the keys of a record say of where its posting stands. */
interface Layout {
  readonly columns: Columns;
  /** Why no text can be read from such records; null where one may. */
  readonly problem: string | null;
  /** Whether some keys hold parts of a posting. */
  readonly hasParts: boolean;
}

/** Files of many have records of few layouts, which take longer to look through than the records. */
const MOST_LAYOUTS = 100;
const layouts = new WeakMap<ColumnMap, Map<string, Layout>>();

function layoutOf(keys: readonly string[], map: ColumnMap): Layout {
  const known = layouts.get(map) ?? new Map<string, Layout>();
  layouts.set(map, known);
  const name = keys.join('\n');
  const found = known.get(name);
  if (found) return found;
  const layout = {
    columns: findColumns(keys, map),
    problem: explainMissingText(keys, map, 'key'),
    hasParts: map.text === undefined && keys.some(isPart),
  };
  if (known.size < MOST_LAYOUTS) known.set(name, layout);
  return layout;
}

/** What the user has mapped beside the text. */
function readMapped(record: JsonObject, map: ColumnMap): Fields {
  const mapped = Object.keys(map).filter((field) => field !== 'text');
  const fields = pickFields(findColumns(Object.keys(record), map), (key) => record[key]);
  return Object.fromEntries(Object.entries(fields).filter(([field]) => mapped.includes(field)));
}

/** The keys under which documents keep their postings, likeliest first. */
const LISTS = ['jobs', 'postings', 'results', 'hits', 'content', 'items', 'data'] as const;

/**
 * The postings in a parsed JSON document: a list, the list in the answer of a job board, those in a graph of schema.org, or the one
 * that the document is. Null where it is none of these.
 */
export function listRecords(document: unknown): unknown[] | null {
  if (Array.isArray(document))
    return document.flatMap((one) => (isLinkedData(one) ? findJobPostings(one) : [one]));
  if (!isObject(document)) return null;
  if (isLinkedData(document)) return findJobPostings(document);
  const lists = LISTS.map((key) => document[key]).filter(
    (value): value is JsonObject[] => Array.isArray(value) && value.every(isObject),
  );
  const full = lists.find(({ length }) => length > 0);
  if (full) return full;
  // A posting may have an empty list of something; an empty board is not written like a posting.
  return isRecognised(document) ? [document] : (lists[0] ?? null);
}

/** Whether a record is a node of JSON-LD, of which most are no postings but the page, the company and the like. */
function isLinkedData(record: unknown): boolean {
  return isObject(record) && ('@type' in record || '@graph' in record);
}

/** Whether an object is written as postings are, even if there is nothing in it to read. */
function isRecognised(document: JsonObject): boolean {
  return (
    SHAPES.some(({ fits }) => fits(document)) || explainMissingText(Object.keys(document), {}, 'key') === null
  );
}
