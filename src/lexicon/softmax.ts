/** Turns sums into probabilities that sum to 1. */
export function softmax(sums: Float64Array): Float64Array {
  const probabilities = sums.slice();
  softmaxInPlace(probabilities, 0, sums.length);
  return probabilities;
}

/** The same for `count` sums from `at` on, in place. */
export function softmaxInPlace(sums: Float64Array, at: number, count: number): void {
  let top = Number.NEGATIVE_INFINITY;
  for (let i = at; i < at + count; i++) if (sums[i]! > top) top = sums[i]!;
  let total = 0;
  for (let i = at; i < at + count; i++) {
    sums[i] = exp(sums[i]! - top);
    total += sums[i]!;
  }
  for (let i = at; i < at + count; i++) sums[i]! /= total;
}

export function sigmoid(sum: number): number {
  return sum >= 0 ? 1 / (1 + exp(-sum)) : 1 - 1 / (1 + exp(sum));
}

/**
 * Engines may differ in the last digit of `Math.exp` and `Math.log`, which could turn a rounded figure. The two below use
 * only operations that IEEE 754 fixes to the last bit: tables made by series, and a few terms of a series for what is left.
 */
const STEPS = 64;
const STEP = Math.LN2 / STEPS;
/** e to the power of each step: 2 to the power of i / 64. */
const POWERS = Float64Array.from({ length: STEPS }, (_, i) => sumPowers(i * STEP));
/** 2 to the power of whole numbers, from the least that is not denormal. */
const LEAST_EXPONENT = -1022;
const DOUBLES = doubleUp();

function sumPowers(x: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 1; n <= 16; n++) {
    term = (term * x) / n;
    sum += term;
  }
  return sum;
}

function doubleUp(): Float64Array {
  const powers = new Float64Array(1023 - LEAST_EXPONENT + 1);
  powers[-LEAST_EXPONENT] = 1;
  for (let i = -LEAST_EXPONENT + 1; i < powers.length; i++) powers[i] = powers[i - 1]! * 2;
  for (let i = -LEAST_EXPONENT - 1; i >= 0; i--) powers[i] = powers[i + 1]! / 2;
  return powers;
}

/** e to the power of x, for x up to 700: x = (64·k + i) · ln 2 / 64 + r with a small r. */
export function exp(x: number): number {
  if (x < -700) return 0;
  const steps = Math.round(x / STEP);
  const i = steps & (STEPS - 1);
  const k = (steps - i) / STEPS;
  const r = x - steps * STEP;
  const rest = 1 + r * (1 + r * (1 / 2 + r * (1 / 6 + r * (1 / 24 + r * (1 / 120)))));
  return POWERS[i]! * rest * DOUBLES[k - LEAST_EXPONENT]!;
}

/** The logarithms of 1, 1 + 1/64, 1 + 2/64, … */
const LOGS = Float64Array.from({ length: STEPS + 1 }, (_, i) => sumLogs(1 + i / STEPS));
const DOUBLE = new Float64Array(1);
const BITS = new Uint32Array(DOUBLE.buffer);
/** Which half of a double holds its exponent. */
const HIGH = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? 1 : 0;

/** The logarithm of a number around 1, by the series of (m - 1) / (m + 1). */
function sumLogs(m: number): number {
  const z = (m - 1) / (m + 1);
  let power = z;
  let sum = 0;
  for (let n = 1; n <= 41; n += 2) {
    sum += power / n;
    power *= z * z;
  }
  return 2 * sum;
}

/** The natural logarithm of a positive number that is not denormal: x = 2^k · (1 + i/64) · (1 + r) with a small r. */
export function log(x: number): number {
  DOUBLE[0] = x;
  const high = BITS[HIGH]!;
  const k = (high >>> 20) - 1023;
  BITS[HIGH] = (high & 0xfffff) | 0x3ff00000;
  const m = DOUBLE[0]!;
  const i = Math.round((m - 1) * STEPS);
  const near = 1 + i / STEPS;
  const z = (m - near) / (m + near);
  const square = z * z;
  return k * Math.LN2 + (LOGS[i]! + 2 * z * (1 + square * (1 / 3 + square * (1 / 5 + square * (1 / 7)))));
}

/** The class with the greatest sum; of equals the first. */
export function strongest(sums: Float64Array): number {
  let best = 0;
  for (let i = 1; i < sums.length; i++) if (sums[i]! > sums[best]!) best = i;
  return best;
}
