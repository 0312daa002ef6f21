/** Turns sums into probabilities that sum to 1. */
export function softmax(sums: Float64Array): Float64Array {
  let top = Number.NEGATIVE_INFINITY;
  for (const sum of sums) top = Math.max(top, sum);
  const powers = sums.map((sum) => exp(sum - top));
  let total = 0;
  for (const power of powers) total += power;
  return powers.map((power) => power / total);
}

export function sigmoid(sum: number): number {
  return sum >= 0 ? 1 / (1 + exp(-sum)) : 1 - 1 / (1 + exp(sum));
}

const LN2 = Math.LN2;

/**
 * e to the power of x. Engines may differ in the last digit of `Math.exp`, which could turn a rounded figure; this uses
 * only operations that IEEE 754 fixes to the last bit: x = k·ln 2 + r, then the Taylor sum of r, then doubling k times.
 */
export function exp(x: number): number {
  if (x < -700) return 0;
  const k = Math.round(x / LN2);
  const r = x - k * LN2;
  let term = 1;
  let sum = 1;
  for (let n = 1; n <= 16; n++) {
    term = (term * r) / n;
    sum += term;
  }
  return sum * 2 ** k;
}

/** The natural logarithm of a positive number, by the same rule: x = m·2^k, then the series of ln m around 1. */
export function log(x: number): number {
  let k = 0;
  let m = x;
  while (m > Math.SQRT2) {
    m /= 2;
    k++;
  }
  while (m < Math.SQRT1_2) {
    m *= 2;
    k--;
  }
  const z = (m - 1) / (m + 1);
  const square = z * z;
  let power = z;
  let sum = 0;
  for (let n = 1; n <= 25; n += 2) {
    sum += power / n;
    power *= square;
  }
  return 2 * sum + k * LN2;
}

/** The class with the greatest sum; of equals the first. */
export function strongest(sums: Float64Array): number {
  let best = 0;
  for (let i = 1; i < sums.length; i++) if (sums[i]! > sums[best]!) best = i;
  return best;
}
