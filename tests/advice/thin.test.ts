import { describe, expect, it } from 'vitest';
import { sayThin } from '../../src/advice/thin.js';
import { GOLDEN } from '../golden.js';
import { golden, okReport, piece, read, subject, unclearReport } from './fixture.js';

const text = 'a b c d';
const pieces = (...activities: Parameters<typeof piece>[2][]) =>
  activities.map((activity, i) => piece(text, text[2 * i]!, activity));

describe('thin ground', () => {
  it('is what fewer than three pieces for the role are', () => {
    const thin = (...activities: Parameters<typeof piece>[2][]) =>
      sayThin(subject(okReport({ evidence: pieces(...activities) })));
    expect(thin('engineering', 'modeling', 'engineering')).toBeNull();
    expect(thin('engineering', 'modeling', 'research', 'product')).toBe(
      'The text shows 2 pieces of evidence for a Machine Learning Engineer: the advice rests on little.',
    );
    expect(thin('engineering')).toContain('1 piece of evidence');
    expect(thin()).toContain('0 pieces of evidence');
  });

  it('is what an answer below one half is, with both answers', () => {
    const ranking = okReport().ranking.map((one, i) => ({
      ...one,
      role: (['RE', 'AS', 'RS', 'MLE', 'SWE', 'OUT'] as const)[i]!,
      probability: i === 0 ? 0.499 : 0.1,
    }));
    const evidence = pieces('engineering', 'modeling', 'engineering');
    expect(sayThin(subject(okReport({ role: 'RE', ranking, evidence })))).toBe(
      'The reading is open between Research Engineer and Applied Scientist: advice goes by the first; ask before you rely on it.',
    );
  });

  it('is what hangs on a single sentence', () => {
    const evidence = pieces('engineering', 'modeling', 'engineering');
    const thin = (...sentences: { start: number; end: number }[]) =>
      sayThin(subject(okReport({ evidence, flip: { role: 'AS', sentences } })));
    expect(thin({ start: 0, end: 1 })).toBe(
      'The reading hangs on a single sentence: without it, it would be an Applied Scientist. Ask before you rely on the advice.',
    );
    expect(thin({ start: 0, end: 1 }, { start: 2, end: 3 })).toBeNull();
  });

  it('is what an unclear posting is, with what is lacking', () => {
    expect(sayThin(subject(unclearReport('AS')))).toBe(
      'The posting says too little of the work. Advice goes by the likeliest answer, an Applied Scientist; ask before you rely on it.',
    );
    expect(sayThin(subject(unclearReport('OUT')))).toContain('the likeliest answer, none of the five;');
  });

  it('is for work outside the five what little shows it', () => {
    const posting = golden('out-people-manager');
    expect(sayThin(subject(read(posting), { posting }))).toContain(
      'evidence for other work than that of the five roles',
    );
    expect(sayThin(subject(read(golden('out-analyst-dashboards'))))).toBeNull();
  });

  it('is not what a plain posting of one of the five stands on', () => {
    for (const { posting, role } of GOLDEN)
      if (role !== 'OUT') expect(sayThin(subject(read(posting))), posting.title).toBeNull();
  });
});
