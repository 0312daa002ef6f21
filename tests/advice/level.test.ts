import { describe, expect, it } from 'vitest';
import { levelAdvice } from '../../src/advice/level.js';
import type { Hints, Level } from '../../src/types.js';
import { okReport, subject, titled } from './fixture.js';

const shown = [{ start: 4, end: 7, text: 'own' }];

const advice = (value: Level | null, claimed: readonly Level[] | null, isShown = true) =>
  levelAdvice(
    subject(
      okReport({
        title: claimed && { ...titled('Senior Engineer'), levels: claimed },
        level: { value, evidence: isShown ? shown : [] },
      }),
    ),
  );

describe('advice on the level', () => {
  it('holds what the text shows against what the title claims', () => {
    expect(advice('L5', ['L5', 'L6'])).toEqual({
      value: 'L5',
      meaning: 'mid',
      claimed: ['L5', 'L6'],
      remark: { text: 'The title claims L5 or L6, and the text speaks of L5.', evidence: shown },
      asks: null,
      note: 'Companies differ.',
    });
    const said = (value: Level, claimed: readonly Level[] | null) => advice(value, claimed).remark.text;
    expect(said('L4', ['L5', 'L6'])).toBe(
      'The title claims L5 or L6, but the text speaks of L4: less than the title claims.',
    );
    expect(said('L7', ['L5', 'L6'])).toBe(
      'The title claims L5 or L6, but the text speaks of L7: more than the title claims.',
    );
    expect(said('L6', ['L5', 'L6', 'L7'])).toBe('The title claims L5 to L7, and the text speaks of L6.');
    expect(said('L4', [])).toBe('The text speaks of L4; the title claims no level.');
    expect(said('L4', null)).toBe('The text speaks of L4.');
  });

  it('finds no mismatch without evidence', () => {
    expect(advice('L4', ['L6', 'L7'], false).remark).toEqual({
      text: 'The posting does not say at which level the work is; L4 is the likeliest reading of the whole.',
      evidence: [],
    });
    expect(advice(null, ['L6'])).toMatchObject({
      value: null,
      meaning: null,
      remark: { text: 'The posting does not say at which level the work is.', evidence: [] },
    });
  });

  it('gives years and degree as what is asked for', () => {
    const asks = (years: Hints['years'], degree: Hints['degree']) =>
      levelAdvice(subject(okReport({ hints: { ...okReport().hints, years, degree } }))).asks;
    expect(asks([3, 5], 'phd')).toBe('The posting asks for 3 to 5 years of experience and a PhD.');
    expect(asks([1, 1], null)).toBe('The posting asks for 1 year of experience.');
    expect(asks(null, 'masters')).toBe("The posting asks for a master's degree.");
    expect(asks(null, null)).toBeNull();
  });
});
