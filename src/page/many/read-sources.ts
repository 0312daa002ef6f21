import { kindOf } from '../../batch/formats.js';
import type { BatchItem } from '../../batch/item.js';
import { type Content, openContent } from '../../batch/open-content.js';
import { checkContent, readItems } from '../../batch/read-items.js';
import { TextlessError } from '../../batch/textless-table.js';
import { InputError } from '../../errors.js';
import type { ColumnMap } from '../../posting/columns.js';
import type { Misfit, Source } from './messages.js';

/** Large enough that the disk is not waited for at every turn, and so little that what is read is soon judged: progress goes by it. */
const READ_AT_ONCE = 64 * 1024;

/** Looks whether the files hold the texts of their postings. Whatever else is wrong with them is said among the results. */
export async function findMisfit(sources: readonly Source[], map: ColumnMap): Promise<Misfit | null> {
  for (const source of sources) {
    const content = await openFile(source, map, () => {}).catch(() => null);
    try {
      if (content !== null) await checkContent(content, source.path, map);
    } catch (error) {
      const columns = error instanceof TextlessError ? error.columns : null;
      return { message: explain(error, source.path).message, columns };
    }
  }
  return null;
}

/** How a file is read. */
export interface Circumstances {
  readonly map: ColumnMap;
  /** Is told how many bytes have been taken up. */
  readonly onBytes: (bytes: number) => void;
  /** Whether a posting that has a file of its own is wanted; others are read by another worker. */
  readonly isWanted: () => boolean;
}

/** The postings of a file in their order, a handful at a time. What cannot be read is an item, too. */
export function readFile(
  source: Source,
  { map, onBytes, isWanted }: Circumstances,
): AsyncIterable<BatchItem[]> {
  return readItems({
    id: source.id,
    path: source.path,
    map,
    open: async () => {
      const content = await openFile(source, map, onBytes);
      return 'readOne' in content && !isWanted() ? UNWANTED : content;
    },
    explain: (error) => explain(error, source.path),
  });
}

const UNWANTED: Content = { readOne: async () => ({ text: '' }) };

function openFile(
  { file, path }: Source,
  map: ColumnMap,
  onBytes: (bytes: number) => void,
): Promise<Content> {
  return openContent(chunksOf(file, onBytes), {
    name: path,
    kind: kindOf(path),
    map,
    openParquet: async () => {
      throw new InputError(
        `${path} is a Parquet file, which is not read in the page. Read it with the command line: rolecall score ${path}`,
      );
    },
  });
}

async function* chunksOf(file: File, onBytes: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < file.size; start += READ_AT_ONCE) {
    const chunk = new Uint8Array(await file.slice(start, start + READ_AT_ONCE).arrayBuffer());
    onBytes(chunk.length);
    yield chunk;
  }
}

function explain(error: unknown, path: string): InputError {
  if (error instanceof InputError) return error;
  if (error instanceof DOMException)
    return new InputError(`${path} cannot be read. Look whether it is still there, and choose it again.`);
  throw error;
}
