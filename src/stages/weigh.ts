import { layerSet } from '../lexicon/automaton.js';
import { MODEL_CLASSES } from '../lexicon/calibration.js';
import { type FeatureRow, READING_NAMES, RowBuilder } from '../lexicon/features.js';
import { Sums } from '../lexicon/model.js';
import { sigmoid, softmaxInPlace } from '../lexicon/softmax.js';
import type { Lexicon } from '../lexicon/types.js';
import type { SectionKind } from '../types.js';
import type { Document, Letters, Matches, SentenceZone, Weighed, WeighedMatches } from './document.js';
import { measureAmounts } from './weigh/amounts.js';
import { describeContext, type Readings } from './weigh/context.js';
import { cueEffects } from './weigh/cues.js';
import { describeLetters } from './weigh/letters.js';
import { layOut } from './weigh/scene.js';
import { describeZone } from './weigh/zones.js';
import { NEITHER, worthOf } from './worth.js';

/**
 * Decides what each match is worth: what cues take back, which zone its sentence is in, and which activities the sentence
 * speaks of. Sentences are read twice: each by itself, then in the light of those around it.
 */
export function weigh(document: Document, matches: Matches, lexicon: Lexicon): Weighed {
  const weighed = cueEffects(document, matches, lexicon);
  return weighReadings(document, weighed, readAlone(document, weighed, lexicon), lexicon);
}

/** The second half of `weigh`, for sentences that have been read by themselves. */
export function weighReadings(
  document: Document,
  matches: WeighedMatches,
  alone: Readings,
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
export function readAlone(document: Document, matches: WeighedMatches, lexicon: Lexicon): Readings {
  const { models } = lexicon;
  const scene = layOut(document, matches, lexicon);
  const shut = findShut(document, matches, lexicon);
  const zone = Sums.of(models.zone);
  const letters = Sums.of(models.letters);
  const readings = new Float64Array(document.sentences.length * NAMES);
  document.sentences.forEach((_, s) => {
    const at = s * NAMES;
    if (shut[s] === 1) {
      readings[at + NEITHER_AT] = 1;
      return;
    }
    zone.clear();
    describeZone(zone, s, scene, lexicon);
    for (let z = 0; z < ZONES; z++) readings[at + z] = zone.sums[z]!;
    softmaxInPlace(readings, at, ZONES);
    letters.clear();
    describeLetters(letters, s, scene, lexicon);
    for (let a = 0; a < letters.sums.length; a++) readings[at + ZONES + a] = sigmoid(letters.sums[a]!);
  });
  return readings;
}

const NAMES = READING_NAMES.length;
const ZONES = MODEL_CLASSES.zone.length;
const NEITHER_AT = MODEL_CLASSES.zone.indexOf('neither');

/** What the first reading goes by, for each sentence. */
export function sentenceRows(document: Document, matches: WeighedMatches, lexicon: Lexicon) {
  const scene = layOut(document, matches, lexicon);
  const rows = (describe: typeof describeZone): FeatureRow[] =>
    document.sentences.map((_, s) => {
      const row = new RowBuilder();
      describe(row, s, scene, lexicon);
      return row;
    });
  return { zone: rows(describeZone), letters: rows(describeLetters) };
}

/** What the second reading goes by, for each sentence. */
export function contextRows(document: Document, alone: Readings, lexicon: Lexicon): FeatureRow[] {
  const describe = describeContext(document, alone, lexicon);
  return document.sentences.map((_, s) => {
    const row = new RowBuilder();
    describe(row, s);
    return row;
  });
}

function readInContext(document: Document, matches: WeighedMatches, alone: Readings, lexicon: Lexicon) {
  const describe = describeContext(document, alone, lexicon);
  const shut = findShut(document, matches, lexicon);
  const both = Sums.ofAll(lexicon.tables.context);
  const { sums } = both;
  const count = document.sentences.length;
  const zoneSums = new Float64Array(count * ZONES);
  const letters: Letters[] = [];
  for (let s = 0; s < count; s++) {
    both.clear();
    describe(both, s);
    for (let z = 0; z < ZONES; z++) zoneSums[s * ZONES + z] = sums[z]!;
    const own: number[] = [];
    for (let a = ZONES; a < sums.length; a++) own.push(sigmoid(sums[a]!));
    letters.push(own);
  }
  const plain = toZones(zoneSums, shut, 0);
  return { plain, zones: liftZones(zoneSums, shut, plain), letters };
}

/** Sentences whose words say nothing of the reader's work, whatever they are: by their heading, or because all of it is denied. */
function findShut({ sentences, sections }: Document, matches: WeighedMatches, lexicon: Lexicon): Uint8Array {
  const shut = findDenied(sentences.length, matches, lexicon);
  sentences.forEach(({ section, bullet }, s) => {
    const { kind } = sections[section]!;
    // A company's story is told in paragraphs; a list under “About us” has lost its own heading.
    if (ASIDE.has(kind) || (kind === 'company' && !bullet)) shut[s] = 1;
  });
  return shut;
}

/** Sentences that speak of work and in which all of it is denied or somebody else's. */
function findDenied(count: number, matches: WeighedMatches, { columns }: Lexicon): Uint8Array {
  const denied = new Uint8Array(count);
  const own = new Uint8Array(count);
  const { entries, left, bySentence } = matches;
  for (let s = 0; s < count; s++)
    for (let m = bySentence[s]!; m < bySentence[s + 1]!; m++)
      if (columns.layers[entries[m]!] === WORK) (left[m]! > 0 ? own : denied)[s] = 1;
  return denied.map((is, s) => is & ~own[s]!);
}

const WORK = layerSet('work');

/** A posting with fewer sentences' worth of work than this, or than this share of a short one, is read with a lower bar. */
const LEAST_SAID = { sentences: 5, share: 0.3 };

/** Under these headings no words buy anything: a list of benefits may be full of them. */
const ASIDE: ReadonlySet<SectionKind> = new Set(['benefits', 'pay', 'legal', 'apply']);

/**
 * Zones from their sums. In a letter or a text without any usual phrase hardly a sentence reads like a duty by itself; there
 * the bar is lowered for all alike, until those that come nearest count.
 * @param sums three a sentence
 * @param shut 1 for a sentence that says nothing of the work, whatever its words
 * @param plain the zones with the bar where it is
 */
function liftZones(
  sums: Float64Array,
  shut: Uint8Array,
  plain: readonly SentenceZone[],
): readonly SentenceZone[] {
  let open = 0;
  for (const is of shut) open += 1 - is;
  const wanted = Math.min(LEAST_SAID.sentences, LEAST_SAID.share * open);
  if (totalWorth(plain) >= wanted) return plain;
  let [low, high] = [0, 8];
  for (let step = 0; step < 20; step++) {
    const middle = (low + high) / 2;
    if (totalWorth(toZones(sums, shut, middle)) < wanted) low = middle;
    else high = middle;
  }
  return toZones(sums, shut, high);
}

/** @param lift what is taken from the sum of `neither` */
function toZones(sums: Float64Array, shut: Uint8Array, lift: number): SentenceZone[] {
  const lifted = sums.slice();
  const zones: SentenceZone[] = [];
  for (let s = 0; s < shut.length; s++) {
    if (shut[s] === 1) {
      zones.push(NEITHER);
      continue;
    }
    const at = s * ZONES;
    lifted[at + NEITHER_AT]! -= lift;
    softmaxInPlace(lifted, at, ZONES);
    zones.push({ duty: lifted[at]!, requirement: lifted[at + 1]!, neither: lifted[at + 2]! });
  }
  return zones;
}

function totalWorth(zones: readonly SentenceZone[]): number {
  let total = 0;
  for (const zone of zones) total += worthOf(zone);
  return total;
}
