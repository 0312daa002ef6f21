import { decompress as unpackZstd } from 'fzstd';
import {
  asyncBufferFromFile,
  type Compressors,
  cachedAsyncBuffer,
  type FileMetaData,
  parquetMetadataAsync,
  parquetReadObjects,
  parquetSchema,
  type RowGroup,
} from 'hyparquet';
import { compressors as unpackers } from 'hyparquet-compressors';
import { InputError } from '../errors.js';
import { type ColumnMap, findColumns } from '../posting/columns.js';
import type { Entry } from './entry.js';
import { refuseTextless } from './textless-table.js';

/** How much of a group of rows is unpacked at once. */
const BYTES_AT_ONCE = 32 * 1024 * 1024;
/** More would not make it faster, and the first results would come later. */
const ROWS_AT_ONCE = 4096;
/** What a part of a column unpacks to is at most this large, whatever it says of itself. */
const LARGEST_PAGE = 128 * 1024 * 1024;
/** Where so many parts of a group in a row are damaged, the rest of it is, too. */
const MOST_DAMAGED = 16;

/**
 * Reads the rows of a Parquet file, of each group of rows a part at a time. Rows that cannot be read are one problem for the whole part.
 * @throws InputError where it is no Parquet file, or has no column of text
 */
export async function* readParquet(path: string, map: ColumnMap): AsyncGenerator<Entry[]> {
  const file = await asyncBufferFromFile(path);
  const metadata = await parquetMetadataAsync(file).catch((error: Error) => {
    throw new InputError(`${path} is no Parquet file, or is cut short (${error.message}). Fetch it again.`);
  });
  refuseTextless(
    parquetSchema(metadata).children.map(({ element }) => element.name),
    path,
    map,
  );
  refuseLies(metadata, file.byteLength, path);
  const columns = chooseColumns(metadata, map);
  let number = 0;
  for (const group of metadata.row_groups) {
    // Parts of a group share what has been read of the file.
    const reading = { file: cachedAsyncBuffer(file), metadata, columns, compressors, useOffsetIndex: true };
    const groupEnd = number + Number(group.num_rows);
    const step = countRowsAtOnce(group, columns);
    for (let damaged = 0; number < groupEnd; ) {
      const rowEnd = damaged < MOST_DAMAGED ? Math.min(groupEnd, number + step) : groupEnd;
      const entries = await readRows({ ...reading, rowStart: number, rowEnd });
      damaged = 'problem' in entries[0]! ? damaged + 1 : 0;
      yield entries;
      number = rowEnd;
    }
  }
}

/** A row of a posting takes more than a byte, however well it is packed; a file that says otherwise would have rows made of nothing. */
function refuseLies({ row_groups }: FileMetaData, size: number, path: string): void {
  const rows = row_groups.reduce((sum, { num_rows }) => sum + Number(num_rows), 0);
  if (rows > size)
    throw new InputError(`${path} says that it holds ${rows} rows in ${size} bytes. Make it anew.`);
}

/** The library's own, but none makes more of a page than it says, nor more than there is room for. */
const compressors: Compressors = Object.fromEntries(
  Object.entries({ ...unpackers, ZSTD: unpackIntoPage }).map(([codec, unpack]) => [
    codec,
    (packed, size) => {
      if (size > LARGEST_PAGE) throw new Error('it unpacks to more than 128 MB in one part');
      return unpack!(packed, size);
    },
  ]),
);

function unpackIntoPage(packed: Uint8Array, size: number): Uint8Array {
  return unpackZstd(packed, new Uint8Array(size));
}

async function readRows(
  reading: Parameters<typeof parquetReadObjects>[0] & { rowStart: number; rowEnd: number },
) {
  const first = reading.rowStart + 1;
  try {
    const rows = await parquetReadObjects(reading);
    return rows.map((record, i): Entry => ({ number: first + i, record }));
  } catch (error) {
    const problem = `from here to row ${reading.rowEnd} the file is damaged (${(error as Error).message})`;
    return [{ number: first, problem }];
  }
}

/** Columns that may hold words, alone or in lists and objects, and those that hold something by their name. Figures say nothing. */
function chooseColumns({ row_groups }: FileMetaData, map: ColumnMap): string[] {
  const leaves = row_groups[0]?.columns.flatMap(({ meta_data }) => meta_data ?? []) ?? [];
  const names = [...new Set(leaves.map(({ path_in_schema }) => path_in_schema[0]!))];
  const meant = new Set(Object.values(findColumns(names, map)).flat());
  return names.filter(
    (name) =>
      meant.has(name) ||
      leaves.some(({ type, path_in_schema }) => type === 'BYTE_ARRAY' && path_in_schema[0] === name),
  );
}

function countRowsAtOnce({ columns, num_rows }: RowGroup, chosen: readonly string[]): number {
  const bytes = columns
    .flatMap(({ meta_data }) => meta_data ?? [])
    .filter(({ path_in_schema }) => chosen.includes(path_in_schema[0]!))
    .reduce((sum, { total_uncompressed_size }) => sum + Number(total_uncompressed_size), 0);
  const parts = Math.max(1, Math.ceil(bytes / BYTES_AT_ONCE));
  return Math.max(1, Math.min(ROWS_AT_ONCE, Math.ceil(Number(num_rows) / parts)));
}
