import { type Calibration, MODEL_CLASSES, type ModelName } from '../../src/lexicon/calibration.js';
import { type DenseNumbers, linkModels, linkNumbers } from '../../src/lexicon/model.js';
import type { Lexicon } from '../../src/lexicon/types.js';

/** The lexicon as it ships: with numbers as they stand in the file, rounded and without the small ones. */
export function withTables(lexicon: Lexicon, calibration: Calibration): Lexicon {
  return { ...lexicon, calibration, ...linkModels(calibration.models, lexicon.space) };
}

/** The same lexicon with these numbers; models without numbers are level. */
export function withNumbers(lexicon: Lexicon, numbers: DenseNumbers): Lexicon {
  return { ...lexicon, ...linkNumbers(numbers, lexicon.space) };
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
export function tabulate(numbers: DenseNumbers, { space }: Lexicon): Calibration['models'] {
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
