import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { type Cells, type Result, readResult } from '../../compare/result.js';
import { InputError } from '../../errors.js';
import { COLUMN_NAMES } from '../../render/row.js';
import { STDIN } from '../sources.js';
import { checkColumns, refuseAsResults } from './refuse.js';

/** Reads a Parquet file of results, one group of rows at a time. */
export async function* readParquetResults(path: string, name: string): AsyncGenerator<Result> {
  if (path === STDIN)
    throw new InputError(
      'Parquet cannot be read from standard input: its index stands at the end. Give the file by name.',
    );
  const file = await asyncBufferFromFile(path);
  const refuseDamaged = (error: Error) => {
    throw new InputError(`${name} is a damaged Parquet file (${error.message}).`);
  };
  const metadata = await parquetMetadataAsync(file).catch(refuseDamaged);
  const names = metadata.schema.map((column) => column.name);
  checkColumns(names, name);
  const columns = COLUMN_NAMES.filter((column) => names.includes(column));
  let rowStart = 0;
  for (const group of metadata.row_groups) {
    const rowEnd = rowStart + Number(group.num_rows);
    const reading = { file, metadata, columns, compressors, rowStart, rowEnd };
    const rows: Cells[] = await parquetReadObjects(reading).catch(refuseDamaged);
    for (const row of rows) {
      const result = readResult(row);
      if (!result) throw refuseAsResults(name, 'a row has no id or no status that rolecall knows');
      yield result;
    }
    rowStart = rowEnd;
  }
}
