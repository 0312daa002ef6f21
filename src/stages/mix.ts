import { type FeatureRow, RowBuilder, scoreRow, type YEARS } from '../lexicon/features.js';
import { log, softmax } from '../lexicon/softmax.js';
import type { Lexicon } from '../lexicon/types.js';
import { ACTIVITIES, type ActivityMix, type MixInterval } from '../types.js';
import type { Weighed } from './document.js';
import { REQUIREMENT_WORTH } from './worth.js';
import { readYears } from './years.js';

export interface MixReading {
  /** Shares that sum to 1. */
  readonly mix: ActivityMix;
  readonly interval: MixInterval;
  /** All that is known of the posting as features: amounts, and what its sentences' letters sum to. */
  readonly row: FeatureRow;
}

/** Keeps the logarithm of an empty sum finite: as if a fifth of a sentence spoke of each activity. */
const FLOOR = 0.2;

/** From sentences to shares of working time. */
export function mix(weighed: Weighed, lexicon: Lexicon): MixReading {
  const row = postingRow(weighed, lexicon);
  const shares = softmax(scoreRow(row, lexicon.models.mix));
  const named = Object.fromEntries(ACTIVITIES.map((activity, i) => [activity, shares[i]!])) as Record<
    keyof ActivityMix,
    number
  >;
  return { mix: named, interval: widen(named, lexicon.calibration.intervalScale), row };
}

/** What the sentences' letters sum to, by duties and by requirements. */
function sumLetters({ zones, letters }: Weighed, zone: 'duty' | 'requirement'): number[] {
  return ACTIVITIES.map((_, a) => letters.reduce((sum, own, s) => sum + zones[s]![zone] * own[a]!, 0));
}

/** The posting's features: amounts from `weigh`, what its sentences sum to, and the years it asks for. */
function postingRow(weighed: Weighed, lexicon: Lexicon): FeatureRow {
  const row = new RowBuilder(lexicon.space);
  row.add('bias', 1);
  const duties = sumLetters(weighed, 'duty');
  const requirements = sumLetters(weighed, 'requirement');
  addLogShares(row, 'duties', duties);
  addLogShares(row, 'requirements', requirements);
  addShares(
    row,
    duties.map((sum, a) => sum + REQUIREMENT_WORTH * requirements[a]!),
  );
  ACTIVITIES.forEach((activity, a) => {
    row.add(
      `strongest: ${activity}`,
      weighed.letters.reduce((most, own, s) => Math.max(most, weighed.zones[s]!.duty * own[a]!), 0),
    );
  });
  row.add(`years: ${yearsOf(readYears(requirementsOf(weighed)))}`, 1);
  row.addRow(weighed.amounts);
  return row;
}

function addLogShares(row: RowBuilder, name: 'duties' | 'requirements', sums: readonly number[]): void {
  const total = sums.reduce((a, b) => a + b, 0);
  ACTIVITIES.forEach((activity, a) => {
    row.add(`${name}: ${activity}`, log((sums[a]! + FLOOR) / (total + 4 * FLOOR)) + log(4));
  });
  row.add(`amount of ${name}`, log((total + 1) / 8));
}

/** Shares, and how much two activities go together: what tells a scientist who ships from one who does not. */
function addShares(row: RowBuilder, sums: readonly number[]): void {
  const total = sums.reduce((a, b) => a + b, 1);
  ACTIVITIES.forEach((activity, a) => {
    row.add(`share: ${activity}`, sums[a]! / total);
    ACTIVITIES.slice(a + 1).forEach((other, b) => {
      row.add(`both: ${activity} and ${other}`, (4 * sums[a]! * sums[a + 1 + b]!) / total ** 2);
    });
  });
}

/** The sentences that ask for something. */
export function requirementsOf({ document, zones }: Weighed): string[] {
  const asking = document.sentences.filter((_, s) => zones[s]!.requirement >= 0.3);
  return asking.map(({ start, end }) => document.text.slice(start, end));
}

function yearsOf(years: readonly [number, number] | null): (typeof YEARS)[number] {
  if (years === null) return 'unsaid';
  if (years[0] <= 2) return 'up to 2';
  if (years[0] <= 4) return '3 or 4';
  return years[0] <= 7 ? '5 to 7' : '8 or more';
}

/** A share near the middle is less sure than one near 0 or 1; how much in all is fitted. */
function widen(shares: ActivityMix, scale: number): MixInterval {
  const width = (share: number): number => scale * Math.sqrt(share * (1 - share) + 0.01);
  const range = (share: number): readonly [number, number] => [
    Math.max(0, share - width(share)),
    Math.min(1, share + width(share)),
  ];
  return Object.fromEntries(
    ACTIVITIES.map((activity) => [activity, range(shares[activity])]),
  ) as unknown as MixInterval;
}
