import { type FeatureSink, READING_NAMES } from '../../lexicon/features.js';
import { log } from '../../lexicon/softmax.js';
import type { Lexicon } from '../../lexicon/types.js';
import type { Document } from '../document.js';

/**
 * What sentences are read as, in the order of READING_NAMES: three zones that sum to 1, then four letters, each 0 to 1.
 * `readings[s * READING_NAMES.length + name]`
 */
export type Readings = Float64Array;

const NAMES = READING_NAMES.length;
/** How many sentences on each side are around one, as far as they stand in its section, since sections come in any order. */
const AROUND = 3;

/** Says of one sentence how it, its neighbours, its section and the whole posting were read at first. */
export type Describe = (sink: FeatureSink, s: number) => void;

export function describeContext(document: Document, readings: Readings, lexicon: Lexicon): Describe {
  const { sentences, sections } = document;
  const { scalars } = lexicon.space;
  const averages = averageSections(document, readings);
  const whole = averageWork(readings);
  const last = sentences.length - 1;
  return (sink, s) => {
    const { section, bullet } = sentences[s]!;
    sink.add(scalars.bias, 1);
    sink.add(scalars.under[sections[section]!.kind], 1);
    if (bullet) sink.add(scalars.bullet, 1);
    let low = s;
    let high = s;
    while (low > 0 && low > s - AROUND && sentences[low - 1]!.section === section) low--;
    while (high < last && high < s + AROUND && sentences[high + 1]!.section === section) high++;
    let feature = scalars.firstReading;
    // In the order of PLACES. The own reading enters as its log odds, so that a sure one stays sure.
    for (let i = 0; i < NAMES; i++) sink.add(feature++, logOdds(readings[s * NAMES + i]!));
    if (low < s) for (let i = 0; i < NAMES; i++) sink.add(feature + i, readings[(s - 1) * NAMES + i]!);
    feature += NAMES;
    if (high > s) for (let i = 0; i < NAMES; i++) sink.add(feature + i, readings[(s + 1) * NAMES + i]!);
    feature += NAMES;
    for (let i = 0; i < NAMES; i++) {
      let sum = 0;
      for (let near = low; near <= high; near++) sum += readings[near * NAMES + i]!;
      sink.add(feature++, sum / (high - low + 1));
    }
    for (let i = 0; i < NAMES; i++) sink.add(feature++, averages[section * NAMES + i]!);
    for (let i = 0; i < NAMES; i++) sink.add(feature++, whole[i]!);
  };
}

function averageSections({ sentences, sections }: Document, readings: Readings): Float64Array {
  const sums = new Float64Array(sections.length * NAMES);
  const counts = new Int32Array(sections.length);
  sentences.forEach(({ section }, s) => {
    counts[section]!++;
    for (let i = 0; i < NAMES; i++) sums[section * NAMES + i]! += readings[s * NAMES + i]!;
  });
  return sums.map((sum, at) => sum / Math.max(1, counts[Math.floor(at / NAMES)]!));
}

/** Of the sentences that speak of work, as far as they do: a longer story of the company must not thin it out. */
function averageWork(readings: Readings): Float64Array {
  const sums = new Float64Array(NAMES);
  let total = 0.5;
  for (let at = 0; at < readings.length; at += NAMES) {
    const worth = readings[at]! + readings[at + 1]!;
    total += worth;
    for (let i = 0; i < NAMES; i++) sums[i]! += worth * readings[at + i]!;
  }
  return sums.map((sum) => sum / total);
}

function logOdds(probability: number): number {
  const kept = Math.min(0.999, Math.max(0.001, probability));
  return log(kept / (1 - kept));
}
