import { MODEL_CLASSES } from '../../src/lexicon/calibration.js';
import type { FeatureRow } from '../../src/lexicon/features.js';
import type { DenseNumbers } from '../../src/lexicon/model.js';
import type { Lexicon } from '../../src/lexicon/types.js';
import type { Label, LabelledPosting } from '../labelled.js';
import { fitLinear } from './linear.js';
import type { Block, PostingModel, Settings } from './settings.js';
import { oneHot, roleTarget } from './targets.js';

/** What the posting models are fitted to. */
export interface Reading {
  readonly item: LabelledPosting;
  readonly row: FeatureRow;
  readonly weight: number;
  /** Whether some of the posting's entries were left out. */
  readonly isThinned: boolean;
}

/** Fits the models that speak of a whole posting. */
export function fitPostings(
  readings: readonly Reading[],
  lexicon: Lexicon,
  hearing: Settings['hearing'],
  names: readonly PostingModel[] = ['mix', 'role', 'ml', 'level', 'ships', 'publishes'],
): DenseNumbers {
  const told = (name: 'ml' | 'level' | 'ships' | 'publishes') => (label: Label) =>
    oneHot(MODEL_CLASSES[name], label[name]);
  const whole = readings.filter(({ isThinned }) => !isThinned);
  const real = whole.filter(({ item }) => item.weight === 1);
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
    role: () =>
      fitOne(
        'role',
        evenOut(readings, ({ role }) => role, SLIGHTLY),
        roleTarget,
      ),
    ml: () => fitOne('ml', readings, (label) => (label.ml ? told('ml')(label) : null)),
    level: () => fitOne('level', whole, told('level')),
    ships: () =>
      fitOne(
        'ships',
        evenOut(real, ({ ships }) => ships, SLIGHTLY),
        told('ships'),
      ),
    publishes: () =>
      fitOne(
        'publishes',
        evenOut(real, ({ publishes }) => publishes, BY_ROOT),
        told('publishes'),
      ),
  };
  return Object.fromEntries(names.map((name) => [name, fits[name]()]));
}

/** How strongly rare answers are given more weight: a power of how rare they are. */
const BY_ROOT = 0.5;
const SLIGHTLY = 0.25;

/** Gives rare answers more weight: else a fit would do best by never giving them. */
function evenOut(
  readings: readonly Reading[],
  answerOf: (label: Label) => string | null,
  power: number,
): Reading[] {
  const totals = new Map<string | null, number>();
  for (const { item, weight } of readings)
    totals.set(answerOf(item.label), (totals.get(answerOf(item.label)) ?? 0) + weight);
  const usual = [...totals.values()].reduce((sum, total) => sum + total, 0) / totals.size;
  return readings.map((reading) => ({
    ...reading,
    weight: reading.weight * (usual / totals.get(answerOf(reading.item.label))!) ** power,
  }));
}

function blockOf(feature: number, { entries, space }: Lexicon): Block {
  if (feature < space.firstTopic) return entries[feature]!.layer as Block;
  if (feature < space.firstCue) return 'topics';
  if (feature < space.firstScope) return 'cues';
  if (feature < space.firstSignal) return 'scopes';
  if (feature < space.firstScalar) return 'signals';
  return space.names[feature]!.startsWith('years:') ? 'years' : 'shares';
}

function keepFeatures({ features, values }: FeatureRow, isKept: (feature: number) => boolean): FeatureRow {
  const at = features.map((_, i) => i).filter((i) => isKept(features[i]!));
  return { features: at.map((i) => features[i]!), values: at.map((i) => values[i]!) };
}
