import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { Instrumenter } from '@stryker-mutator/instrumenter';

const SILENT = { isDebugEnabled: () => false, debug: () => {}, info: () => {}, warn: () => {} };

/** The names of all mutants of some files, in the order in which they stand. */
export async function listMutants(files) {
  const whole = files.map((file) => ({
    name: resolve(file),
    content: readFileSync(file, 'utf8'),
    mutate: true,
  }));
  const options = { plugins: null, excludedMutations: [], ignorers: [] };
  const { mutants } = await new Instrumenter(SILENT).instrument(whole, options);
  return mutants.map(nameMutant);
}

/** What a mutant is known by, since the mutation tester numbers them anew in each run. */
export function nameMutant({ fileName, location: { start, end }, replacement }) {
  const file = relative(process.cwd(), fileName).replaceAll('\\', '/');
  return `${file}:${start.line}:${start.column}-${end.line}:${end.column} ${replacement}`;
}

/** Draws so many names by lot, where the seed is the lot: the same seed draws the same ones. */
export function draw(names, count, seed) {
  const lot = (name) => createHash('sha256').update(`${seed} ${name}`).digest('hex');
  return names
    .map((name) => [lot(name), name])
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .slice(0, count)
    .map(([, name]) => name);
}
