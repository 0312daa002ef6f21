import {
  ACTIVITIES,
  type Activity,
  type ActivityMix,
  ANSWERS,
  type Answer,
  ROLES,
  type Role,
} from '../types.js';
import { intervalOfMean, intervalOfProportion } from './interval.js';
import type { Tally } from './tally.js';

/** What is said of postings of one kind. Shares are percent with one decimal, proportions have three. */
export interface Figures {
  readonly judged: number;
  readonly unclear: number;
  readonly mixed: number;
  /** The mean mix of work; null where no posting has one. */
  readonly mix: ActivityMix | null;
  /** 90 % interval of each mean; null for fewer than two postings. */
  readonly interval: Readonly<Record<Activity, readonly [number, number]>> | null;
  /** Proportion of each answer among the judged. */
  readonly roles: Readonly<Record<Answer, number>>;
  /** What most titles of the kind claim. */
  readonly claims: readonly Role[];
  /** Among those whose title claims a role, the work that is another; null where none claims one. */
  readonly differing: Proportion | null;
}

export interface Proportion {
  readonly count: number;
  readonly of: number;
  readonly share: number;
  /** 90 % interval. */
  readonly interval: readonly [number, number];
}

export function figuresOf(tally: Tally): Figures {
  const { judged, unclear, mixed, answers, claims, claimed, differing } = tally;
  return {
    judged,
    unclear,
    mixed,
    mix: meanMix(tally),
    interval: mixInterval(tally),
    roles: byAnswer((place) => (judged === 0 ? 0 : round(answers[place]! / judged, 3))),
    claims: ROLES.filter((_, place) => claims[place]! * 2 > judged),
    differing: claimed === 0 ? null : proportion(differing, claimed),
  };
}

/** The difference of two mean mixes as total variation, in points: hours of 100 that are spent otherwise. */
export function distanceBetween(a: Tally, b: Tally): number | null {
  if (a.mixed === 0 || b.mixed === 0) return null;
  const differences = a.shares.map((sum, place) => Math.abs(sum / a.mixed - b.shares[place]! / b.mixed));
  return round(differences.reduce((sum, difference) => sum + difference) / 2, 1);
}

export function proportion(count: number, of: number): Proportion {
  const [low, high] = intervalOfProportion(count, of);
  return { count, of, share: round(count / of, 3), interval: [round(low, 3), round(high, 3)] };
}

function meanMix({ mixed, shares }: Tally): ActivityMix | null {
  return mixed === 0 ? null : byActivity((place) => round(shares[place]! / mixed, 1));
}

function mixInterval({ mixed, shares, squares }: Tally): Figures['interval'] {
  if (mixed < 2) return null;
  return byActivity((place) => {
    const [low, high] = intervalOfMean(mixed, shares[place]!, squares[place]!)!;
    return [round(low, 1), round(high, 1)] as const;
  });
}

function byActivity<Value>(give: (place: number) => Value): Record<Activity, Value> {
  return Object.fromEntries(ACTIVITIES.map((name, place) => [name, give(place)])) as Record<Activity, Value>;
}

function byAnswer<Value>(give: (place: number) => Value): Record<Answer, Value> {
  return Object.fromEntries(ANSWERS.map((name, place) => [name, give(place)])) as Record<Answer, Value>;
}

function round(value: number, decimals: number): number {
  const unit = 10 ** decimals;
  return Math.round(value * unit) / unit;
}
