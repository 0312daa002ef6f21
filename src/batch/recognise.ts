import { type ColumnMap, findColumns } from '../posting/columns.js';
import { isObject } from '../posting/json.js';
import { listRecords } from '../posting/record.js';
import { chooseDelimiter } from './csv-dialect.js';
import { decodeHead } from './decode.js';
import type { FileKind } from './formats.js';
import { recogniseBinary } from './magic.js';
import { recognisePacking } from './packing.js';
import { parseJson } from './parse-json.js';

/**
 * What a file holds, by its beginning where that leaves no doubt, else by its name.
 * @param head at least the first line, if that is no longer than some ten thousand characters
 */
export function recognise(head: Uint8Array, named: FileKind, map: ColumnMap): FileKind {
  const inside = named.holds === 'packed' ? named.inside : named;
  if (recognisePacking(head)) return { holds: 'packed', inside };
  return recogniseBinary(head) ?? recogniseText(decodeHead(head), inside, map);
}

function recogniseText(text: string, named: FileKind, map: ColumnMap): FileKind {
  const start = text.trimStart();
  if (/^\[\s*(?:[{\]]|$)/.test(start)) return { holds: 'json' };
  if (start.startsWith('{')) return recogniseObjects(start, named) ?? named;
  if (named.holds === 'unknown') return isHeader(start, map) ? { holds: 'rows' } : ONE_POSTING;
  const isText = named.holds === 'posting' && named.format === undefined;
  return isText && isFullHeader(start) ? { holds: 'rows' } : named;
}

const ONE_POSTING: FileKind = { holds: 'posting', format: undefined };

/** JSON lines, or a document over several lines, or with a list in its only line. */
function recogniseObjects(start: string, named: FileKind): FileKind | undefined {
  const [line, rest] = cutLine(start);
  const first = tryParse(line);
  if (isObject(first)) {
    const isAlone = named.holds === 'json' && !/^\s*\{/.test(rest);
    return { holds: isAlone || isWrapper(first) ? 'json' : 'lines' };
  }
  if (/^\{\s*$/.test(line) || (rest === '' && /^\{\s*"/.test(line) && named.holds !== 'lines'))
    return { holds: 'json' };
  return named.holds === 'unknown' ? { holds: 'lines' } : undefined;
}

/** Whether an object is not itself a posting, but holds some. */
function isWrapper(object: object): boolean {
  const records = listRecords(object);
  return records !== null && records.length > 0 && records[0] !== object;
}

function isHeader(text: string, map: ColumnMap): boolean {
  const names = readNames(text);
  return names.length > 1 && (map.text !== undefined || findColumns(names, map).text.length > 0);
}

/** A text may begin with a comma in its first line, but not with the names of two columns. */
function isFullHeader(text: string): boolean {
  const columns = findColumns(readNames(text), {});
  return columns.text.length > 0 && columns.title.length + columns.company.length + columns.id.length > 0;
}

function readNames(text: string): string[] {
  const [line] = cutLine(text);
  return line.split(chooseDelimiter(line)).map((name) => name.trim().replace(/^"(.*)"$/, '$1'));
}

function cutLine(text: string): [line: string, rest: string] {
  const end = text.indexOf('\n');
  return end < 0 ? [text, ''] : [text.slice(0, end), text.slice(end + 1)];
}

function tryParse(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}
