import { PARTS } from './parts.js';

/** What was drawn of a part, and of how many. */
interface Drawn {
  readonly part: string;
  readonly mutants: number;
  readonly drawn: readonly string[];
}

/** Of a part with few mutants so many are drawn all the same, or nothing could be said of it. */
const FEWEST = 30;

/** Draws of each part as many as it has a share in all mutants, and at least some. */
export async function drawSample(parts: readonly string[], count: number, seed: string): Promise<Drawn[]> {
  // Only here, since only who measures has the mutation tester.
  const { draw, listMutants } = await import('./mutants.js');
  const lists = await Promise.all(
    parts.map(async (part) => ({ part, names: await listMutants(PARTS[part]!) })),
  );
  const all = lists.reduce((sum, { names }) => sum + names.length, 0);
  return lists.map(({ part, names }) => {
    const share = Math.round((count * names.length) / all);
    return { part, mutants: names.length, drawn: draw(names, Math.max(FEWEST, share), seed) };
  });
}
