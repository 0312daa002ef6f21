import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minimise } from '../../bench/fit/lbfgs.js';
import { fitLinear, type LinearProblem } from '../../bench/fit/linear.js';

describe('minimise', () => {
  it('finds the bottom of a long narrow valley', () => {
    const goal = [3, -2, 0.5];
    const steepness = [1, 100, 10_000];
    const found = minimise((point, slope) => {
      let value = 0;
      goal.forEach((target, k) => {
        const off = point[k]! - target;
        value += (steepness[k]! * off * off) / 2;
        slope[k] = steepness[k]! * off;
      });
      return value;
    }, new Float64Array(3));
    goal.forEach((target, k) => {
      expect(found[k]).toBeCloseTo(target, 3);
    });
  });

  it('stays where it starts if that is the bottom', () => {
    const start = Float64Array.of(1, 2);
    expect(minimise((_, slope) => slope.fill(0) && 0, start)).toEqual(start);
  });
});

/** One feature that every row has. */
const bias = { features: [0], values: [1] };
const always = { classes: 1, features: 1, ridge: () => 0, link: 'logistic' as const, mostSteps: 300 };

describe('fitLinear', () => {
  it('gives three yeses in four the log odds of three to one', () => {
    const [number] = fitLinear({ ...always, rows: [bias, bias, bias, bias], targets: [[1], [1], [1], [0]] });
    expect(number).toBeCloseTo(Math.log(3), 3);
  });

  it('takes a row of weight 3 for three rows, and a soft target for its share', () => {
    const heavy = fitLinear({ ...always, rows: [bias, bias], targets: [[1], [0]], weights: [3, 1] });
    const soft = fitLinear({ ...always, rows: [bias], targets: [[0.75]] });
    expect(heavy[0]).toBeCloseTo(Math.log(3), 3);
    expect(soft[0]).toBeCloseTo(Math.log(3), 3);
  });

  it('gives classes that exclude one another the shares they are seen with', () => {
    const numbers = fitLinear({
      ...always,
      classes: 3,
      link: 'softmax',
      rows: [bias],
      targets: [[0.5, 0.3, 0.2]],
    });
    const total = numbers.reduce((sum, number) => sum + Math.exp(number), 0);
    [0.5, 0.3, 0.2].forEach((share, c) => {
      expect(Math.exp(numbers[c]!) / total).toBeCloseTo(share, 3);
    });
  });

  it('leaves the numbers of features that no row has at their prior, and holds the others near it', () => {
    const prior = Float64Array.of(0.25, -1);
    const [held, unseen] = fitLinear({
      ...always,
      features: 2,
      prior,
      ridge: () => 1e6,
      rows: [bias],
      targets: [[1]],
    });
    expect(held).toBeCloseTo(0.25, 4);
    expect(unseen).toBe(-1);
  });

  it('stops where no small step helps, whatever the problem', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const row = fc.record({
      features: fc.subarray([0, 1, 2, 3], { minLength: 1 }),
      target: fc.tuple(share, share),
      value: fc.double({ min: 0.1, max: 2, noNaN: true }),
    });
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 12 }),
        fc.constantFrom('softmax' as const, 'logistic' as const),
        (all, link) => {
          const problem: LinearProblem = {
            rows: all.map(({ features, value }) => ({ features, values: features.map(() => value) })),
            targets: all.map(({ target: [a] }) => [a, 1 - a]),
            link,
            classes: 2,
            features: 4,
            ridge: () => 0.5,
            mostSteps: 300,
          };
          const fitted = fitLinear(problem);
          const best = lossOf(problem, fitted);
          for (let i = 0; i < fitted.length; i++)
            for (const step of [0.05, -0.05]) {
              const moved = fitted.slice();
              moved[i]! += step;
              expect(lossOf(problem, moved)).toBeGreaterThan(best - 1e-9);
            }
        },
      ),
    );
  });
});

/** The loss, written down as the textbook has it. */
function lossOf({ rows, targets, link, classes, ridge }: LinearProblem, numbers: Float64Array): number {
  let loss = 0;
  numbers.forEach((number, i) => {
    loss += (ridge(Math.floor(i / classes)) * number * number) / 2;
  });
  rows.forEach(({ features, values }, r) => {
    const sums = Array.from({ length: classes }, (_, c) =>
      features.reduce((sum, feature, i) => sum + values[i]! * numbers[feature * classes + c]!, 0),
    );
    const total = sums.reduce((sum, one) => sum + Math.exp(one), 0);
    sums.forEach((sum, c) => {
      const wanted = targets[r]![c]!;
      const yes = 1 / (1 + Math.exp(-sum));
      loss -=
        link === 'softmax'
          ? wanted * Math.log(Math.exp(sum) / total)
          : wanted * Math.log(yes) + (1 - wanted) * Math.log(1 - yes);
    });
  });
  return loss;
}
