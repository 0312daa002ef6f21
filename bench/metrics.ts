/** Figures of agreement. Everything here is arithmetic on arrays, checked by tests against values worked out by hand. */

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Share of pairs that are the same. */
export function agreement<T>(expected: readonly T[], given: readonly T[]): number {
  return mean(expected.map((value, i) => (value === given[i] ? 1 : 0)));
}

/** Cohen's kappa: agreement beyond what the two sides' own frequencies would give by chance. */
export function kappa<T>(expected: readonly T[], given: readonly T[]): number {
  const chance = [...new Set(expected)].reduce((sum, label) => {
    const a = expected.filter((value) => value === label).length / expected.length;
    const b = given.filter((value) => value === label).length / given.length;
    return sum + a * b;
  }, 0);
  return (agreement(expected, given) - chance) / (1 - chance);
}

/** F1 of one label: the harmonic mean of how often it is right when given and found when there. */
export function f1<T>(expected: readonly T[], given: readonly T[], label: T): number {
  const both = expected.filter((value, i) => value === label && given[i] === label).length;
  const either =
    expected.filter((value) => value === label).length + given.filter((value) => value === label).length;
  return either === 0 ? 0 : (2 * both) / either;
}

/** Intraclass correlation ICC(2,1): two raters, absolute agreement, single rating (Shrout and Fleiss 1979). */
export function icc(a: readonly number[], b: readonly number[]): number {
  const n = a.length;
  const grand = mean([...a, ...b]);
  const rows = a.map((value, i) => (value + b[i]!) / 2);
  const columns = [mean(a), mean(b)];
  const betweenRows = (2 * rows.reduce((sum, row) => sum + (row - grand) ** 2, 0)) / (n - 1);
  const betweenColumns = n * columns.reduce((sum, column) => sum + (column - grand) ** 2, 0);
  const total = [...a, ...b].reduce((sum, value) => sum + (value - grand) ** 2, 0);
  const residual = (total - betweenRows * (n - 1) - betweenColumns) / (n - 1);
  return (betweenRows - residual) / (betweenRows + residual + (2 * (betweenColumns - residual)) / n);
}

/** Expected calibration error over ten bins of equal size. */
export function calibrationError(probabilities: readonly number[], right: readonly boolean[]): number {
  const order = probabilities.map((_, i) => i).sort((i, j) => probabilities[i]! - probabilities[j]! || i - j);
  let error = 0;
  for (let bin = 0; bin < 10; bin++) {
    const members = order.slice(
      Math.floor((bin * order.length) / 10),
      Math.floor(((bin + 1) * order.length) / 10),
    );
    if (members.length === 0) continue;
    const said = mean(members.map((i) => probabilities[i]!));
    const was = mean(members.map((i) => (right[i] ? 1 : 0)));
    error += (members.length / order.length) * Math.abs(said - was);
  }
  return error;
}

/** A small generator, so that the same input gives the same interval. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/**
 * 95 % interval of a figure by bootstrap over groups (employers), since postings of one employer are not independent.
 * @param groups the group of each item
 * @param figure computes the figure from item numbers
 */
export function bootstrapInterval(
  groups: readonly string[],
  figure: (items: readonly number[]) => number,
  rounds = 400,
): readonly [number, number] {
  const byGroup = new Map<string, number[]>();
  groups.forEach((group, i) => {
    byGroup.set(group, [...(byGroup.get(group) ?? []), i]);
  });
  const members = [...byGroup.values()];
  const random = createRandom(1);
  const values = Array.from({ length: rounds }, () =>
    figure(members.flatMap(() => members[Math.floor(random() * members.length)]!)),
  ).sort((a, b) => a - b);
  return [values[Math.floor(rounds * 0.025)]!, values[Math.floor(rounds * 0.975)]!];
}
