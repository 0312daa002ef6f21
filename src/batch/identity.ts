import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { UsageError } from '../errors.js';
import { ENGINE_VERSION } from '../version.js';
import type { Identity } from './journal.js';
import type { Knowledge } from './score.js';
import type { Source } from './sources.js';

/** The options that decide the bytes of the results, under the names that they have on the command line. */
export type Options = Readonly<Record<string, unknown>>;

/** What the results of a run depend on. */
export async function identify(
  sources: readonly Source[],
  options: Options,
  { lexicon, advice }: Knowledge,
): Promise<Identity> {
  return {
    engine: ENGINE_VERSION,
    lexicon: digest([lexicon.hash, advice]),
    input: await identifyInput(sources),
    options,
  };
}

/** What tells whether files are still the same: their names, sizes and times. */
export async function identifyInput(sources: readonly Source[]): Promise<string> {
  return digest(await Promise.all(sources.map(describeSource)));
}

async function describeSource({ path }: Source): Promise<readonly unknown[]> {
  const found = await stat(path).catch(() => null);
  return [path, found?.size, found?.mtimeMs];
}

function digest(value: unknown): string {
  return `sha256:${createHash('sha256').update(JSON.stringify(value)).digest('hex')}`;
}

/** @throws UsageError where a run was begun with something else, since its results would not fit together with ours */
export function refuseOther(begun: Identity, now: Identity, part: string): void {
  const other = nameDifference(begun, now);
  if (other === null) return;
  throw new UsageError(
    `${part} was begun with ${other}. Go on with what it was begun with, or start anew with --force instead of --resume.`,
  );
}

function nameDifference(begun: Identity, now: Identity): string | null {
  if (begun.input !== now.input) return 'another input, or its files have changed since';
  if (begun.engine !== now.engine) return `another version of rolecall (${begun.engine})`;
  if (begun.lexicon !== now.lexicon) return 'another lexicon';
  const names = new Set([...Object.keys(begun.options), ...Object.keys(now.options)]);
  const other = [...names].filter(
    (name) => JSON.stringify(begun.options[name]) !== JSON.stringify(now.options[name]),
  );
  return other.length === 0 ? null : `other options (${other.map((name) => `--${name}`).join(', ')})`;
}
