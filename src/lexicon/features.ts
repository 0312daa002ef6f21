import { ACTIVITIES, SECTION_KINDS } from '../types.js';
import type { ModelTable } from './calibration.js';
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

/** Numbers for feature names. Entries come first and keep their own numbers. */
export interface FeatureSpace {
  readonly names: readonly string[];
  /** The number of a feature that there must be. */
  numberOf(name: string): number;
  /** The number of a feature, or undefined where the lexicon has none of that name. */
  find(name: string): number | undefined;
  /** Numbers of the first topic, and of the first group of role cues, scopes and signals, and of the first feature behind them. */
  readonly firstTopic: number;
  readonly firstCue: number;
  readonly firstScope: number;
  readonly firstSignal: number;
  readonly firstScalar: number;
}

function entryName({ id, layer, group }: Entry, groups: Groups): string {
  if (layer !== 'role') return `${layer}: ${id}`;
  return `${cueName(groups, group)} ${id}`;
}

function cueName(groups: Groups, group: number): string {
  const { role, sign } = groups.roleCues[group]!;
  return `${sign === 1 ? 'for' : 'against'} ${role}:`;
}

export function createFeatureSpace(entries: readonly Entry[], groups: Groups): FeatureSpace {
  const names = [
    ...entries.map((entry) => entryName(entry, groups)),
    ...groups.topics.map(({ id }) => `topic: ${id}`),
    ...groups.roleCues.map((_, group) => cueName(groups, group)),
    ...groups.scopes.map((level, group) => `scope of ${level} (${group})`),
    ...groups.signals.map(({ signal, value }, group) => `signal ${signal} ${value} (${group})`),
    ...SCALARS,
  ];
  const numbers = new Map(names.map((name, number) => [name, number]));
  return {
    names,
    firstTopic: entries.length,
    firstCue: entries.length + groups.topics.length,
    firstScope: entries.length + groups.topics.length + groups.roleCues.length,
    firstSignal: entries.length + groups.topics.length + groups.roleCues.length + groups.scopes.length,
    firstScalar: names.length - SCALARS.length,
    find: (name) => numbers.get(name),
    numberOf(name) {
      const number = numbers.get(name);
      if (number === undefined) throw new Error(`There is no feature “${name}”.`);
      return number;
    },
  };
}

/** Collects a row by the names or the numbers of its features. */
export class RowBuilder implements FeatureRow {
  readonly features: number[] = [];
  readonly values: number[] = [];

  constructor(private readonly space: FeatureSpace) {}

  add(name: string, value: number): void {
    this.addNumber(this.space.numberOf(name), value);
  }

  addNumber(feature: number, value: number): void {
    if (value === 0) return;
    this.features.push(feature);
    this.values.push(value);
  }

  addRow({ features, values }: FeatureRow): void {
    features.forEach((feature, i) => {
      this.addNumber(feature, values[i]!);
    });
  }
}

/** A model with its numbers in the order of the features: `numbers[feature * classes + class]`. */
export interface LinearModel {
  readonly classes: number;
  readonly numbers: Float64Array;
}

/** Rows for features that the lexicon no longer has are passed over: taking an entry out needs no new fit. */
export function linkModel(table: ModelTable, classes: number, space: FeatureSpace): LinearModel {
  const numbers = new Float64Array(space.names.length * classes);
  for (const name in table) {
    const feature = space.find(name);
    if (feature !== undefined) numbers.set(table[name]!, feature * classes);
  }
  return { classes, numbers };
}

/** The sum over features, for each class. */
export function scoreRow({ features, values }: FeatureRow, { classes, numbers }: LinearModel): Float64Array {
  const sums = new Float64Array(classes);
  for (let i = 0; i < features.length; i++) {
    const from = features[i]! * classes;
    for (let c = 0; c < classes; c++) sums[c]! += values[i]! * numbers[from + c]!;
  }
  return sums;
}
