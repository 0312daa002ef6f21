import { stat } from 'node:fs/promises';
import { UsageError } from '../errors.js';
import { BEGINNING } from './cut.js';
import { refuseOther } from './identity.js';
import { type Identity, type Journal, type Reached, readJournal, removeJournal } from './journal.js';
import { PartFile, partOf } from './part-file.js';
import { startTotals } from './totals.js';

export interface OpenOptions {
  readonly resume: boolean;
  readonly force: boolean;
}

/** The file that lines go to, and how far an earlier run has filled it. */
export interface Opened {
  /** null where OUT is there already, and the earlier run had but its journal left to remove. */
  readonly part: PartFile | null;
  readonly reached: Reached;
}

export function reachedNothing(): Reached {
  return { place: BEGINNING, bytes: 0, totals: startTotals(), isWhole: false };
}

/**
 * Opens the part file of OUT. To go on is to keep as much of it as the journal vouches for, to cut off the rest, which
 * may be torn, and to read on from the place that the journal names: so every byte is the same as in a run that nobody
 * stopped.
 * @param identity null for a run that cannot be gone on with
 * @throws UsageError where something would be lost, or would not fit together
 */
export async function openPart(
  out: string,
  identity: Identity | null,
  { resume, force }: OpenOptions,
): Promise<Opened> {
  const found = await stat(out).catch(() => null);
  if (found?.isDirectory()) throw new UsageError(`${out} is a folder. Give --out the name of a file.`);
  const part = partOf(out);
  const journal = identity && (await readJournal(out));
  const held = (await stat(part).catch(() => null))?.size ?? null;
  if (resume && journal) {
    refuseOther(journal.identity, identity, part);
    if (journal.reached.isWhole && found && held === null) return { part: null, reached: journal.reached };
  }
  const isKept = journal !== null && held !== null && held >= journal.reached.bytes;
  if (found && !force && !(resume && isKept && journal.reached.isWhole))
    throw new UsageError(`${out} exists. Choose another --out, or replace it with --force.`);
  if (resume && isKept)
    return { part: await PartFile.open(part, journal.reached.bytes), reached: journal.reached };
  if (isKept && !force) refuseLosing(journal, part);
  const opened = { part: await PartFile.open(part, 0), reached: reachedNothing() };
  await removeJournal(out);
  return opened;
}

/** Hours of work may be lost by a word that was left out. */
function refuseLosing({ reached }: Journal, part: string): void {
  const { postings } = reached.totals;
  if (postings === 0) return;
  throw new UsageError(
    `${part} holds the results of ${postings} postings, from a run that was stopped. Go on with --resume, or start anew with --force.`,
  );
}
