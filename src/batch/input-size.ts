import { stat } from 'node:fs/promises';
import type { Place } from './parcel.js';
import { type Source, STDIN } from './sources.js';

/** How large the input is, in bytes, and how much of it lies before a place. */
export interface InputSize {
  /** null where something is piped in. */
  readonly all: number | null;
  before(place: Place): number;
}

export async function measureInput(sources: readonly Source[]): Promise<InputSize> {
  const starts = [0];
  for (const { path } of sources) starts.push(starts.at(-1)! + (await sizeOf(path)));
  return {
    all: sources.some(({ path }) => path === STDIN) ? null : starts.at(-1)!,
    // A source that is not cut by bytes counts when it has been read to its end.
    before: ({ source, byte }) => starts[source]! + byte,
  };
}

async function sizeOf(path: string): Promise<number> {
  const found = await stat(path).catch(() => null);
  return found?.isFile() ? found.size : 0;
}
