import { type FeatureRow, PLACES, READING_NAMES, RowBuilder } from '../../lexicon/features.js';
import { log } from '../../lexicon/softmax.js';
import type { Lexicon } from '../../lexicon/types.js';
import type { Document } from '../document.js';

/** What one sentence is read as, in the order of READING_NAMES: three zones that sum to 1, then four letters, each 0 to 1. */
export type SentenceReading = readonly number[];

/** Which sentences are around one: itself and three on each side, as far as they stand in its section, since sections come in any order. */
const OFFSETS = [-3, -2, -1, 0, 1, 2, 3];
const NOTHING: SentenceReading = READING_NAMES.map(() => 0);

/** For each sentence how it, its neighbours, its section and the whole posting were read at first. */
export function contextRows(
  document: Document,
  readings: readonly SentenceReading[],
  lexicon: Lexicon,
): FeatureRow[] {
  const { sentences, sections } = document;
  const bySection = sections.map((): SentenceReading[] => []);
  readings.forEach((reading, s) => {
    bySection[sentences[s]!.section]!.push(reading);
  });
  const averages = bySection.map(average);
  const whole = averageWork(readings);
  // The features of all places and names stand one behind another.
  const first = lexicon.space.numberOf(`${PLACES[0]}: ${READING_NAMES[0]}`);
  return sentences.map((sentence, s) => {
    const near = (offset: number): SentenceReading | undefined =>
      sentences[s + offset]?.section === sentence.section ? readings[s + offset] : undefined;
    const seen: Record<(typeof PLACES)[number], SentenceReading> = {
      own: readings[s]!,
      before: near(-1) ?? NOTHING,
      after: near(1) ?? NOTHING,
      around: average(OFFSETS.map(near).filter((reading) => reading !== undefined)),
      section: averages[sentence.section]!,
      document: whole,
    };
    const row = new RowBuilder(lexicon.space);
    row.add('bias', 1);
    row.add(`under: ${sections[sentence.section]!.kind}`, 1);
    if (sentence.bullet) row.add('bullet', 1);
    // The own reading enters as its log odds, so that a sure one stays sure.
    PLACES.forEach((place, p) => {
      const reading = place === 'own' ? seen[place].map(logOdds) : seen[place];
      reading.forEach((value, i) => {
        row.addNumber(first + p * READING_NAMES.length + i, value);
      });
    });
    return row;
  });
}

function average(readings: readonly SentenceReading[]): SentenceReading {
  return READING_NAMES.map(
    (_, i) => readings.reduce((sum, reading) => sum + reading[i]!, 0) / Math.max(1, readings.length),
  );
}

/** Of the sentences that speak of work, as far as they do: a longer story of the company must not thin it out. */
function averageWork(readings: readonly SentenceReading[]): SentenceReading {
  const worth = readings.map(([duty, requirement]) => duty! + requirement!);
  const total = worth.reduce((sum, own) => sum + own, 0.5);
  return READING_NAMES.map(
    (_, i) => readings.reduce((sum, reading, s) => sum + worth[s]! * reading[i]!, 0) / total,
  );
}

function logOdds(probability: number): number {
  const kept = Math.min(0.999, Math.max(0.001, probability));
  return log(kept / (1 - kept));
}
