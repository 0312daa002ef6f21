import { createReadStream } from 'node:fs';
import {
  type BasicType,
  type ColumnSource,
  fileWriter,
  ParquetWriter,
  schemaFromColumnData,
} from 'hyparquet-writer';
import { COLUMN_NAMES, COLUMNS, type Row, toRow } from '../render/row.js';
import { ENGINE_VERSION } from '../version.js';
import { readResultLines } from './results/jsonl.js';

/** A group of rows is written when it has so many rows, or when its lines have so many characters. */
const MOST_ROWS = 20_000;
const MOST_CHARACTERS = 16 * 1024 * 1024;

const TYPES: Readonly<Record<(typeof COLUMNS)[keyof typeof COLUMNS], BasicType>> = {
  text: 'STRING',
  number: 'DOUBLE',
  'whole number': 'INT32',
};

/**
 * Writes finished JSONL results as Parquet: the columns of the CSV, typed, and the whole line in the column `result`.
 * One group of rows is in memory at a time. The file is written in place; whoever calls sees to a name that may be torn.
 * @throws InputError where a line is no result; what the file system throws goes through
 */
export async function writeParquet(linesPath: string, outPath: string): Promise<void> {
  const parquet = new ParquetWriter({
    writer: fileWriter(outPath),
    schema: schemaFromColumnData({ columnData: describeColumns([]) }),
    createdBy: `rolecall ${ENGINE_VERSION}`,
  });
  let rows: FullRow[] = [];
  let characters = 0;
  const writeGroup = async () => {
    await parquet.write({ columnData: describeColumns(rows), rowGroupSize: rows.length });
    rows = [];
    characters = 0;
  };
  for await (const { text, report } of readResultLines(createReadStream(linesPath, 'utf8'), linesPath)) {
    rows.push({ ...toRow(report, report), result: text });
    characters += text.length;
    if (rows.length === MOST_ROWS || characters > MOST_CHARACTERS) await writeGroup();
  }
  if (rows.length > 0) await writeGroup();
  await parquet.finish();
}

type FullRow = Row & { readonly result: string };

function describeColumns(rows: readonly FullRow[]): ColumnSource[] {
  const columns = COLUMN_NAMES.map((name) => ({
    name,
    type: TYPES[COLUMNS[name]],
    data: rows.map((row) => row[name]),
  }));
  // No two lines are alike, so a dictionary of them would be in vain.
  return [
    ...columns,
    { name: 'result', type: 'STRING', data: rows.map(({ result }) => result), encoding: 'PLAIN' },
  ];
}
