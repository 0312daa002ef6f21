import { ACTIVITIES, ANSWERS } from '../../src/types.js';
import type { Label } from '../labelled.js';

/** What the posting models said of a posting that they were not fitted to. */
export interface Prediction {
  readonly label: Label;
  /** Sums of the six answers. */
  readonly role: Float64Array;
  /** Shares that sum to 1. */
  readonly mix: Float64Array;
}

/** Divides the sums so that probabilities mean what they say: the value with the least log loss on postings not fitted to. */
export function fitTemperature(predictions: readonly Prediction[]): number {
  const loss = (temperature: number): number =>
    predictions.reduce((sum, { role, label }) => {
      const scaled = role.map((value) => value / temperature);
      const top = Math.max(...scaled);
      const level = top + Math.log(scaled.reduce((total, value) => total + Math.exp(value - top), 0));
      return sum + level - scaled[ANSWERS.indexOf(label.role)]!;
    }, 0);
  const candidates = Array.from({ length: 41 }, (_, i) => Math.round((0.4 + i * 0.03) * 100) / 100);
  return candidates.reduce((best, candidate) => (loss(candidate) < loss(best) ? candidate : best));
}

/** How many times `sqrt(share · (1 − share) + 0.01)` an interval must reach to hold nine labelled shares in ten. */
export function fitIntervalScale(predictions: readonly Prediction[]): number {
  const ratios = predictions
    .flatMap(({ mix, label }) =>
      label.mix
        ? ACTIVITIES.map(
            (_, a) => Math.abs(mix[a]! - label.mix![a]! / 100) / Math.sqrt(mix[a]! * (1 - mix[a]!) + 0.01),
          )
        : [],
    )
    .sort((a, b) => a - b);
  return Math.round((ratios[Math.floor(ratios.length * 0.9)] ?? 1) * 1000) / 1000;
}
