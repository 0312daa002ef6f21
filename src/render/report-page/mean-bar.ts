import type { Figures } from '../../compare/figures.js';
import { ACTIVITIES, type Activity, type ActivityMix } from '../../types.js';
import { ACTIVITY_NAMES } from '../words.js';

/** Narrower parts have no room for their share, and the narrowest none for their letter. */
const ROOM_FOR_SHARE = 13;
const ROOM_FOR_LETTER = 4;

/** A bar as `views/partials/bar.ejs` draws it. */
export interface MeanBar {
  readonly parts: readonly {
    readonly activity: Activity;
    readonly start: number;
    readonly share: number;
    readonly middle: number;
    readonly label: string;
  }[];
  /** The same in words, for those who do not see the bar. */
  readonly spoken: string;
}

/** The mean mix of several postings as a bar; null where none of them has a mix. */
export function drawMeanBar(name: string, { mix, interval }: Figures): MeanBar | null {
  if (mix === null) return null;
  let start = 0;
  const parts = ACTIVITIES.map((activity) => {
    const share = mix[activity];
    const part = { activity, start, share, middle: start + share / 2, label: labelPart(activity, share) };
    start += share;
    return part;
  });
  return { parts: parts.filter(({ share }) => share > 0), spoken: `${name}: ${speakMix(mix, interval)}` };
}

function speakMix(mix: ActivityMix, interval: Figures['interval']): string {
  return ACTIVITIES.map((activity) => {
    const range = interval === null ? '' : ` (${interval[activity].map(Math.round).join(' to ')})`;
    return `${activity} ${Math.round(mix[activity])} percent${range}`;
  }).join(', ');
}

function labelPart(activity: Activity, share: number): string {
  const letter = ACTIVITY_NAMES[activity].charAt(0);
  if (share >= ROOM_FOR_SHARE) return `${letter} ${Math.round(share)}`;
  return share >= ROOM_FOR_LETTER ? letter : '';
}
