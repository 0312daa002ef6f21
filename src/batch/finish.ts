import { rename, rm } from 'node:fs/promises';
import { RolecallError } from '../errors.js';
import { partOf } from './part-file.js';
import { explainWriting } from './sink.js';

/** Makes something of the finished lines in a file. */
export type Conversion = (linesPath: string, outPath: string) => Promise<void>;

export interface Wanted {
  readonly out: string;
  /** What makes OUT from the lines; null where they are it. */
  readonly convert: Conversion | null;
  /** What is made beside it. */
  readonly report: { readonly path: string; readonly convert: Conversion } | null;
}

/** Where something is made before it takes its name, so that whatever bears the name is whole. */
export function unfinished(path: string): string {
  return `${path}.new`;
}

/** Makes what was asked for from the lines in the part file. Done twice, it comes to the same. */
export async function finishOutput({ out, convert, report }: Wanted): Promise<void> {
  const lines = partOf(out);
  if (report !== null) await make(report.convert, lines, report.path);
  if (convert === null) return rename(lines, out);
  await make(convert, lines, out);
  await rm(lines);
}

async function make(convert: Conversion, lines: string, path: string): Promise<void> {
  try {
    await convert(lines, unfinished(path));
    await rename(unfinished(path), path);
  } catch (error) {
    await rm(unfinished(path), { force: true });
    const isWriting =
      (error as NodeJS.ErrnoException).code !== undefined && !(error instanceof RolecallError);
    throw isWriting ? explainWriting(error as Error) : error;
  }
}
