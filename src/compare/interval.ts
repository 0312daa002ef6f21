/** Two-sided 90 % intervals, by formula: nothing is drawn at random, so the same results give the same figures. */

/** The 95th percentile of the normal distribution. */
const Z = 1.6448536269514722;

/** The 95th percentile of Student's t with 1 to 30 degrees of freedom, as printed in any book of tables. */
const T = [
  6.314, 2.92, 2.353, 2.132, 2.015, 1.943, 1.895, 1.86, 1.833, 1.812, 1.796, 1.782, 1.771, 1.761, 1.753,
  1.746, 1.74, 1.734, 1.729, 1.725, 1.721, 1.717, 1.714, 1.711, 1.708, 1.706, 1.703, 1.701, 1.699, 1.697,
] as const;

/** Beyond the table, the first term of the Cornish–Fisher expansion: right to 0.002 there. */
function quantileOfT(freedom: number): number {
  return T[freedom - 1] ?? Z + (Z ** 3 + Z) / (4 * freedom);
}

/**
 * The interval of a mean of shares in percent, by Student's t.
 * @returns null for fewer than two values
 */
export function intervalOfMean(
  count: number,
  sum: number,
  squares: number,
): readonly [number, number] | null {
  if (count < 2) return null;
  const mean = sum / count;
  const variance = Math.max(0, (squares - sum * mean) / (count - 1));
  const half = quantileOfT(count - 1) * Math.sqrt(variance / count);
  return [Math.max(0, mean - half), Math.min(100, mean + half)];
}

/** Wilson's interval of a proportion, which keeps its sense for few cases and near 0 and 1. */
export function intervalOfProportion(hits: number, count: number): readonly [number, number] {
  const centre = (hits + Z ** 2 / 2) / (count + Z ** 2);
  const half = (Z / (count + Z ** 2)) * Math.sqrt((hits * (count - hits)) / count + Z ** 2 / 4);
  return [Math.max(0, centre - half), Math.min(1, centre + half)];
}
