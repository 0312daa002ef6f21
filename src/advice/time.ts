/** Finer shares would look exact, and they are no more than a rough split of our own. */
const STEP = 5;
const STEPS = 100 / STEP;

/**
 * Percent in steps of five that sum to 100. The same worth gets the same share wherever that adds up, and no worth
 * gets more than a greater one.
 * @param worths the greatest first
 */
export function shareOut(worths: readonly number[]): number[] {
  if (worths.length === 0) return [];
  const total = worths.reduce((a, b) => a + b, 0);
  const classes = [...new Set(worths)].sort((a, b) => b - a);
  const counts = classes.map((worth) => worths.filter((other) => other === worth).length);
  const exact = classes.map((worth) => (STEPS * worth) / total);
  const even = nearest(splits(counts, STEPS), exact);
  const steps = even ? worths.map((worth) => even[classes.indexOf(worth)]!) : byRemainder(worths, total);
  return steps.map((count) => STEP * count);
}

/** All ways to give each member of a class the same number of steps, at least one, and never more than in the class before. */
function splits(counts: readonly number[], left: number, most = left): number[][] {
  const [count, ...rest] = counts;
  if (count === undefined) return left === 0 ? [[]] : [];
  const found: number[][] = [];
  for (let each = Math.min(most, Math.floor(left / count)); each >= 1; each--)
    for (const others of splits(rest, left - each * count, each)) found.push([each, ...others]);
  return found;
}

/** Of equally near ones the first, which gives more to what is worth more. */
function nearest(splits: readonly number[][], exact: readonly number[]): number[] | null {
  const apart = (split: readonly number[]): number =>
    split.reduce((sum, each, i) => sum + Math.abs(each - exact[i]!) / exact[i]!, 0);
  return splits.reduce<number[] | null>(
    (best, split) => (best === null || apart(split) < apart(best) - 1e-9 ? split : best),
    null,
  );
}

/** By largest remainder; of equals the first gets more. */
function byRemainder(worths: readonly number[], total: number): number[] {
  const floors = worths.map((worth) => Math.floor((STEPS * worth) / total));
  const missing = STEPS - floors.reduce((a, b) => a + b, 0);
  const order = worths
    .map((worth, i) => ({ i, left: (STEPS * worth) % total }))
    .sort((a, b) => b.left - a.left || a.i - b.i);
  for (const { i } of order.slice(0, missing)) floors[i]!++;
  return floors;
}
