/** The middle of some numbers; of an even count, the higher of the two. */
export function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1]!;
}

/** The median of the ratios round by round: a slow spell that lasts a round then counts for nothing. */
export function medianRatio(above: readonly number[], below: readonly number[]): number {
  return median(above.map((number, round) => number / below[round]!));
}
