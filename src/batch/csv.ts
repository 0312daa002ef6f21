import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { InputError } from '../errors.js';
import { type ColumnMap, type Field, findColumns } from '../posting/columns.js';
import type { BatchItem } from './item.js';
import { explainMissingText, pickFields, toPasted } from './record.js';

const DELIMITERS = [',', ';', '\t'] as const;
/** A quote that is never closed swallows the rest of a file; past this, that is taken to have happened. */
const LARGEST_ROW = 16 * 1024 * 1024;

/**
 * Reads postings from a table whose first row names the columns. Rows are counted from 1, the names not among them.
 * @throws InputError where no column holds text
 */
export async function* readCsv(
  chunks: AsyncIterable<string>,
  source: string,
  map: ColumnMap,
): AsyncGenerator<BatchItem> {
  let header: Header | undefined;
  let number = 0;
  try {
    for await (const cells of parseRows(chunks)) {
      if (!header) {
        header = readHeader(cells, source, map);
        continue;
      }
      number += 1;
      yield readRow(cells, header, number, `${source}:${number}`);
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    yield explainBrokenRow(error, number + 1, source);
  }
  if (!header) throw new InputError(`${source} is empty. Its first row should name the columns.`);
}

interface Header {
  readonly names: readonly string[];
  readonly columns: Readonly<Record<Field, readonly string[]>>;
}

function readHeader(names: readonly string[], source: string, map: ColumnMap): Header {
  const columns = findColumns(names, map);
  if (columns.text.length === 0)
    throw new InputError(`In ${source} ${explainMissingText(names, map, 'column')}.`);
  return { names, columns };
}

function readRow(cells: readonly string[], header: Header, number: number, source: string): BatchItem {
  const fields = pickFields(header.columns, (name) => cells[header.names.indexOf(name)]);
  const id = fields.id?.trim() || String(number);
  return { id, source, pasted: toPasted(fields, fields.text ?? '') };
}

function explainBrokenRow(error: CsvError, number: number, source: string): BatchItem {
  const problem = `Row ${number} breaks off, and nothing after it can be read: a quotation mark opens a cell and never closes it (${error.code}).`;
  return { id: String(number), source: `${source}:${number}`, problem };
}

async function* parseRows(chunks: AsyncIterable<string>): AsyncGenerator<string[]> {
  const iterator = chunks[Symbol.asyncIterator]();
  const head = await readHead(iterator);
  const parser = parse({
    delimiter: chooseDelimiter(head),
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: LARGEST_ROW,
  });
  // Errors reach whoever reads the parser; the callback is only there because the pipeline wants one.
  pipeline(Readable.from(joinHead(head, iterator)), parser, () => {});
  yield* parser as AsyncIterable<string[]>;
}

/** The first chunks, up to where the first line ends. */
async function readHead(iterator: AsyncIterator<string>): Promise<string> {
  let head = '';
  while (!head.includes('\n') && head.length < LARGEST_ROW) {
    const next = await iterator.next();
    if (next.done) break;
    head += next.value;
  }
  return head;
}

async function* joinHead(head: string, rest: AsyncIterator<string>): AsyncGenerator<string> {
  try {
    yield head;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    // Whoever stops reading early lets go of the file, too.
    await rest.return?.();
  }
}

/** Spreadsheets in half of Europe write semicolons, and some exports tabs: whichever the first line has most of. */
export function chooseDelimiter(head: string): string {
  const line = head
    .slice(0, head.indexOf('\n') < 0 ? head.length : head.indexOf('\n'))
    .replace(/"[^"]*"/g, '');
  const counts = DELIMITERS.map((delimiter) => line.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))]!;
}
