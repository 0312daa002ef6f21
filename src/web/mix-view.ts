import type { RoleProfile } from '../lexicon/types.js';
import { ACTIVITY_NAMES } from '../render/words.js';
import {
  ACTIVITIES,
  type Activity,
  type ActivityMix,
  type Answer,
  type MixInterval,
  type Role,
} from '../types.js';
import { ACTIVITY_LETTERS } from './words.js';

/** Narrower parts have no room for their share, and the narrowest none for their letter. */
const ROOM_FOR_SHARE = 13;
const ROOM_FOR_LETTER = 4;

export interface BarPart {
  readonly activity: Activity;
  readonly start: number;
  readonly share: number;
  readonly middle: number;
  readonly label: string;
}

export interface Bar {
  readonly name: string;
  readonly note: string;
  readonly parts: readonly BarPart[];
  /** The same in words, for those who do not see the bar. */
  readonly spoken: string;
}

export interface MixRow {
  readonly activity: Activity;
  readonly letter: string;
  readonly name: string;
  readonly share: number;
  readonly low: number;
  readonly high: number;
  /** The shares of the profiles, in the order of `MixView.profiles`. */
  readonly typical: readonly number[];
}

export interface MixView {
  readonly bars: readonly Bar[];
  readonly profiles: readonly { readonly role: Role; readonly name: string }[];
  readonly rows: readonly MixRow[];
}

export type Roles = Readonly<Record<Answer, RoleProfile>>;

/** The mix of a posting beside the profiles of the role that it is and of those that its title claims. */
export function viewMix(
  mix: ActivityMix,
  interval: MixInterval,
  claimed: readonly Role[],
  found: Answer,
  roles: Roles,
): MixView {
  const others = claimed.filter((role) => role !== found);
  const order = found === 'OUT' ? others : [...others, found];
  const profiles = order.map((role) => ({ role, name: roles[role].name, mix: profileOf(role, roles) }));
  const bars = profiles.map(({ role, name, mix: profile }) =>
    drawBar(`A typical ${name} (${role})`, explainProfile(role, claimed, found), profile),
  );
  const rows = ACTIVITIES.map((activity) => ({
    activity,
    letter: ACTIVITY_LETTERS[activity],
    name: ACTIVITY_NAMES[activity],
    share: mix[activity],
    low: interval[activity][0],
    high: interval[activity][1],
    typical: profiles.map((profile) => profile.mix[activity]),
  }));
  return { bars: [drawBar('This posting', '', mix), ...bars], profiles, rows };
}

/** The bar of one role, for the table of the five. */
export function drawProfile(role: Role, roles: Roles): Bar {
  return drawBar(roles[role].name, roles[role].meaning, profileOf(role, roles));
}

function explainProfile(role: Role, claimed: readonly Role[], found: Answer): string {
  if (role !== found) return 'what the title claims';
  return claimed.includes(role) ? 'what the title claims, and what the work is' : 'what the work is';
}

/** A profile in whole percent; the lexicon holds shares of one. */
export function profileOf(role: Role, roles: Roles): ActivityMix {
  const profile = roles[role].profile;
  if (!profile) throw new Error(`The lexicon gives no profile for ${role}.`);
  const percent = (activity: Activity) => Math.round(profile[activity] * 100);
  return {
    research: percent('research'),
    modeling: percent('modeling'),
    engineering: percent('engineering'),
    product: percent('product'),
  };
}

export function drawBar(name: string, note: string, mix: ActivityMix): Bar {
  let start = 0;
  const parts: BarPart[] = [];
  for (const activity of ACTIVITIES) {
    const share = mix[activity];
    if (share > 0)
      parts.push({ activity, start, share, middle: start + share / 2, label: labelPart(activity, share) });
    start += share;
  }
  const spoken = ACTIVITIES.map((activity) => `${activity} ${mix[activity]} percent`).join(', ');
  return { name, note, parts, spoken: `${name}: ${spoken}` };
}

function labelPart(activity: Activity, share: number): string {
  if (share >= ROOM_FOR_SHARE) return `${ACTIVITY_LETTERS[activity]} ${share}`;
  return share >= ROOM_FOR_LETTER ? ACTIVITY_LETTERS[activity] : '';
}
