import { ACTIVITIES, SECTION_KINDS, type SectionKind } from '../types.js';
import { type EntryColumns, listEntries } from './columns.js';
import type { Entry, Groups } from './types.js';

/** What is said of a posting or a sentence, as parallel arrays of feature number and value. */
export interface FeatureRow {
  readonly features: number[];
  readonly values: number[];
}

/** What a sentence is read as: its zone and its letters. */
export const READING_NAMES = ['duty', 'requirement', 'neither', ...ACTIVITIES] as const;
/** From where a sentence is read again, once those around it have been read. */
export const PLACES = ['own', 'before', 'after', 'around', 'section', 'document'] as const;

/** Years of experience asked for, as a posting's level goes by them. */
export const YEARS = ['unsaid', 'up to 2', '3 or 4', '5 to 7', '8 or more'] as const;

/** Features that are not entries, topics or cues: first what is said of a sentence, then what is said of a posting. */
const SCALARS = [
  'bias',
  ...SECTION_KINDS.flatMap((kind) => [`under: ${kind}`, `looks: ${kind}`, `around: ${kind}`]),
  ...PLACES.flatMap((place) => READING_NAMES.map((name) => `${place}: ${name}`)),
  'bullet',
  'names work',
  'begins with work',
  'work around',
  ...ACTIVITIES.flatMap((activity) => [`duties: ${activity}`, `requirements: ${activity}`]),
  'amount of duties',
  'amount of requirements',
  ...ACTIVITIES.flatMap((activity) => [`share: ${activity}`, `strongest: ${activity}`]),
  ...ACTIVITIES.flatMap((a, i) => ACTIVITIES.slice(i + 1).map((b) => `both: ${a} and ${b}`)),
  ...YEARS.map((years) => `years: ${years}`),
] as const;

/** Numbers for features. Entries come first and keep their own numbers. */
export interface FeatureSpace {
  /** How many features there are. */
  readonly count: number;
  /** The names of all, in their order; made when first asked for. */
  readonly names: readonly string[];
  /** The number of a feature, or undefined where the lexicon has none of that name. */
  find(name: string): number | undefined;
  /** Numbers of the first topic, and of the first group of role cues, scopes and signals, and of the first feature behind them. */
  readonly firstTopic: number;
  readonly firstCue: number;
  readonly firstScope: number;
  readonly firstSignal: number;
  readonly firstScalar: number;
  readonly scalars: ScalarNumbers;
}

/** Numbers of the features that are not entries, topics or cues; lists in the order of ACTIVITIES. */
export interface ScalarNumbers {
  readonly bias: number;
  readonly bullet: number;
  readonly namesWork: number;
  readonly beginsWithWork: number;
  readonly workAround: number;
  readonly under: Readonly<Record<SectionKind, number>>;
  /** In the order of SECTION_KINDS. */
  readonly looks: readonly number[];
  /** In the order of SECTION_KINDS. */
  readonly around: readonly number[];
  /** The first of the readings in their places, which stand one behind another: PLACES by READING_NAMES. */
  readonly firstReading: number;
  readonly duties: readonly number[];
  readonly requirements: readonly number[];
  readonly amountOfDuties: number;
  readonly amountOfRequirements: number;
  readonly share: readonly number[];
  readonly strongest: readonly number[];
  /** For each two activities, `both[a][b]` with a before b. */
  readonly both: readonly (readonly number[])[];
  readonly years: Readonly<Record<(typeof YEARS)[number], number>>;
}

function listScalars(numberOf: (name: string) => number): ScalarNumbers {
  const byActivity = (name: string): number[] =>
    ACTIVITIES.map((activity) => numberOf(`${name}: ${activity}`));
  const byKind = (name: string): number[] => SECTION_KINDS.map((kind) => numberOf(`${name}: ${kind}`));
  return {
    bias: numberOf('bias'),
    bullet: numberOf('bullet'),
    namesWork: numberOf('names work'),
    beginsWithWork: numberOf('begins with work'),
    workAround: numberOf('work around'),
    under: Object.fromEntries(
      SECTION_KINDS.map((kind) => [kind, numberOf(`under: ${kind}`)]),
    ) as ScalarNumbers['under'],
    looks: byKind('looks'),
    around: byKind('around'),
    firstReading: numberOf(`${PLACES[0]}: ${READING_NAMES[0]}`),
    duties: byActivity('duties'),
    requirements: byActivity('requirements'),
    amountOfDuties: numberOf('amount of duties'),
    amountOfRequirements: numberOf('amount of requirements'),
    share: byActivity('share'),
    strongest: byActivity('strongest'),
    both: ACTIVITIES.map((activity, a) =>
      ACTIVITIES.map((other, b) => (a < b ? numberOf(`both: ${activity} and ${other}`) : -1)),
    ),
    years: Object.fromEntries(
      YEARS.map((years) => [years, numberOf(`years: ${years}`)]),
    ) as ScalarNumbers['years'],
  };
}

function entryName({ id, layer, group }: Entry, groups: Groups): string {
  if (layer !== 'role') return `${layer}: ${id}`;
  return `${cueName(groups, group)} ${id}`;
}

function cueName(groups: Groups, group: number): string {
  const { role, sign } = groups.roleCues[group]!;
  return `${sign === 1 ? 'for' : 'against'} ${role}:`;
}

export function createFeatureSpace(columns: EntryColumns, groups: Groups): FeatureSpace {
  const firstTopic = columns.layers.length;
  const firstCue = firstTopic + groups.topics.length;
  const firstScope = firstCue + groups.roleCues.length;
  const firstSignal = firstScope + groups.scopes.length;
  const firstScalar = firstSignal + groups.signals.length;
  let names: readonly string[] | undefined;
  let numbers: ReadonlyMap<string, number> | undefined;
  return {
    count: firstScalar + SCALARS.length,
    firstTopic,
    firstCue,
    firstScope,
    firstSignal,
    firstScalar,
    scalars: listScalars((name) => firstScalar + SCALAR_PLACES.get(name)!),
    get names() {
      names ??= nameFeatures(listEntries(columns), groups);
      return names;
    },
    find(name) {
      numbers ??= new Map(this.names.map((own, number) => [own, number]));
      return numbers.get(name);
    },
  };
}

const SCALAR_PLACES: ReadonlyMap<string, number> = new Map(SCALARS.map((name, place) => [name, place]));

function nameFeatures(entries: readonly Entry[], groups: Groups): string[] {
  return [
    ...entries.map((entry) => entryName(entry, groups)),
    ...groups.topics.map(({ id }) => `topic: ${id}`),
    ...groups.roleCues.map((_, group) => cueName(groups, group)),
    ...groups.scopes.map((level, group) => `scope of ${level} (${group})`),
    ...groups.signals.map(({ signal, value }, group) => `signal ${signal} ${value} (${group})`),
    ...SCALARS,
  ];
}

/** Takes the features of a posting or a sentence, one by one. */
export interface FeatureSink {
  add(feature: number, value: number): void;
}

/** Keeps a row of features. */
export class RowBuilder implements FeatureRow, FeatureSink {
  readonly features: number[] = [];
  readonly values: number[] = [];

  add(feature: number, value: number): void {
    if (value === 0) return;
    this.features.push(feature);
    this.values.push(value);
  }
}
