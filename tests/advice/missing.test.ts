import { describe, expect, it } from 'vitest';
import { describeMissing, findMissing } from '../../src/advice/missing.js';
import type { Subject } from '../../src/advice/subject.js';
import type { Role } from '../../src/types.js';
import { mention, okReport, subject, unclearReport } from './fixture.js';

const listMissing = (about: Subject) => describeMissing(findMissing(about), about);
const missing = (role: Role, text: string) => listMissing(subject(okReport({ role }), { posting: { text } }));

describe('what is not mentioned', () => {
  it('is what at least half of the postings of that role name, the most usual first', () => {
    expect(missing('MLE', 'Nothing.')).toEqual([
      { name: 'the data', usual: 70, question: 'What about the data of the team?' },
      { name: 'the users', usual: 60, question: null },
      { name: 'the on-call', usual: 60, question: 'What about the on-call of the team?' },
    ]);
    expect(missing('AS', '').map(({ usual }) => usual)).toEqual([90, 50]);
    expect(missing('RS', '')).toEqual([]);
  });

  it('is not what the text names', () => {
    expect(missing('MLE', 'Our Users are everywhere; On\ncall is shared.').map(({ name }) => name)).toEqual([
      'the data',
    ]);
    expect(missing('MLE', 'A database for reusers.')).toHaveLength(3);
  });

  it('is at most five things', () => {
    const mentions = ['a', 'b', 'c', 'd', 'e', 'f'].map((id, i) => mention(id, { MLE: 0.6 + i / 100 }));
    const found = listMissing(subject(okReport(), { data: { mentions } }));
    expect(found.map(({ name }) => name)).toEqual(['the f', 'the e', 'the d', 'the c', 'the b']);
  });

  it('goes by the likeliest role, and is nothing for work outside the five', () => {
    expect(listMissing(subject(unclearReport('AS')))).toHaveLength(2);
    expect(listMissing(subject(unclearReport('OUT')))).toEqual([]);
  });

  it('is not what the report has found said in other words', () => {
    const quote = { start: 0, end: 1, text: 'a' };
    const { signals } = okReport();
    const ids = ['users', 'deployment', 'publication', 'team', 'data'];
    const data = { mentions: ids.map((id) => mention(id, { MLE: 0.9 })) };
    const names = (changes: Partial<typeof signals>, posting: { team?: string } = {}) => {
      const report = okReport({ signals: { ...signals, ...changes } });
      return findMissing(subject(report, { posting, data })).map(({ id }) => id);
    };
    expect(names({})).toEqual(ids);
    expect(names({ ships: { value: 'yes', evidence: [quote] } })).toEqual(['publication', 'team', 'data']);
    expect(names({ ships: { value: 'no', evidence: [quote] } })).toEqual(ids);
    expect(names({ publishes: { value: 'optional', evidence: [quote] } })).not.toContain('publication');
    expect(names({}, { team: 'Maps' })).not.toContain('team');
  });

  it('has no question of its own where one of the posting asks the same', () => {
    const quote = { start: 0, end: 1, text: 'a' };
    const { signals } = okReport();
    const told = okReport({ signals: { ...signals, ships: { value: 'no', evidence: [quote] } } });
    const question = (report: typeof told) =>
      listMissing(subject(report)).find(({ name }) => name === 'the users')!.question;
    expect(question(okReport())).toBeNull();
    expect(question(told)).toBe('What about the users of the team?');
  });
});
