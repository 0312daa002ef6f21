import type { FeatureRow } from '../../src/lexicon/features.js';
import { minimise } from './lbfgs.js';

export interface LinearProblem {
  readonly rows: readonly FeatureRow[];
  /** For each row the wanted probability of each class. */
  readonly targets: readonly (readonly number[])[];
  /** How much each row counts; 1 where left out. */
  readonly weights?: readonly number[];
  /** `softmax` where one class excludes the others, `logistic` where each stands for itself. */
  readonly link: 'softmax' | 'logistic';
  readonly classes: number;
  /** How many features there are; those that no row has keep their prior. */
  readonly features: number;
  /** How strongly a feature's numbers are held at their prior. */
  readonly ridge: (feature: number) => number;
  /** Where the numbers are held, `feature * classes + class`; 0 where left out. */
  readonly prior?: Float64Array;
  readonly mostSteps?: number;
}

/** Rows as one block: row r has the features `columns[starts[r]]` up to `columns[starts[r + 1]]`. */
interface Matrix {
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float64Array;
  /** The feature behind each column: only features that some row has get one. */
  readonly used: readonly number[];
}

function pack(rows: readonly FeatureRow[]): Matrix {
  const used = [...new Set(rows.flatMap(({ features }) => features))].sort((a, b) => a - b);
  const columnOf = new Map(used.map((feature, column) => [feature, column]));
  const starts = new Int32Array(rows.length + 1);
  rows.forEach(({ features }, r) => {
    starts[r + 1] = starts[r]! + features.length;
  });
  const columns = new Int32Array(starts[rows.length]!);
  const values = new Float64Array(starts[rows.length]!);
  rows.forEach((row, r) => {
    row.features.forEach((feature, i) => {
      columns[starts[r]! + i] = columnOf.get(feature)!;
      values[starts[r]! + i] = row.values[i]!;
    });
  });
  return { starts, columns, values, used };
}

/** Turns the sums of one row into errors (given minus wanted), in place; gives the row's loss. */
type Link = (sums: Float64Array, wanted: readonly number[]) => number;

const LINKS: Readonly<Record<LinearProblem['link'], Link>> = {
  softmax(sums, wanted) {
    let top = Number.NEGATIVE_INFINITY;
    for (let c = 0; c < sums.length; c++) top = Math.max(top, sums[c]!);
    let total = 0;
    let loss = 0;
    for (let c = 0; c < sums.length; c++) total += Math.exp(sums[c]! - top);
    const level = top + Math.log(total);
    for (let c = 0; c < sums.length; c++) {
      loss -= wanted[c]! * (sums[c]! - level);
      sums[c] = Math.exp(sums[c]! - level) - wanted[c]!;
    }
    return loss;
  },
  logistic(sums, wanted) {
    let loss = 0;
    for (let c = 0; c < sums.length; c++) {
      const sum = sums[c]!;
      loss += Math.log1p(Math.exp(-Math.abs(sum))) + Math.max(sum, 0) - wanted[c]! * sum;
      sums[c] = 1 / (1 + Math.exp(-sum)) - wanted[c]!;
    }
    return loss;
  },
};

/**
 * Fits a linear model with a ridge towards a prior.
 * @returns numbers, `feature * classes + class`
 */
export function fitLinear(problem: LinearProblem): Float64Array {
  const { rows, targets, classes, features, ridge } = problem;
  const matrix = pack(rows);
  const { starts, columns, values, used } = matrix;
  const all = problem.prior ?? new Float64Array(features * classes);
  const prior = new Float64Array(used.length * classes);
  used.forEach((feature, column) => {
    prior.set(all.subarray(feature * classes, (feature + 1) * classes), column * classes);
  });
  const strengths = Float64Array.from(used, ridge);
  const sums = new Float64Array(classes);
  const link = LINKS[problem.link];
  const objective = (numbers: Float64Array, slope: Float64Array): number => {
    let loss = 0;
    for (let i = 0; i < numbers.length; i++) {
      const off = numbers[i]! - prior[i]!;
      const strength = strengths[(i / classes) | 0]!;
      loss += (strength * off * off) / 2;
      slope[i] = strength * off;
    }
    for (let r = 0; r < rows.length; r++) {
      sums.fill(0);
      for (let i = starts[r]!; i < starts[r + 1]!; i++)
        for (let c = 0, at = columns[i]! * classes; c < classes; c++)
          sums[c]! += values[i]! * numbers[at + c]!;
      const weight = problem.weights?.[r] ?? 1;
      loss += weight * link(sums, targets[r]!);
      for (let i = starts[r]!; i < starts[r + 1]!; i++)
        for (let c = 0, at = columns[i]! * classes; c < classes; c++)
          slope[at + c]! += weight * sums[c]! * values[i]!;
    }
    return loss;
  };
  const fitted = minimise(objective, prior.slice(), problem.mostSteps ?? 100);
  const numbers = all.slice();
  used.forEach((feature, column) => {
    numbers.set(fitted.subarray(column * classes, (column + 1) * classes), feature * classes);
  });
  return numbers;
}
