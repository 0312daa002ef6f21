import { ACTIVITIES, type ActivityMix } from '../types.js';

/** How far two mixes are apart (total variation): the share that would have to move, in the unit of the mixes. */
export function distance(a: ActivityMix, b: ActivityMix): number {
  return ACTIVITIES.reduce((sum, activity) => sum + Math.abs(a[activity] - b[activity]), 0) / 2;
}
