import {
  type FeatureRow,
  type FeatureSink,
  RowBuilder,
  type ScalarNumbers,
  type YEARS,
} from '../lexicon/features.js';
import { type LinearModel, Sums } from '../lexicon/model.js';
import { log, softmax } from '../lexicon/softmax.js';
import type { Lexicon } from '../lexicon/types.js';
import { ACTIVITIES, type ActivityMix, type MixInterval } from '../types.js';
import type { SentenceZone, Weighed } from './document.js';
import { REQUIREMENT_WORTH } from './worth.js';
import { readYears } from './years.js';

export interface MixReading {
  /** Shares that sum to 1. */
  readonly mix: ActivityMix;
  readonly interval: MixInterval;
  /** What each model that speaks of a whole posting makes of it. */
  readonly sumsOf: (model: LinearModel) => Float64Array;
}

/** Keeps the logarithm of an empty sum finite: as if a fifth of a sentence spoke of each activity. */
const FLOOR = 0.2;

/** From sentences to shares of working time. */
export function mix(weighed: Weighed, lexicon: Lexicon): MixReading {
  const all = Sums.ofAll(lexicon.tables.posting);
  describePosting(all, weighed, lexicon);
  const { sums } = all;
  const sumsOf = ({ first, classes }: LinearModel) => sums.subarray(first, first + classes);
  const shares = softmax(sumsOf(lexicon.models.mix));
  const named = Object.fromEntries(ACTIVITIES.map((activity, i) => [activity, shares[i]!])) as Record<
    keyof ActivityMix,
    number
  >;
  return { mix: named, interval: widen(named, lexicon.calibration.intervalScale), sumsOf };
}

/** All that is known of the posting as features. */
export function postingRow(weighed: Weighed, lexicon: Lexicon): FeatureRow {
  const row = new RowBuilder();
  describePosting(row, weighed, lexicon);
  return row;
}

/** Says of a posting what its sentences sum to, the years it asks for, and the amounts from `weigh`. */
function describePosting(sink: FeatureSink, weighed: Weighed, lexicon: Lexicon): void {
  describeSpoken(sink, sumSpoken(weighed), lexicon);
  sink.add(lexicon.space.scalars.years[yearsOf(readYears(requirementsOf(weighed)))], 1);
  const { features, values } = weighed.amounts;
  for (let i = 0; i < features.length; i++) sink.add(features[i]!, values[i]!);
}

/** What the sentences' letters sum to, each list in the order of ACTIVITIES. */
export interface Spoken {
  readonly duties: Float64Array;
  readonly requirements: Float64Array;
  /** The most that one sentence says. */
  readonly strongest: Float64Array;
}

export function sumSpoken({ zones, letters }: Weighed): Spoken {
  const spoken = {
    duties: new Float64Array(ACTIVITIES.length),
    requirements: new Float64Array(ACTIVITIES.length),
    strongest: new Float64Array(ACTIVITIES.length),
  };
  for (let s = 0; s < zones.length; s++) {
    const { duty, requirement } = zones[s]!;
    const own = letters[s]!;
    for (let a = 0; a < own.length; a++) {
      const done = duty * own[a]!;
      spoken.duties[a]! += done;
      spoken.requirements[a]! += requirement * own[a]!;
      if (done > spoken.strongest[a]!) spoken.strongest[a] = done;
    }
  }
  return spoken;
}

/** Says of a posting how much its sentences speak of each activity. */
export function describeSpoken(
  sink: FeatureSink,
  { duties, requirements, strongest }: Spoken,
  { space }: Lexicon,
): void {
  const { scalars } = space;
  sink.add(scalars.bias, 1);
  addLogShares(sink, duties, scalars.duties, scalars.amountOfDuties);
  addLogShares(sink, requirements, scalars.requirements, scalars.amountOfRequirements);
  addShares(sink, duties, requirements, scalars);
  for (let a = 0; a < ACTIVITIES.length; a++) sink.add(scalars.strongest[a]!, strongest[a]!);
}

function addLogShares(
  sink: FeatureSink,
  sums: Float64Array,
  shares: readonly number[],
  amount: number,
): void {
  let total = 0;
  for (const sum of sums) total += sum;
  const even = log(total + 4 * FLOOR) - LOG_4;
  for (let a = 0; a < sums.length; a++) sink.add(shares[a]!, log(sums[a]! + FLOOR) - even);
  sink.add(amount, log((total + 1) / 8));
}

const LOG_4 = log(4);

/** Shares, and how much two activities go together: what tells a scientist who ships from one who does not. */
function addShares(
  sink: FeatureSink,
  duties: Float64Array,
  requirements: Float64Array,
  { share, both }: ScalarNumbers,
): void {
  const sums = duties.map((sum, a) => sum + REQUIREMENT_WORTH * requirements[a]!);
  let total = 1;
  for (const sum of sums) total += sum;
  for (let a = 0; a < sums.length; a++) {
    sink.add(share[a]!, sums[a]! / total);
    for (let b = a + 1; b < sums.length; b++)
      sink.add(both[a]![b]!, (4 * sums[a]! * sums[b]!) / (total * total));
  }
}

/** The sentences that ask for something. */
export function requirementsOf({ document, zones }: Weighed): string[] {
  const asking = document.sentences.filter((_, s) => asksFor(zones[s]!));
  return asking.map(({ start, end }) => document.text.slice(start, end));
}

export function asksFor({ requirement }: SentenceZone): boolean {
  return requirement >= 0.3;
}

export function yearsOf(years: readonly [number, number] | null): (typeof YEARS)[number] {
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
