import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import type { Place } from './parcel.js';
import type { PartFile } from './part-file.js';
import { explainWriting } from './sink.js';
import type { Totals } from './totals.js';

const SCHEMA = 'rolecall/journal@1';
/** In milliseconds: as much work as a kill may cost, as little as the disk is asked to settle. */
const BETWEEN_NOTES = 500;

/** What the bytes of the results depend on. */
export interface Identity {
  readonly engine: string;
  readonly lexicon: string;
  /** Of the names, sizes and times of all files. */
  readonly input: string;
  readonly options: Readonly<Record<string, unknown>>;
}

/** How far a run has come: what lies before `place` has its results in the first `bytes` of the part file. */
export interface Reached {
  readonly place: Place;
  readonly bytes: number;
  readonly totals: Totals;
  /** Whether that is all of the input. */
  readonly isWhole: boolean;
}

export interface Journal {
  readonly schema: typeof SCHEMA;
  readonly identity: Identity;
  readonly reached: Reached;
}

export function journalOf(out: string): string {
  return `${out}.journal`;
}

/** Where the next state of a journal is written, before it takes the place of the last. */
export function draftOf(out: string): string {
  return `${journalOf(out)}.new`;
}

/** @returns null where there is none, or none of ours */
export async function readJournal(out: string): Promise<Journal | null> {
  try {
    const journal = JSON.parse(await readFile(journalOf(out), 'utf8')) as Journal;
    return journal.schema === SCHEMA ? journal : null;
  } catch {
    return null;
  }
}

export async function removeJournal(out: string): Promise<void> {
  await rm(journalOf(out), { force: true });
  await rm(draftOf(out), { force: true });
}

/** Keeps the journal of a run, which never says more than the part file holds. */
export class JournalKeeper {
  private last = Number.NEGATIVE_INFINITY;
  private underway: Promise<void> | null = null;
  private fault: unknown = null;

  constructor(
    private readonly out: string,
    private readonly identity: Identity,
    private readonly part: PartFile,
  ) {}

  /**
   * Notes how far the run has come: not each time, and without being waited for.
   * @throws StoppedError where an earlier note could not be written
   */
  note(reached: Reached): void {
    if (this.fault !== null) throw this.fault;
    if (this.underway !== null || performance.now() - this.last < BETWEEN_NOTES) return;
    this.last = performance.now();
    this.underway = this.write(this.render(reached))
      .catch((error) => {
        this.fault = error;
      })
      .finally(() => {
        this.underway = null;
      });
  }

  /** Notes it for good. */
  async settle(reached: Reached): Promise<void> {
    await this.underway;
    await this.write(this.render(reached));
  }

  private render(reached: Reached): string {
    const journal: Journal = { schema: SCHEMA, identity: this.identity, reached };
    return `${JSON.stringify(journal, null, 2)}\n`;
  }

  private async write(text: string): Promise<void> {
    try {
      await this.part.settle();
      await writeFile(draftOf(this.out), text);
      await rename(draftOf(this.out), journalOf(this.out));
    } catch (error) {
      await rm(draftOf(this.out), { force: true });
      throw explainWriting(error as Error);
    }
  }
}
