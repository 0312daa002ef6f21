import type { Writable } from 'node:stream';
import { finishOutput, type Wanted } from './finish.js';
import { type Identity, JournalKeeper, type Reached, removeJournal } from './journal.js';
import type { PartFile } from './part-file.js';
import { type OpenOptions, openPart, reachedNothing } from './resume.js';
import type { Standing } from './run.js';
import { type Sink, streamSink } from './sink.js';

/** Where the results of a run go, and what is kept of how far it has come. */
export interface Output {
  readonly sink: Sink;
  /** Where the run begins: not at the beginning where an earlier one is gone on with. */
  readonly standing: Standing;
  /** Whether all lines are written already. */
  readonly isWhole: boolean;
  /** Called when the run has come further. */
  onward(): void;
  /** Makes the results appear where they were asked for. */
  finish(): Promise<void>;
  /** Lets go without finishing. */
  abandon(): Promise<void>;
}

export async function openStreamOutput(stream: Writable, header: string): Promise<Output> {
  const sink = streamSink(stream);
  await sink.write(Buffer.from(header));
  return {
    sink,
    standing: standAt(reachedNothing()),
    isWhole: false,
    onward: () => {},
    finish: async () => {},
    abandon: async () => {},
  };
}

export interface FileOptions extends OpenOptions {
  readonly wanted: Wanted;
  readonly header: string;
  /** null for a run that cannot be gone on with. */
  readonly identity: Identity | null;
}

/** @throws UsageError where the file cannot be written, or what stands there would be lost */
export async function openFileOutput({ wanted, header, identity, ...options }: FileOptions): Promise<Output> {
  const { out } = wanted;
  const { part, reached } = await openPart(out, identity, options);
  const standing = standAt(reached);
  if (part === null) return finished(out, standing);
  if (part.length === 0) await part.write(Buffer.from(header));
  const journal = identity && new JournalKeeper(out, identity, part);
  const tell = (isWhole: boolean): Reached => ({ ...standing, bytes: part.length, isWhole });
  return {
    sink: part,
    standing,
    isWhole: reached.isWhole,
    onward: () => journal?.note(tell(false)),
    finish: async () => {
      await journal?.settle(tell(true));
      await part.close();
      await finishOutput(wanted);
      await removeJournal(out);
    },
    abandon: async () => {
      // Where this fails, an older note in the journal holds.
      await leave(part, () => journal?.settle(tell(false))).catch(() => {});
    },
  };
}

async function leave(part: PartFile, note: () => Promise<void> | undefined): Promise<void> {
  try {
    await part.trim();
    await note();
  } finally {
    await part.close();
  }
}

/** An earlier run ended between the last two of its steps. */
function finished(out: string, standing: Standing): Output {
  return {
    sink: { write: async () => {} },
    standing,
    isWhole: true,
    onward: () => {},
    finish: () => removeJournal(out),
    abandon: async () => {},
  };
}

function standAt({ place, totals }: Reached): Standing {
  return { place, totals: structuredClone(totals) };
}
