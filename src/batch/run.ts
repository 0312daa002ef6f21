import { BEGINNING, cutInput } from './cut.js';
import type { Cut, Place } from './parcel.js';
import type { Piece } from './piece.js';
import type { Pool } from './pool.js';
import type { ReadOptions } from './read.js';
import type { RepeatFinder } from './repeats.js';
import type { Task } from './score.js';
import type { Sink } from './sink.js';
import type { Source } from './sources.js';
import { addTotals, type Totals } from './totals.js';

export interface Run extends ReadOptions {
  readonly sources: readonly Source[];
  readonly pool: Pool;
  readonly sink: Sink;
  /** null where duplicates are not looked for. */
  readonly repeats: RepeatFinder | null;
  readonly signal: AbortSignal;
}

/** Where a run stands. It is brought forward as lines are written, so that it can be told even when the run stops. */
export interface Standing {
  place: Place;
  readonly totals: Totals;
}

/** Scores everything behind the place where the run stands, and writes the lines in the order of the input. */
export async function runBatch(run: Run, standing: Standing, onward: () => void): Promise<void> {
  const { repeats, sink, signal } = run;
  if (repeats !== null && standing.place !== BEGINNING) await recall(run, repeats, standing.place);
  const cuts = cutInput(run.sources, { ...run, from: standing.place });
  for await (const { piece, end } of inOrder(cuts, run.pool, 'score')) {
    signal.throwIfAborted();
    await sink.write(repeats === null ? piece.bytes : repeats.revise(piece));
    addTotals(standing.totals, piece.totals);
    standing.place = end;
    onward();
  }
}

/** Reads once more what was scored before, as far as it takes to know its texts again: no index outlives its run. */
async function recall(run: Run, repeats: RepeatFinder, until: Place): Promise<void> {
  const cuts = cutInput(run.sources, { ...run, from: BEGINNING, until });
  for await (const { piece } of inOrder(cuts, run.pool, 'mark')) {
    run.signal.throwIfAborted();
    repeats.remember(piece);
  }
}

interface Done {
  readonly piece: Piece;
  readonly end: Place;
}

/** The pieces in the order of their cuts, however many are under way. */
async function* inOrder(cuts: AsyncIterable<Cut>, pool: Pool, task: Task): AsyncGenerator<Done> {
  const underway: { piece: Promise<Piece>; end: Place }[] = [];
  for await (const { parcel, end } of cuts) {
    const piece = pool.score(parcel, task);
    // It is waited for when its turn comes; until then a failure is nobody's.
    piece.catch(() => {});
    underway.push({ piece, end });
    if (underway.length < pool.width) continue;
    const first = underway.shift()!;
    yield { piece: await first.piece, end: first.end };
  }
  for (const { piece, end } of underway) yield { piece: await piece, end };
}
