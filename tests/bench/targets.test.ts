import { describe, expect, it } from 'vitest';
import { oneHot, roleTarget, sentenceLabels } from '../../bench/fit/targets.js';
import { assignFolds, isSetAside, type Label, type LabelledPosting } from '../../bench/labelled.js';
import { parse } from '../../src/stages/parse.js';
import { ANSWERS } from '../../src/types.js';
import { lexicon } from '../lexicon.js';

const LABEL: Label = {
  id: '1',
  role: 'MLE',
  mix: null,
  second: null,
  agreed: null,
  ml: null,
  level: null,
  ships: null,
  publishes: null,
  conf: 3,
  readings: [],
  units: [],
  spans: [],
};

const byAnswer = (target: readonly number[]): Record<string, number> =>
  Object.fromEntries(
    ANSWERS.flatMap((answer, i) => (target[i]! > 0 ? [[answer, Number(target[i]!.toFixed(6))]] : [])),
  );

describe('the role to be learned', () => {
  it('is half the settled label and half what the readings say, by how sure they were', () => {
    const readings = [
      { role: 'MLE', second: null, mix: null, conf: 3 },
      { role: 'AS', second: 'MLE', mix: null, conf: 1 },
    ] as const;
    // 1/2, 1/4 of the first reading, and 2/5 of the quarter of the second.
    expect(byAnswer(roleTarget({ ...LABEL, readings }))).toEqual({ MLE: 0.85, AS: 0.15 });
  });

  it('sums to 1', () => {
    const readings = [{ role: 'RS', second: 'AS', mix: null, conf: 2 }] as const;
    expect(roleTarget({ ...LABEL, readings }).reduce((a, b) => a + b)).toBeCloseTo(1, 12);
  });
});

describe('a class to be learned', () => {
  it('is the one that the label names, or the last where it names none', () => {
    expect(oneHot(['yes', 'no', 'unsaid'], 'no')).toEqual([0, 1, 0]);
    expect(oneHot(['yes', 'no', 'unsaid'], null)).toEqual([0, 0, 1]);
  });
});

describe('the labels of sentences', () => {
  it('come from the unit that shares most with each, as shares of readings', () => {
    const text = 'Train models. Know SQL. Have fun.';
    const label: Label = {
      ...LABEL,
      readings: [
        { role: 'MLE', second: null, mix: null, conf: 3 },
        { role: 'MLE', second: null, mix: null, conf: 3 },
      ],
      units: [
        [0, 13],
        [14, 23],
      ],
      spans: [
        [0, 13, { M: 2, E: 1 }],
        [14, 23, { e: 1 }],
      ],
    };
    expect(sentenceLabels(parse(text, lexicon), label)).toEqual([
      { zone: [1, 0, 0], letters: [0, 1, 0.5, 0] },
      { zone: [0, 0.5, 0.5], letters: [0, 0, 0.5, 0] },
      null,
    ]);
  });
});

describe('folds', () => {
  const items = Array.from({ length: 60 }, (_, i) => ({
    employer: `employer ${i % 7}`,
  })) as LabelledPosting[];

  it('keep an employer together, and are of about one size', () => {
    const folds = assignFolds(items, 3);
    const sizes = [0, 1, 2].map(
      (fold) => items.filter(({ employer }) => folds.get(employer) === fold).length,
    );
    expect(new Set(folds.keys()).size).toBe(7);
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(9);
    expect(assignFolds([...items].reverse(), 3)).toEqual(folds);
  });

  it('leave about a fifth of the employers aside', () => {
    const aside = Array.from({ length: 1000 }, (_, i) => `employer ${i}`).filter(isSetAside).length;
    expect(aside).toBeGreaterThan(150);
    expect(aside).toBeLessThan(250);
  });
});
