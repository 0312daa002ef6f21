import { InputError } from '../../errors.js';
import { readPosting } from '../read-posting.js';
import type { Reader } from '../reader.js';
import type { Keepable, Kept } from '../shelf/kept.js';
import type { Column, Reading } from './column.js';

/** Reads each posting once while the page is open. What is kept are the postings alone, so a new version reads them anew. */
export class Columns {
  private readonly readings = new Map<number, Promise<Reading>>();

  constructor(private readonly reader: Reader) {}

  /** @throws Error where the program fails, or its files cannot be loaded */
  async of(postings: readonly Kept[]): Promise<Column[]> {
    const readings = await Promise.all(postings.map((kept) => this.readOnce(kept)));
    return postings.map((kept, place) => {
      const reading = readings[place]!;
      const title = 'report' in reading ? reading.posting.title : kept.title.trim();
      return { number: place + 1, kept, title: title || null, reading };
    });
  }

  private readOnce(kept: Kept): Promise<Reading> {
    let reading = this.readings.get(kept.id);
    if (!reading) {
      reading = readKeepable(kept, this.reader);
      this.readings.set(kept.id, reading);
      reading.catch(() => this.readings.delete(kept.id));
    }
    return reading;
  }
}

/** @throws Error where the program fails, or its files cannot be loaded */
export async function readKeepable(keepable: Keepable, reader: Reader): Promise<Reading> {
  try {
    const { text, title, company } = keepable;
    return await reader.read({ posting: await readPosting({ text, title, company }), shown: false });
  } catch (error) {
    if (error instanceof InputError) return { problem: error.message };
    throw error;
  }
}
