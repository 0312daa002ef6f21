import { scoreRow } from '../lexicon/features.js';
import { sigmoid, softmax } from '../lexicon/softmax.js';
import type { Lexicon } from '../lexicon/types.js';
import type { SectionKind } from '../types.js';
import type { Document, Match, SentenceZone, Weighed, WeighedMatch } from './document.js';
import { measureAmounts } from './weigh/amounts.js';
import { contextRows, type SentenceReading } from './weigh/context.js';
import { cueEffects } from './weigh/cues.js';
import { letterRows } from './weigh/letters.js';
import { zoneRows } from './weigh/zones.js';
import { worthOf } from './worth.js';

/**
 * Decides what each match is worth: what cues take back, which zone its sentence is in, and which activities the sentence
 * speaks of. Sentences are read twice: each by itself, then in the light of those around it.
 */
export function weigh(document: Document, matches: readonly Match[], lexicon: Lexicon): Weighed {
  const weighed = cueEffects(document, matches, lexicon);
  return weighReadings(document, weighed, readAlone(document, weighed, lexicon), lexicon);
}

/** The second half of `weigh`, for sentences that have been read by themselves. */
export function weighReadings(
  document: Document,
  matches: readonly WeighedMatch[],
  alone: readonly SentenceReading[],
  lexicon: Lexicon,
): Weighed {
  const { zones, letters } = readInContext(document, alone, lexicon);
  return { document, matches, zones, letters, amounts: measureAmounts(matches, zones.map(worthOf), lexicon) };
}

/** The first reading: each sentence by what stands in it. */
export function readAlone(
  document: Document,
  matches: readonly WeighedMatch[],
  lexicon: Lexicon,
): SentenceReading[] {
  const { zone, letters } = sentenceRows(document, matches, lexicon);
  return zone.map((row, s) => [
    ...softmax(scoreRow(row, lexicon.models.zone)),
    ...scoreRow(letters[s]!, lexicon.models.letters).map(sigmoid),
  ]);
}

/** What the first reading goes by, for each sentence. */
export function sentenceRows(document: Document, matches: readonly WeighedMatch[], lexicon: Lexicon) {
  const bySentence: WeighedMatch[][] = document.sentences.map(() => []);
  for (const match of matches) bySentence[match.sentence]!.push(match);
  return {
    zone: zoneRows(document, bySentence, lexicon),
    letters: letterRows(document, bySentence, lexicon),
  };
}

function readInContext(document: Document, alone: readonly SentenceReading[], lexicon: Lexicon) {
  const rows = contextRows(document, alone, lexicon);
  const { 'zone in context': zone, 'letters in context': letters } = lexicon.models;
  return {
    zones: liftZones(
      rows.map((row) => scoreRow(row, zone)),
      document.sentences.filter(({ section }) => !ASIDE.has(document.sections[section]!.kind)).length,
    ),
    letters: rows.map((row) => [...scoreRow(row, letters).map(sigmoid)]),
  };
}

/** A posting with fewer sentences' worth of work than this, or than this share of a short one, is read with a lower bar. */
const LEAST_WORTH = { sentences: 5, share: 0.3 };

/** What stands under such headings makes a posting longer and not richer in work. */
const ASIDE: ReadonlySet<SectionKind> = new Set(['company', 'benefits', 'pay', 'legal', 'apply']);

/**
 * Zones from their sums. In a letter or a text without any usual phrase hardly a sentence reads like a duty by itself; there
 * the bar is lowered for all alike, until those that come nearest count.
 * @param sentences how many of them may speak of the work
 */
function liftZones(sums: readonly Float64Array[], sentences: number): SentenceZone[] {
  const atBar = (lift: number): SentenceZone[] =>
    sums.map((sum) => toZone(softmax(Float64Array.of(sum[0]!, sum[1]!, sum[2]! - lift))));
  const wanted = Math.min(LEAST_WORTH.sentences, LEAST_WORTH.share * sentences);
  const zones = atBar(0);
  if (totalWorth(zones) >= wanted) return zones;
  let [low, high] = [0, 8];
  for (let step = 0; step < 20; step++) {
    const middle = (low + high) / 2;
    if (totalWorth(atBar(middle)) < wanted) low = middle;
    else high = middle;
  }
  return atBar(high);
}

function totalWorth(zones: readonly SentenceZone[]): number {
  return zones.reduce((sum, zone) => sum + worthOf(zone), 0);
}

function toZone([duty, requirement, neither]: Float64Array): SentenceZone {
  return { duty: duty!, requirement: requirement!, neither: neither! };
}
