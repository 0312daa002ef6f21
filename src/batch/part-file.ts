import { writeSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { UsageError } from '../errors.js';
import { explainWriting, type Sink } from './sink.js';

/** Finished lines wait in `OUT.part` until all are there: OUT is whole or not there. */
export function partOf(out: string): string {
  return `${out}.part`;
}

/** A file that lines are added to. */
export class PartFile implements Sink {
  private constructor(
    private readonly file: FileHandle,
    /** How many bytes of whole pieces it holds. */
    public length: number,
  ) {}

  /**
   * @param keep how much of the file is kept, from its start
   * @throws UsageError where it cannot be written
   */
  static async open(path: string, keep: number): Promise<PartFile> {
    try {
      const file = await open(path, keep === 0 ? 'w' : 'r+');
      if (keep > 0) await file.truncate(keep);
      return new PartFile(file, keep);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      const why = code === 'ENOENT' ? `there is no folder ${dirname(path)}` : code;
      throw new UsageError(`${path} cannot be written (${why}). Choose another --out.`);
    }
  }

  /** At once rather than in turn: it is but a copy into the system's memory, and takes less time than waiting for it. */
  async write(bytes: Uint8Array): Promise<void> {
    try {
      for (let done = 0; done < bytes.length; )
        done += writeSync(this.file.fd, bytes, done, bytes.length - done, this.length + done);
    } catch (error) {
      throw explainWriting(error as Error);
    }
    this.length += bytes.length;
  }

  /** Cuts off what a write left that failed half-way; where the disk is full, that makes room for the journal. */
  async trim(): Promise<void> {
    await this.file.truncate(this.length);
  }

  /** Resolves when what was written would outlast a loss of power. */
  async settle(): Promise<void> {
    await this.file.datasync();
  }

  async close(): Promise<void> {
    await this.file.close();
  }
}
