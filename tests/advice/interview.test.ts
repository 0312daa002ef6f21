import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { interviewAdvice } from '../../src/advice/interview.js';
import { shareOut } from '../../src/advice/time.js';
import type { OkReport, Role } from '../../src/types.js';
import { DATA, okReport, subject, titled, unclearReport } from './fixture.js';

const verdict = { kind: 'differs', mismatch: 'sideways', gap: 20, sentence: '.' } as const;
const against = (claimed: Role, role: Role) =>
  interviewAdvice(subject(okReport({ role, title: titled('T', claimed), verdict })))!;

describe('time to prepare', () => {
  it('goes by weight in steps of five, the same weight the same wherever that adds up', () => {
    expect(shareOut([3, 2, 1])).toEqual([50, 35, 15]);
    expect(shareOut([3, 2, 2, 2])).toEqual([40, 20, 20, 20]);
    expect(shareOut([3, 3, 2, 2])).toEqual([30, 30, 20, 20]);
    expect(shareOut([3, 2, 2, 1])).toEqual([40, 25, 25, 10]);
    expect(shareOut([2, 2, 2, 2, 1])).toEqual([20, 20, 20, 20, 20]);
    expect(shareOut([1, 1, 1])).toEqual([35, 35, 30]);
    expect(shareOut([])).toEqual([]);
  });

  it('sums to 100 in steps of five, and gives none less for more weight', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(1, 2, 3), { minLength: 1, maxLength: 12 }), (unsorted) => {
        const worths = unsorted.sort((a, b) => b - a);
        const times = shareOut(worths);
        expect(times.reduce((a, b) => a + b)).toBe(100);
        times.forEach((time, i) => {
          expect(time % 5).toBe(0);
          if (i > 0) expect(time).toBeLessThanOrEqual(times[i - 1]!);
        });
      }),
    );
  });
});

describe('advice on interviews', () => {
  it('lists the rounds of the real role, with what to do for each', () => {
    expect(interviewAdvice(subject(okReport()))!.rounds).toEqual([
      { name: 'Coding', weight: 'most', note: 'Long.', prepare: 'Write code.', time: 50 },
      { name: 'System design', weight: 'much', note: null, prepare: 'Design systems.', time: 35 },
      { name: 'ML breadth', weight: 'some', note: null, prepare: 'Read widely.', time: 15 },
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

  it('warns of preparing for another role only those whose title claims it', () => {
    const guides = {
      ...DATA.guides,
      MLE: { ...DATA.guides.MLE, interviewNote: 'Who prepares as an Applied Scientist would may fail.' },
    };
    const note = (title: OkReport['title']) =>
      interviewAdvice(subject(okReport({ title }), { data: { guides } }))!.note;
    expect(note(titled('Applied Scientist', 'AS'))).toBe(guides.MLE.interviewNote);
    expect(note(titled('ML Engineer', 'MLE'))).toBeNull();
    expect(note(titled('Baker'))).toBeNull();
    expect(note(null)).toBeNull();
  });

  it('asks the recruiter for the rounds, and nothing that is asked elsewhere', () => {
    expect(interviewAdvice(subject(okReport({ title: titled('Engineer II') })))!.questions).toEqual([
      'Which rounds are there for Engineer II?',
    ]);
  });

  it('finds fault with a round that nobody describes', () => {
    expect(() => interviewAdvice(subject(okReport(), { data: { rounds: [] } }))).toThrow('coding');
  });
});
