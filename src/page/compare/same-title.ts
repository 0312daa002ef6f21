import { count, listWords } from '../../advice/phrasing.js';
import { distance } from '../../lexicon/profiles.js';
import { isRefused } from '../../render/brief.js';
import { ACTIVITIES, type ActivityMix } from '../../types.js';
import type { Column } from './column.js';

/** Mixes of two postings of one role that are so far apart, in points, are two jobs; less may be doubt. */
const FAR_APART = 25;

interface Posted {
  readonly number: number;
  /** What both are posted as: the roles that the title claims, or the title itself where it claims none. */
  readonly as: string;
  readonly is: string;
  readonly mix: ActivityMix | null;
}

/** A sentence for each title that stands over different work. */
export function sayDifferentWork(columns: readonly Column[]): string[] {
  const groups = new Map<string, Posted[]>();
  for (const posted of columns.flatMap(describe)) {
    const key = posted.as.toLowerCase();
    groups.set(key, [...(groups.get(key) ?? []), posted]);
  }
  return [...groups.values()].map(sayGroup).filter((sentence) => sentence !== null);
}

function describe({ number, title, reading }: Column): Posted[] {
  if (!('report' in reading) || isRefused(reading.report) || title === null) return [];
  const { gist, report } = reading;
  return gist.is === null ? [] : [{ number, as: gist.claimed || title, is: gist.is, mix: report.mix }];
}

function sayGroup(group: readonly Posted[]): string | null {
  const kinds = [...new Set(group.map(({ is }) => is))];
  if (kinds.length > 1) {
    const parts = kinds.map((kind) => {
      const own = group.filter(({ is }) => is === kind).map(({ number }) => number);
      return `${listWords(own.map(String))} ${own.length === 1 ? 'is' : 'are each'} ${kind}`;
    });
    return `${sayPostedAs(group)}; by the work, ${listWords(parts)}.`;
  }
  const pair = findFarthest(group);
  return pair && `${sayPostedAs(group)} and each is ${kinds[0]}, but ${sayApart(pair)}`;
}

function sayPostedAs(group: readonly Posted[]): string {
  const numbers = listWords(group.map(({ number }) => String(number)));
  return `${numbers} are ${group.length === 2 ? 'both' : 'all'} posted as ${group[0]!.as}`;
}

interface Pair {
  readonly one: Posted & { readonly mix: ActivityMix };
  readonly other: Posted & { readonly mix: ActivityMix };
}

function findFarthest(group: readonly Posted[]): Pair | null {
  const mixed = group.filter((posted): posted is Pair['one'] => posted.mix !== null);
  const pairs = mixed.flatMap((one, place) => mixed.slice(place + 1).map((other) => ({ one, other })));
  const [farthest] = pairs.sort((a, b) => apart(b) - apart(a));
  return farthest && apart(farthest) >= FAR_APART ? farthest : null;
}

function apart({ one, other }: Pair): number {
  return distance(one.mix, other.mix);
}

function sayApart(pair: Pair): string {
  const { one, other } = pair;
  const difference = (activity: keyof ActivityMix) => one.mix[activity] - other.mix[activity];
  const [most] = [...ACTIVITIES].sort((a, b) => Math.abs(difference(b)) - Math.abs(difference(a)));
  const by = difference(most!);
  return `${Math.round(apart(pair))} of 100 hours differ between ${one.number} and ${other.number}: ${one.number} has ${count(Math.abs(by), 'point')} ${by > 0 ? 'more' : 'less'} ${most}.`;
}
