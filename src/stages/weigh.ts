import { READING_NAMES, scoreRow } from '../lexicon/features.js';
import { sigmoid, softmax } from '../lexicon/softmax.js';
import type { Lexicon } from '../lexicon/types.js';
import type { SectionKind } from '../types.js';
import type { Document, Match, SentenceZone, Weighed, WeighedMatch } from './document.js';
import { measureAmounts } from './weigh/amounts.js';
import { contextRows, type SentenceReading } from './weigh/context.js';
import { cueEffects } from './weigh/cues.js';
import { letterRows } from './weigh/letters.js';
import { zoneRows } from './weigh/zones.js';
import { NEITHER, worthOf } from './worth.js';

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
  const { plain, zones, letters } = readInContext(document, matches, alone, lexicon);
  return {
    document,
    matches,
    plain,
    zones,
    letters,
    amounts: measureAmounts(matches, zones.map(worthOf), lexicon),
  };
}

/** The first reading: each sentence by what stands in it. */
export function readAlone(
  document: Document,
  matches: readonly WeighedMatch[],
  lexicon: Lexicon,
): SentenceReading[] {
  const { zone, letters } = sentenceRows(document, matches, lexicon);
  const shut = findShut(document, matches, lexicon);
  return zone.map((row, s) =>
    shut.has(s)
      ? SILENT
      : [
          ...softmax(scoreRow(row, lexicon.models.zone)),
          ...scoreRow(letters[s]!, lexicon.models.letters).map(sigmoid),
        ],
  );
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

function readInContext(
  document: Document,
  matches: readonly WeighedMatch[],
  alone: readonly SentenceReading[],
  lexicon: Lexicon,
) {
  const rows = contextRows(document, alone, lexicon);
  const { 'zone in context': zone, 'letters in context': letters } = lexicon.models;
  const shut = findShut(document, matches, lexicon);
  const sums = rows.map((row, s) => (shut.has(s) ? null : scoreRow(row, zone)));
  const plain = toZones(sums, 0);
  return {
    plain,
    zones: liftZones(sums, plain),
    letters: rows.map((row) => [...scoreRow(row, letters).map(sigmoid)]),
  };
}

/** Sentences whose words say nothing of the reader's work, whatever they are: by their heading, or because all of it is denied. */
function findShut(
  { sentences, sections }: Document,
  matches: readonly WeighedMatch[],
  lexicon: Lexicon,
): ReadonlySet<number> {
  const shut = findDenied(matches, lexicon);
  sentences.forEach(({ section, bullet }, s) => {
    const { kind } = sections[section]!;
    // A company's story is told in paragraphs; a list under “About us” has lost its own heading.
    if (ASIDE.has(kind) || (kind === 'company' && !bullet)) shut.add(s);
  });
  return shut;
}

/** Sentences that speak of work and in which all of it is denied or somebody else's. */
function findDenied(matches: readonly WeighedMatch[], { entries }: Lexicon): Set<number> {
  const work = matches.filter(({ entry }) => entries[entry]!.layer === 'work');
  const own = new Set(work.filter(({ left }) => left > 0).map(({ sentence }) => sentence));
  return new Set(work.map(({ sentence }) => sentence).filter((sentence) => !own.has(sentence)));
}

/** A posting with fewer sentences' worth of work than this, or than this share of a short one, is read with a lower bar. */
const LEAST_SAID = { sentences: 5, share: 0.3 };

/** Under these headings no words buy anything: a list of benefits may be full of them. */
const ASIDE: ReadonlySet<SectionKind> = new Set(['benefits', 'pay', 'legal', 'apply']);
const SILENT: SentenceReading = READING_NAMES.map((name) => (name === 'neither' ? 1 : 0));

/**
 * Zones from their sums. In a letter or a text without any usual phrase hardly a sentence reads like a duty by itself; there
 * the bar is lowered for all alike, until those that come nearest count.
 * @param sums null for a sentence that says nothing of the work, whatever its words
 * @param plain the zones with the bar where it is
 */
function liftZones(
  sums: readonly (Float64Array | null)[],
  plain: readonly SentenceZone[],
): readonly SentenceZone[] {
  const open = sums.filter((sum) => sum !== null).length;
  const wanted = Math.min(LEAST_SAID.sentences, LEAST_SAID.share * open);
  if (totalWorth(plain) >= wanted) return plain;
  let [low, high] = [0, 8];
  for (let step = 0; step < 20; step++) {
    const middle = (low + high) / 2;
    if (totalWorth(toZones(sums, middle)) < wanted) low = middle;
    else high = middle;
  }
  return toZones(sums, high);
}

/** @param lift what is taken from the sum of `neither` */
function toZones(sums: readonly (Float64Array | null)[], lift: number): SentenceZone[] {
  return sums.map((sum) =>
    sum === null ? NEITHER : toZone(softmax(Float64Array.of(sum[0]!, sum[1]!, sum[2]! - lift))),
  );
}

function totalWorth(zones: readonly SentenceZone[]): number {
  return zones.reduce((sum, zone) => sum + worthOf(zone), 0);
}

function toZone([duty, requirement, neither]: Float64Array): SentenceZone {
  return { duty: duty!, requirement: requirement!, neither: neither! };
}
