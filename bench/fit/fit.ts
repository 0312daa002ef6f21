import { compileLexicon } from '../../src/compile/compile.js';
import {
  BLANK_CALIBRATION,
  type Calibration,
  MODEL_CLASSES,
  type ModelName,
} from '../../src/lexicon/calibration.js';
import { type FeatureRow, linkModel, scoreRow } from '../../src/lexicon/features.js';
import { linkLexicon } from '../../src/lexicon/link.js';
import { softmax } from '../../src/lexicon/softmax.js';
import type { Lexicon } from '../../src/lexicon/types.js';
import type { Document } from '../../src/stages/document.js';
import { match } from '../../src/stages/match.js';
import { mix } from '../../src/stages/mix.js';
import { parse } from '../../src/stages/parse.js';
import { contextRows, type SentenceReading } from '../../src/stages/weigh/context.js';
import { cueEffects } from '../../src/stages/weigh/cues.js';
import { readAlone, sentenceRows, weighReadings } from '../../src/stages/weigh.js';
import { assignFolds, fnv, type Label, type LabelledPosting } from '../labelled.js';
import { fitIntervalScale, fitTemperature } from './doubt.js';
import { fitLinear } from './linear.js';
import { oneHot, roleTarget, type SentenceLabel, sentenceLabels } from './targets.js';
import { chooseWords } from './words.js';

/** Postings that say little are right in fewer than four of ten below this. */
const LEAST_PROBABILITY = 0.4;

/** What a posting model may listen to, in blocks, with how strongly each block's numbers are held at 0; the rest is not heard. */
type Hearing = Partial<Record<Block, number>>;
type Block = 'work' | 'role' | 'learned' | 'scope' | 'signal' | 'topics' | 'cues' | 'shares' | 'years';
type PostingModel = 'mix' | 'role' | 'ml' | 'level' | 'ships' | 'publishes';

const WORK: Hearing = { work: 0.1, role: 1, learned: 0.03, topics: 0.1, cues: 0.05, shares: 0.1 };

export interface Settings {
  readonly words: { readonly employers: number; readonly most: number };
  /** Of the sentence models. */
  readonly ridges: { readonly zone: number; readonly letters: number; readonly context: number };
  readonly hearing: Readonly<Record<PostingModel, Hearing>>;
  readonly innerFolds: number;
  /** Copies of each posting with this share of its entries left, and what such a copy counts for the role. */
  readonly thinned: readonly { readonly left: number; readonly weight: number }[];
}

/** Chosen by cross-validation; differences of a factor of two around them are within the error of the figures. */
export const SETTINGS: Settings = {
  words: { employers: 8, most: 3000 },
  ridges: { zone: 2, letters: 3, context: 3 },
  hearing: {
    role: WORK,
    mix: { topics: 0.3, cues: 0.3, learned: 1, shares: 0.01 },
    ml: { topics: 0.1, cues: 0.1, learned: 0.1, shares: 0.1 },
    level: { topics: 0.1, cues: 0.1, learned: 0.1, shares: 0.1, scope: 0.3, years: 0.1 },
    ships: { topics: 0.1, cues: 0.1, learned: 0.1, shares: 0.1, signal: 0.3 },
    publishes: { signal: 0.1, topics: 0.3, learned: 0.3, shares: 0.3 },
  },
  innerFolds: 3,
  thinned: [{ left: 0.3, weight: 0.15 }],
};

interface Prepared {
  readonly item: LabelledPosting;
  readonly document: Document;
  readonly matches: ReturnType<typeof match>;
  readonly sentences: readonly (SentenceLabel | null)[];
}

export interface Fitted {
  readonly calibration: Calibration;
  readonly learned: readonly string[];
  readonly lexicon: Lexicon;
}

type Numbers = Partial<Record<ModelName, Float64Array>>;

/** Fits everything that is learned from labels: which words are listened to, and every number. */
export function fit(
  items: readonly LabelledPosting[],
  folder: string,
  settings: Settings = SETTINGS,
): Fitted {
  const learned = chooseWords(items, settings.words);
  const blank = linkLexicon(compileLexicon(folder, { calibration: BLANK_CALIBRATION, learned }));
  const prepared = items.map((item) => prepare(item, blank));
  const first = crossRead(prepared, blank, settings);
  const context = fitContext(first, blank, settings.ridges);
  const readings = readPostings(first, withNumbers(blank, context));
  const numbers = {
    ...fitSentences(prepared, blank, settings.ridges),
    ...context,
    ...fitPostings(readings, blank, settings.hearing),
  };
  const calibration = {
    ...BLANK_CALIBRATION,
    ...fitDoubt(readings, blank, settings),
    leastProbability: LEAST_PROBABILITY,
    fitted: describeItems(items),
    models: tabulate(numbers, blank),
  };
  return { calibration, learned, lexicon: withTables(blank, calibration) };
}

function describeItems(items: readonly LabelledPosting[]): string {
  return `${items.length} labelled postings of ${new Set(items.map(({ employer }) => employer)).size} employers`;
}

/** Fits how sure to be, on postings that the posting models have not seen. */
function fitDoubt(readings: readonly Reading[], lexicon: Lexicon, { hearing, innerFolds }: Settings) {
  const folds = assignFolds(
    readings.map(({ item }) => item),
    innerFolds,
  );
  const predictions = Array.from({ length: innerFolds }, (_, fold) => {
    const isOut = ({ item }: Reading): boolean => folds.get(item.employer) === fold;
    const { models } = withNumbers(
      lexicon,
      fitPostings(
        readings.filter((one) => !isOut(one)),
        lexicon,
        hearing,
        ['mix', 'role'],
      ),
    );
    return readings
      .filter((one) => one.weight === 1 && isOut(one))
      .map(({ item, row }) => ({
        label: item.label,
        role: scoreRow(row, models.role),
        mix: softmax(scoreRow(row, models.mix)),
      }));
  }).flat();
  return { temperature: fitTemperature(predictions), intervalScale: fitIntervalScale(predictions) };
}

export function prepare(item: LabelledPosting, lexicon: Lexicon): Prepared {
  const document = parse(item.posting.text, lexicon);
  return {
    item,
    document,
    matches: match(document, lexicon),
    sentences: sentenceLabels(document, item.label),
  };
}

/** The lexicon as it ships: with numbers as they stand in the file, rounded and without the small ones. */
function withTables(lexicon: Lexicon, calibration: Calibration): Lexicon {
  const link = (name: ModelName) => [
    name,
    linkModel(calibration.models[name], MODEL_CLASSES[name].length, lexicon.space),
  ];
  return {
    ...lexicon,
    calibration,
    models: Object.fromEntries(Object.keys(MODEL_CLASSES).map((name) => link(name as ModelName))),
  };
}

/** The same lexicon with other numbers; models without numbers stay level. */
export function withNumbers(lexicon: Lexicon, numbers: Numbers): Lexicon {
  const models = { ...lexicon.models };
  for (const [name, values] of Object.entries(numbers) as [ModelName, Float64Array][])
    models[name] = { classes: MODEL_CLASSES[name].length, numbers: values };
  return { ...lexicon, models };
}

/** A posting's sentences as they are read at first, by models that were fitted without its employer. */
interface FirstReading {
  readonly one: Prepared;
  /** The posting as it is, then its thinned copies. */
  readonly copies: readonly {
    readonly matches: Prepared['matches'];
    readonly alone: readonly SentenceReading[];
    readonly weight: number;
  }[];
}

/**
 * Reads each training posting with sentence models that were fitted without its employer, so that what the later models
 * are fitted to is as uncertain as what they will see.
 */
export function crossRead(
  prepared: readonly Prepared[],
  lexicon: Lexicon,
  { innerFolds, ridges, thinned }: Settings,
): FirstReading[] {
  const folds = assignFolds(
    prepared.map(({ item }) => item),
    innerFolds,
  );
  return Array.from({ length: innerFolds }, (_, fold) => {
    const isOut = ({ item }: Prepared): boolean => folds.get(item.employer) === fold;
    const reader = withNumbers(
      lexicon,
      fitSentences(
        prepared.filter((one) => !isOut(one)),
        lexicon,
        ridges,
      ),
    );
    return prepared.filter(isOut).map((one) => {
      const copies = [
        { matches: one.matches, weight: 1 },
        ...thinned.map(({ left, weight }) => ({ matches: thin(one, left, lexicon), weight })),
      ];
      const read = (matches: Prepared['matches']) =>
        readAlone(one.document, cueEffects(one.document, matches, lexicon), reader);
      return { one, copies: copies.map((copy) => ({ ...copy, alone: read(copy.matches) })) };
    });
  }).flat();
}

/** Fits how a sentence is read in the light of those around it. */
export function fitContext(
  first: readonly FirstReading[],
  lexicon: Lexicon,
  ridges: Settings['ridges'],
): Numbers {
  const rows: FeatureRow[] = [];
  const zones: (readonly number[])[] = [];
  const letters: (readonly number[])[] = [];
  for (const { one, copies } of first) {
    const context = contextRows(one.document, copies[0]!.alone, lexicon);
    one.sentences.forEach((label, s) => {
      if (!label) return;
      rows.push(context[s]!);
      zones.push(label.zone);
      letters.push(label.letters);
    });
  }
  const shared = { rows, features: lexicon.space.names.length, ridge: () => ridges.context };
  return {
    'zone in context': fitLinear({ ...shared, targets: zones, link: 'softmax', classes: 3 }),
    'letters in context': fitLinear({ ...shared, targets: letters, link: 'logistic', classes: 4 }),
  };
}

/** What the posting models are fitted to. */
export interface Reading {
  readonly item: LabelledPosting;
  readonly row: FeatureRow;
  readonly weight: number;
}

export function readPostings(first: readonly FirstReading[], reader: Lexicon): Reading[] {
  return first.flatMap(({ one, copies }) =>
    copies.map(({ matches, alone, weight }) => {
      const weighed = weighReadings(one.document, cueEffects(one.document, matches, reader), alone, reader);
      return { item: one.item, row: mix(weighed, reader).row, weight };
    }),
  );
}

/**
 * A posting as it would look to us if it used other words for the same work: only some of the entries in it are found,
 * and none of the learned words. Fitting to such copies too keeps silence from being mistaken for a sign.
 */
function thin({ item, matches }: Prepared, left: number, { entries }: Lexicon): ReturnType<typeof match> {
  return matches.filter(({ entry }) => {
    const { layer, id } = entries[entry]!;
    if (layer === 'learned') return false;
    return (layer !== 'work' && layer !== 'role') || fnv(`${item.posting.id} ${id}`) / 2 ** 32 < left;
  });
}

export function fitSentences(
  prepared: readonly Prepared[],
  lexicon: Lexicon,
  ridges: Settings['ridges'],
): Numbers {
  const features = lexicon.space.names.length;
  const zoneRows: FeatureRow[] = [];
  const zoneTargets: (readonly number[])[] = [];
  const letters: FeatureRow[] = [];
  const letterTargets: (readonly number[])[] = [];
  for (const { document, matches, sentences } of prepared) {
    const { zone: zones, letters: speaking } = sentenceRows(
      document,
      cueEffects(document, matches, lexicon),
      lexicon,
    );
    sentences.forEach((label, s) => {
      if (!label) return;
      zoneRows.push(zones[s]!);
      zoneTargets.push(label.zone);
      letters.push(speaking[s]!);
      letterTargets.push(label.letters);
    });
  }
  return {
    zone: fitLinear({
      rows: zoneRows,
      targets: zoneTargets,
      link: 'softmax',
      classes: 3,
      features,
      ridge: () => ridges.zone,
      mostSteps: 40,
    }),
    letters: fitLinear({
      rows: letters,
      targets: letterTargets,
      link: 'logistic',
      classes: 4,
      features,
      ridge: () => ridges.letters,
      prior: letterPrior(lexicon),
      mostSteps: 40,
    }),
  };
}

/** A topic speaks for its activity, each entry of it as strongly as its weight says, until the labels say otherwise. */
function letterPrior({ groups, space }: Lexicon): Float64Array {
  const prior = new Float64Array(space.names.length * 4);
  const order = MODEL_CLASSES.letters as readonly string[];
  groups.topics.forEach(({ activity }, topic) => {
    if (activity) prior[(space.firstTopic + topic) * 4 + order.indexOf(activity)] = 3;
  });
  for (let c = 0; c < 4; c++) prior[space.numberOf('bias') * 4 + c] = -2.5;
  return prior;
}

function fitPostings(
  readings: readonly Reading[],
  lexicon: Lexicon,
  hearing: Settings['hearing'],
  names: readonly PostingModel[] = ['mix', 'role', 'ml', 'level', 'ships', 'publishes'],
): Numbers {
  const told = (name: 'ml' | 'level' | 'ships' | 'publishes') => (label: Label) =>
    oneHot(MODEL_CLASSES[name], label[name]);
  const whole = readings.filter(({ weight }) => weight === 1);
  const fitOne = (
    name: PostingModel,
    rows: readonly Reading[],
    targetOf: (label: Label) => readonly number[] | null,
  ): Float64Array => {
    const blocks = lexicon.space.names.map((_, feature) => blockOf(feature, lexicon));
    const isHeard = (feature: number): boolean => hearing[name][blocks[feature]!] !== undefined;
    const kept = rows.flatMap(({ item, row, weight }) => {
      const target = targetOf(item.label);
      return target ? [{ row: keepFeatures(row, isHeard), target, weight }] : [];
    });
    return fitLinear({
      rows: kept.map(({ row }) => row),
      targets: kept.map(({ target }) => target),
      weights: kept.map(({ weight }) => weight),
      link: 'softmax',
      classes: MODEL_CLASSES[name].length,
      features: blocks.length,
      ridge: (feature) => hearing[name][blocks[feature]!]!,
    });
  };
  const fits: Record<PostingModel, () => Float64Array> = {
    mix: () => fitOne('mix', whole, ({ mix: percent }) => percent?.map((share) => share / 100) ?? null),
    role: () => fitOne('role', readings, roleTarget),
    ml: () => fitOne('ml', readings, (label) => (label.ml ? told('ml')(label) : null)),
    level: () => fitOne('level', whole, told('level')),
    ships: () => fitOne('ships', whole, told('ships')),
    publishes: () => fitOne('publishes', whole, told('publishes')),
  };
  return Object.fromEntries(names.map((name) => [name, fits[name]()]));
}

function blockOf(feature: number, { entries, space }: Lexicon): Block {
  if (feature < space.firstTopic) return entries[feature]!.layer as Block;
  if (feature < space.firstCue) return 'topics';
  if (feature < space.firstScalar) return 'cues';
  return space.names[feature]!.startsWith('years:') ? 'years' : 'shares';
}

function keepFeatures({ features, values }: FeatureRow, isKept: (feature: number) => boolean): FeatureRow {
  const at = features.map((_, i) => i).filter((i) => isKept(features[i]!));
  return { features: at.map((i) => features[i]!), values: at.map((i) => values[i]!) };
}

/** What an entry's number must reach to be kept: smaller ones move no verdict, and there are thousands of them. */
const LEAST: Partial<Record<ModelName, number>> = {
  zone: 0.15,
  letters: 0.2,
  mix: 0.05,
  role: 0.08,
  ml: 0.1,
  level: 0.1,
  ships: 0.1,
  publishes: 0.1,
};

/** Numbers as tables by feature name, for people and for the file. */
function tabulate(numbers: Numbers, { space }: Lexicon): Calibration['models'] {
  const table = (name: ModelName): Record<string, number[]> => {
    const classes = MODEL_CLASSES[name].length;
    const rows = space.names.map(
      (feature, f) =>
        [feature, [...(numbers[name] ?? []).slice(f * classes, (f + 1) * classes)].map(round)] as const,
    );
    const least = (feature: number): number => (feature < space.firstTopic ? (LEAST[name] ?? 0.01) : 0.01);
    return Object.fromEntries(
      rows.filter(([, row], f) => row.some((number) => Math.abs(number) >= least(f))),
    );
  };
  return Object.fromEntries(
    Object.keys(MODEL_CLASSES).map((name) => [name, table(name as ModelName)]),
  ) as unknown as Calibration['models'];
}

function round(number: number): number {
  return Math.round(number * 100) / 100;
}
