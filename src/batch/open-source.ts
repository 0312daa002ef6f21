import { createReadStream } from 'node:fs';
import { InputError } from '../errors.js';
import type { ColumnMap } from '../posting/columns.js';
import { type Content, openContent } from './open-content.js';
import { readParquetApart } from './parquet-process.js';
import { type Source, STDIN } from './sources.js';

export interface ReadOptions {
  readonly map: ColumnMap;
  readonly stdin: AsyncIterable<Uint8Array>;
}

/** Large enough that the disk is not waited for at every turn. */
const READ_AT_ONCE = 256 * 1024;

/**
 * Looks what a source holds.
 * @throws InputError where it cannot be read
 */
export function openSource({ path, kind }: Source, { map, stdin }: ReadOptions): Promise<Content> {
  const isPiped = path === STDIN;
  const name = isPiped ? 'Standard input' : path;
  return openContent(isPiped ? stdin : createReadStream(path, { highWaterMark: READ_AT_ONCE }), {
    name,
    kind,
    map,
    openParquet: async (isPacked) => {
      if (isPiped || isPacked)
        throw new InputError(
          `${name} holds a Parquet file, which has to be a file of its own, neither piped nor packed: it is read from its end. Save it as a .parquet file.`,
        );
      return { entries: readParquetApart(path, map), noun: 'Row' };
    },
  });
}
