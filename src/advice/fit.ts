import { distance } from '../lexicon/profiles.js';
import { ACTIVITIES, type Activity, type ActivityMix } from '../types.js';
import { count, listWords } from './phrasing.js';
import type { Fit } from './types.js';

/** Smaller differences are not worth a word. */
const LEAST_POINTS = 5;

/** How near a mix is to the one that is wanted; both in whole percent. */
export function fitOf(mix: ActivityMix, wanted: ActivityMix): Fit {
  const points = Math.round(100 - distance(mix, wanted));
  const more = differences(mix, wanted);
  const less = differences(wanted, mix);
  const say = (list: Fit['more'], word: string): string[] =>
    list.map(({ activity, points: by }) => `${count(by, 'point')} ${word} ${activity}`);
  const parts = [...say(more, 'more'), ...say(less, 'less')];
  const apart = parts.length === 0 ? '' : `: ${listWords(parts)} than wanted`;
  return { wanted, points, more, less, text: `Fits by ${points} of 100 points${apart}.` };
}

/** Where the one mix holds more than the other, most first. */
function differences(mix: ActivityMix, than: ActivityMix): { activity: Activity; points: number }[] {
  return ACTIVITIES.map((activity) => ({ activity, points: mix[activity] - than[activity] }))
    .filter(({ points }) => points >= LEAST_POINTS)
    .sort((a, b) => b.points - a.points);
}
