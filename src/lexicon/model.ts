import { type Calibration, MODEL_CLASSES, type ModelName } from './calibration.js';
import type { FeatureRow, FeatureSink, FeatureSpace } from './features.js';

/** Models that are asked of the same features: their numbers stand side by side, so that a feature is looked up once for all. */
export const TABLE_MODELS = {
  alone: ['zone', 'letters'],
  context: ['zone in context', 'letters in context'],
  posting: ['mix', 'role', 'ml', 'level', 'ships', 'publishes'],
} as const satisfies Record<string, readonly ModelName[]>;
export type TableName = keyof typeof TABLE_MODELS;

/** The numbers of several models. Few features have any, so these have a row of their own and all others share row 0. */
export interface NumberTable {
  /** How many numbers a row has: one for each class of each model. */
  readonly width: number;
  /** For each feature its row. */
  readonly rows: Int32Array;
  /** `numbers[row * width + class]` */
  readonly numbers: Float64Array;
}

/** One model among those of its table. */
export interface LinearModel {
  readonly table: NumberTable;
  /** Where its classes begin in a row. */
  readonly first: number;
  readonly classes: number;
}

/** For each model its numbers, `feature * classes + class`; a model that is left out is level. */
export type DenseNumbers = Partial<Readonly<Record<ModelName, Float64Array>>>;

export interface Models {
  readonly tables: Readonly<Record<TableName, NumberTable>>;
  readonly models: Readonly<Record<ModelName, LinearModel>>;
}

/** Rows for features that the lexicon no longer has are passed over: taking an entry out needs no new fit. */
export function linkModels(calibrated: Calibration['models'], space: FeatureSpace): Models {
  return joinModels(space, (name) => {
    const rows: Row[] = [];
    const table = calibrated[name];
    for (const key in table) {
      const feature = space.find(key);
      if (feature !== undefined) rows.push([feature, table[key]!]);
    }
    return rows;
  });
}

/** The same from numbers as they are fitted. */
export function linkNumbers(dense: DenseNumbers, space: FeatureSpace): Models {
  return joinModels(space, (name) => {
    const numbers = dense[name];
    if (numbers === undefined) return [];
    const { length } = MODEL_CLASSES[name];
    return Array.from({ length: space.count }, (_, feature) => [
      feature,
      numbers.subarray(feature * length, (feature + 1) * length),
    ]);
  });
}

type Row = readonly [feature: number, numbers: ArrayLike<number>];

function joinModels({ count }: FeatureSpace, rowsOf: (name: ModelName) => readonly Row[]): Models {
  const tables = Object.fromEntries(
    Object.entries(TABLE_MODELS).map(([name, models]) => [name, joinTable(count, models, rowsOf)]),
  ) as Models['tables'];
  return { tables, models: placeModels(tables) };
}

/** Finds each model among those of its table. */
export function placeModels(tables: Models['tables']): Models['models'] {
  const models = Object.entries(TABLE_MODELS).flatMap(([table, names]) =>
    names.map((name, i): [ModelName, LinearModel] => [
      name,
      {
        table: tables[table as TableName],
        first: countClasses(names.slice(0, i)),
        classes: MODEL_CLASSES[name].length,
      },
    ]),
  );
  return Object.fromEntries(models) as Models['models'];
}

function countClasses(models: readonly ModelName[]): number {
  return models.reduce((sum, name) => sum + MODEL_CLASSES[name].length, 0);
}

function joinTable(
  features: number,
  models: readonly ModelName[],
  rowsOf: (name: ModelName) => readonly Row[],
): NumberTable {
  const width = countClasses(models);
  const own = models.map(rowsOf);
  const rows = new Int32Array(features);
  let count = 1;
  for (const all of own)
    for (const [feature, numbers] of all)
      if (rows[feature] === 0 && Array.from(numbers).some((number) => number !== 0)) rows[feature] = count++;
  const numbers = new Float64Array(count * width);
  let first = 0;
  own.forEach((all, m) => {
    for (const [feature, values] of all)
      if (rows[feature] !== 0) numbers.set(values, rows[feature]! * width + first);
    first += MODEL_CLASSES[models[m]!].length;
  });
  return { width, rows, numbers };
}

/** What a model says of one feature, for one of its classes. */
export function numberAt({ table, first }: LinearModel, feature: number, c: number): number {
  return table.numbers[table.rows[feature]! * table.width + first + c]!;
}

/** Adds up features for some of the numbers of a table, one sum each. */
export class Sums implements FeatureSink {
  readonly sums: Float64Array;

  constructor(
    private readonly table: NumberTable,
    private readonly first: number,
    private readonly count: number,
  ) {
    this.sums = new Float64Array(count);
  }

  static of({ table, first, classes }: LinearModel): Sums {
    return new Sums(table, first, classes);
  }

  static ofAll(table: NumberTable): Sums {
    return new Sums(table, 0, table.width);
  }

  add(feature: number, value: number): void {
    const row = this.table.rows[feature]!;
    if (row === 0) return;
    const { sums, count } = this;
    const { numbers } = this.table;
    const from = row * this.table.width + this.first;
    for (let c = 0; c < count; c++) sums[c]! += value * numbers[from + c]!;
  }

  addRow({ features, values }: FeatureRow): this {
    for (let i = 0; i < features.length; i++) this.add(features[i]!, values[i]!);
    return this;
  }

  clear(): void {
    const { sums } = this;
    for (let c = 0; c < sums.length; c++) sums[c] = 0;
  }
}

/** The sum over features, for each class. */
export function scoreRow(row: FeatureRow, model: LinearModel): Float64Array {
  return Sums.of(model).addRow(row).sums;
}
