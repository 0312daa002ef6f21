import { InputError } from '../errors.js';
import type { ColumnMap } from '../posting/columns.js';
import { type CsvDialect, recogniseDialect } from './csv-dialect.js';
import { END, openCsvParser } from './csv-parser.js';
import type { Entry } from './entry.js';
import { joinBytes } from './join-bytes.js';
import { putBack } from './peek.js';
import { refuseTextless } from './textless-table.js';

/** A quote that is never closed swallows the rest of a file; past this, that is taken to have happened. */
const LARGEST_ROW = 16 * 1024 * 1024;
/** How much of a table shows how it is written. */
const HEAD = 256 * 1024;
/** How much of it is taken apart at once. */
const SLICE = 64 * 1024;
/** So many rows are given as records at once. */
const HANDFUL = 64;
/** A table with more is no table of postings: of each of its rows, however short, a record with all of them would be made. */
const MOST_COLUMNS = 1000;
/** What lies behind a row that is broken is read again: so much of it in any case, and once more what was read. */
const REREAD = 2 * LARGEST_ROW;

/**
 * Reads records from a table whose first row names the columns. Rows are counted from 1, the names not among them. A row that is
 * broken is a problem, and the rest goes on.
 * @throws InputError where no column holds text
 */
export async function* readRows(
  chunks: AsyncIterable<string>,
  name: string,
  map: ColumnMap,
): AsyncGenerator<Entry[]> {
  let header: Header | undefined;
  let number = 0;
  for await (const rows of parseRows(chunks)) {
    header ??= rows.length === 0 ? undefined : readHeader(rows.shift()!, name, map);
    for (let start = 0; header && start < rows.length; start += HANDFUL) {
      const { length } = rows;
      const known = header;
      const first = number + 1;
      number += Math.min(HANDFUL, length - start);
      yield rows.slice(start, start + HANDFUL).map((cells, i) => readRow(cells, known, first + i));
    }
  }
  if (!header) throw new InputError(`${name} is empty. Its first row should name the columns.`);
}

interface Header {
  /** Names and the numbers of their cells. Of two columns with one name, the first counts. */
  readonly columns: readonly (readonly [name: string, cell: number])[];
  readonly width: number;
}

function readHeader(names: Row, path: string, map: ColumnMap): Header {
  if ('problem' in names) throw new InputError(`The first row of ${path} ${WHY_BROKEN}.`);
  if (names.length > MOST_COLUMNS)
    throw new InputError(
      `The first row of ${path} names ${names.length} columns, and at most ${MOST_COLUMNS} are read. Leave out those that are not needed.`,
    );
  refuseTextless(names, path, map);
  const cells = new Map<string, number>();
  for (const [cell, name] of names.entries()) if (!cells.has(name)) cells.set(name, cell);
  return { columns: [...cells], width: names.length };
}

/** A row may lack cells at its end, but not have more than there are names for: which of them is which is then anybody's guess. */
function readRow(cells: Row, { columns, width }: Header, number: number): Entry {
  if ('problem' in cells) return { number, ...cells };
  if (cells.length > width && cells.slice(width).some((cell) => cell.trim() !== '')) {
    const problem = `it has ${cells.length} cells, but the first row names ${width} columns. Text with a delimiter in it has to stand in quotation marks`;
    return { number, problem };
  }
  const record: Record<string, string> = {};
  for (const [name, cell] of columns) record[name] = cells[cell] ?? '';
  return { number, record };
}

const WHY_BROKEN = 'opens a quotation mark that is never closed';
const BROKEN = { problem: `this row ${WHY_BROKEN}, and is left out` };
const GIVEN_UP = {
  problem:
    'from here on nothing is read, since row after row opens a quotation mark that is never closed. Write the table anew with a program that ' +
    'quotes its cells',
};
/** Its cells, or why it cannot be read. */
type Row = readonly string[] | { readonly problem: string };

const ENCODER = new TextEncoder();

async function* parseRows(chunks: AsyncIterable<string>): AsyncGenerator<Row[]> {
  const { head, all } = await readHead(chunks);
  const dialect = recogniseDialect(head);
  let parseNext = startParser(dialect);
  let mayReread = REREAD;
  for await (const chunk of all) {
    const waiting = chunk === END ? [END] : slice(ENCODER.encode(chunk));
    if (chunk !== END) mayReread += chunk.length;
    while (waiting.length > 0) {
      const piece = waiting.shift()!;
      const { rows, broken } = await parseNext(piece);
      if (!broken) {
        yield rows;
        continue;
      }
      mayReread -= broken.length;
      yield [...rows, mayReread < 0 ? GIVEN_UP : BROKEN];
      if (mayReread < 0) return;
      parseNext = startParser(dialect);
      waiting.unshift(...slice(dropLine(broken)), ...(piece === END ? [END] : []));
    }
  }
}

function slice(text: Uint8Array): (Uint8Array | typeof END)[] {
  const count = Math.ceil(text.length / SLICE);
  return Array.from({ length: count }, (_, i) => text.subarray(i * SLICE, (i + 1) * SLICE));
}

interface Parsed {
  readonly rows: Row[];
  /** What begins with a row that cannot be read, if there is one: all that had arrived. */
  readonly broken: Uint8Array | undefined;
}

function startParser(dialect: CsvDialect) {
  let rows: Row[] = [];
  /** What has arrived of the rows that are not complete, and where in the whole it begins. */
  const kept: Uint8Array[] = [];
  let keptFrom = 0;
  let end = 0;
  const parse = openCsvParser({
    delimiter: dialect.delimiter,
    escape: dialect.escape,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: LARGEST_ROW,
    // Rows are taken from here, many at a time; nothing comes out of the other end.
    on_record: (cells: string[], { bytes }) => {
      rows.push(dialect.doublesBackslashes ? cells.map((cell) => cell.replaceAll('\\\\', '\\')) : cells);
      end = bytes;
      return null;
    },
  });

  return async (piece: Uint8Array | typeof END): Promise<Parsed> => {
    rows = [];
    while (kept.length > 0 && keptFrom + kept[0]!.length <= end) keptFrom += kept.shift()!.length;
    if (piece !== END) kept.push(piece);
    const isBroken = await parse(piece);
    return { rows, broken: isBroken ? joinBytes(kept).subarray(end - keptFrom) : undefined };
  };
}

/** What stands behind the first line that is not empty. */
function dropLine(text: Uint8Array): Uint8Array {
  const start = text.findIndex((byte) => byte !== 0x0a && byte !== 0x0d);
  const end = text.indexOf(0x0a, Math.max(0, start));
  return text.subarray(end < 0 ? text.length : end + 1);
}

/** The beginning of the text, and all of it with its end marked. */
async function readHead(chunks: AsyncIterable<string>) {
  const rest = markEnd(chunks);
  let head = '';
  try {
    for (let next = await rest.next(); !next.done; next = await rest.next()) {
      if (next.value === END) return { head, all: [head, END] };
      head += next.value;
      if (head.length >= HEAD) break;
    }
  } catch (error) {
    // What arrived before the stream broke is read all the same.
    return { head, all: breakBehind(head, error) };
  }
  return { head, all: putBack<string | typeof END>(head, rest) };
}

async function* markEnd(chunks: AsyncIterable<string>): AsyncGenerator<string | typeof END> {
  yield* chunks;
  yield END;
}

async function* breakBehind(head: string, error: unknown): AsyncGenerator<string> {
  yield head;
  throw error;
}
