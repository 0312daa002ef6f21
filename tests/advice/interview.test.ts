import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { interviewAdvice, shareOut } from '../../src/advice/interview.js';
import type { Role } from '../../src/types.js';
import { DATA, okReport, piece, subject, titled, unclearReport } from './fixture.js';

const verdict = { kind: 'differs', mismatch: 'sideways', gap: 20, sentence: '.' } as const;
const against = (claimed: Role, role: Role) =>
  interviewAdvice(subject(okReport({ role, title: titled('T', claimed), verdict })))!;

describe('time to prepare', () => {
  it('goes by weight, and by the largest remainder', () => {
    expect(shareOut([3, 2, 1])).toEqual([50, 33, 17]);
    expect(shareOut([1, 1, 1])).toEqual([34, 33, 33]);
    expect(shareOut([3, 3, 1])).toEqual([43, 43, 14]);
    expect(shareOut([])).toEqual([]);
  });

  it('sums to 100, each less than one from its share, and none less for more weight', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(1, 2, 3), { minLength: 1, maxLength: 12 }), (worths) => {
        const times = shareOut(worths);
        const total = worths.reduce<number>((a, b) => a + b, 0);
        expect(times.reduce((a, b) => a + b)).toBe(100);
        times.forEach((time, i) => {
          expect(Number.isInteger(time)).toBe(true);
          expect(Math.abs(time - (100 * worths[i]!) / total)).toBeLessThan(1);
        });
      }),
    );
  });
});

describe('advice on interviews', () => {
  it('lists the rounds of the real role, with what to do for each', () => {
    expect(interviewAdvice(subject(okReport()))!.rounds).toEqual([
      { name: 'Coding', weight: 'most', note: 'Long.', prepare: 'Write code.', time: 50 },
      { name: 'System design', weight: 'much', note: null, prepare: 'Design systems.', time: 33 },
      { name: 'ML breadth', weight: 'some', note: null, prepare: 'Read widely.', time: 17 },
    ]);
  });

  it('says that the source is silent where it is', () => {
    expect(interviewAdvice(subject(okReport({ role: 'SWE' })))).toMatchObject({
      rounds: [],
      missed: null,
      note: 'The source, a source, some year, says nothing of interviews for a Software Engineer.',
    });
    expect(interviewAdvice(subject(okReport({ role: 'AS' })))!.note).toBe('AS note.');
    expect(interviewAdvice(subject(okReport({ role: 'RE' })))!.note).toBeNull();
  });

  it('says what preparing by the title would spend in vain, and what it would miss', () => {
    expect(against('RS', 'MLE').missed).toBe(
      'By the title you would prepare project deep-dive, paper review and theory; expect coding, system design and ML breadth.',
    );
    expect(against('AS', 'MLE').missed).toBe('By the title you would prepare ML breadth; expect coding.');
    expect(against('MLE', 'RE').missed).toBe(
      'Expect system design, beyond what you would prepare by the title.',
    );
    expect(against('RE', 'MLE').missed).toBe(
      'By the title you would prepare system design for more than the work asks.',
    );
  });

  it('says nothing of that where title and work agree, or where the rounds of either are unknown', () => {
    expect(against('SWE', 'MLE').missed).toBeNull();
    expect(against('MLE', 'SWE').missed).toBeNull();
    const matches = { ...verdict, kind: 'matches', mismatch: null } as const;
    const both = titled('Research Scientist / ML Engineer', 'RS', 'MLE');
    expect(interviewAdvice(subject(okReport({ title: both, verdict: matches })))!.missed).toBeNull();
    const same = { ...DATA.guides, RE: DATA.guides.MLE };
    const report = okReport({ role: 'MLE', title: titled('T', 'RE'), verdict });
    expect(interviewAdvice(subject(report, { data: { guides: same } }))!.missed).toBeNull();
  });

  it('is none for work outside the five, and goes by the likeliest role where the role is unclear', () => {
    expect(interviewAdvice(subject(unclearReport('OUT')))).toBeNull();
    expect(interviewAdvice(subject(unclearReport('RE')))!.rounds).toHaveLength(3);
  });

  it('asks for the bar where an ML Engineer posting requires no knowledge of models', () => {
    const text = 'train models, read papers, write code';
    const questions = (...evidence: ReturnType<typeof piece>[]) =>
      interviewAdvice(subject(okReport({ evidence, title: titled('Engineer II') })))!.questions;
    const open = [
      'Which rounds are there for Engineer II?',
      'How much ML must a Machine Learning Engineer know?',
    ];
    expect(questions()).toEqual(open);
    expect(questions(piece(text, 'train models', 'modeling', 1, 'duties'))).toEqual(open);
    expect(questions(piece(text, 'write code', 'engineering', 1, 'requirements'))).toEqual(open);
    expect(questions(piece(text, 'train models', 'modeling', 1, 'requirements'))).toEqual([open[0]]);
    expect(questions(piece(text, 'read papers', 'research', 1, 'preferred'))).toEqual([open[0]]);
    expect(interviewAdvice(subject(okReport({ role: 'RE' })))!.questions).toHaveLength(1);
  });

  it('finds fault with a round that nobody describes', () => {
    expect(() => interviewAdvice(subject(okReport(), { data: { rounds: [] } }))).toThrow('coding');
  });
});
