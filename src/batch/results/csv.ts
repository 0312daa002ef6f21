import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { type Result, readResult } from '../../compare/result.js';
import { readCell } from '../../render/cell.js';
import { checkColumns, refuseAsResults } from './refuse.js';

/** Reads a table of results and takes the apostrophes off again that keep spreadsheets from running cells. */
export async function* readCsvResults(chunks: AsyncIterable<string>, name: string): AsyncGenerator<Result> {
  let names: readonly string[] | undefined;
  let number = 0;
  try {
    for await (const cells of parseRows(chunks)) {
      if (!names) {
        checkColumns(cells, name);
        names = cells;
        continue;
      }
      number += 1;
      const row = names.map((column, place) => [column, readCell(cells[place] ?? '')] as const);
      const result = readResult(Object.fromEntries(row));
      if (!result) throw refuseAsResults(name, `row ${number} has no id or no status that rolecall knows`);
      yield result;
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw refuseAsResults(name, `row ${number + 1} is no row of a table (${error.message})`);
  }
}

function parseRows(chunks: AsyncIterable<string>): AsyncIterable<string[]> {
  // A spreadsheet may have saved it anew, with its own ends of lines; and what is no table at all should fail by its first row.
  const parser = parse({
    bom: true,
    record_delimiter: ['\r\n', '\n'],
    relax_column_count: true,
    relax_quotes: true,
  });
  // Errors reach whoever reads the parser; the callback is only there because the pipeline wants one.
  pipeline(Readable.from(chunks), parser, () => {});
  return parser as AsyncIterable<string[]>;
}
