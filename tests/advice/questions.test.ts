import { describe, expect, it } from 'vitest';
import { findMissing } from '../../src/advice/missing.js';
import { fillIn } from '../../src/advice/questions.js';
import type { Subject } from '../../src/advice/subject.js';
import { collectQuestions } from '../../src/advice/topics.js';
import type { Evidence, OkReport } from '../../src/types.js';
import { DATA, mention, mixOf, okReport, piece, subject, titled, unclearReport } from './fixture.js';

const questionsOf = (about: Subject): string[] => collectQuestions(about, findMissing(about));

describe('a question', () => {
  const text = '{role}|{title}|{activity}|{company}|{team}|{other}';

  it('is made for the posting', () => {
    const report = okReport({ title: titled('Data  Wizard\n(Berlin)') });
    const posting = { company: ' Big Co ', team: 'Tea' };
    expect(fillIn(text, subject(report, { posting }))).toBe(
      'Machine Learning Engineer|Data Wizard (Berlin)|engineering|Big Co|Tea|{other}',
    );
  });

  it('names in general what is not known', () => {
    expect(fillIn(text, subject(okReport({ role: 'RS', mix: mixOf(60, 30, 5, 5) })))).toBe(
      'Research Scientist|Research Scientist|research|the company|the team|{other}',
    );
    expect(fillIn(text, subject(unclearReport('OUT')))).toBe(
      'position|the holder of this position|research, modeling, engineering and product|the company|the team|{other}',
    );
  });

  it('speaks of the role that the title claims where the real one is unclear', () => {
    const report = unclearReport('MLE', { title: titled('Scientist', 'RS') });
    expect(fillIn('{role}: {activity}', subject(report))).toBe('Research Scientist: research');
    expect(fillIn('{role}', subject(unclearReport('MLE')))).toBe('Machine Learning Engineer');
  });

  it('keeps what a title brings along as it is', () => {
    expect(fillIn('{title}', subject(okReport({ title: titled('{role} $& $1') })))).toBe('{role} $& $1');
    const long = fillIn('{title}', subject(okReport({ title: titled('🚀'.repeat(100)) })));
    expect(long).toBe(`${'🚀'.repeat(79)}…`);
  });
});

describe('the questions of a posting', () => {
  const text = 'train models, own it, users say so';
  const quote = { start: 0, end: 5, text: 'train' };
  const evidence: Evidence[] = [piece(text, 'train models', 'modeling', 1, 'requirements')];
  const told: Partial<OkReport> = {
    evidence,
    level: { value: 'L5', evidence: [quote] },
    signals: {
      ships: { value: 'yes', evidence: [quote] },
      publishes: { value: 'optional', evidence: [quote] },
      record: { value: 'shown', evidence: [quote] },
    },
  };
  const full = { posting: { text, team: 'Tea' }, data: { mentions: [] } };

  it('are about the rounds alone where all else is said', () => {
    expect(questionsOf(subject(okReport(told), full))).toEqual([
      'Which rounds are there for Machine Learning Engineer?',
    ]);
  });

  it('begin with the most useful, and are eight at most', () => {
    const report = okReport({ title: titled('AS', 'AS') });
    const questions = [
      'How much of AS is engineering?',
      'Does the work of this Machine Learning Engineer reach users?',
      'How much ML must a Machine Learning Engineer know?',
      'Which team at the company is it?',
      'What has the team at the company shown?',
      'Which rounds are there for AS?',
      'What would be mine as AS?',
      'May a Machine Learning Engineer publish?',
    ];
    expect(questionsOf(subject(report))).toEqual(questions);
  });

  it('ask about papers only where research matters to the role or to the title', () => {
    const silent = { ...told.signals!, publishes: { value: null, evidence: [] } };
    const asked = (role: OkReport['role'], ...claimed: OkReport['role'][]) =>
      questionsOf(
        subject(okReport({ ...told, role, signals: silent, title: titled('T', ...claimed) }), full),
      ).some((question) => question.includes('publish'));
    expect(asked('RS')).toBe(true);
    expect(asked('AS')).toBe(true);
    expect(asked('MLE')).toBe(false);
    expect(asked('MLE', 'RS')).toBe(true);
    expect(asked('SWE', 'MLE')).toBe(false);
  });

  it('end with what is not mentioned, unless that is asked already', () => {
    const mentions = [mention('users', { MLE: 0.9 }), mention('data', { MLE: 0.8 })];
    const posting = { text: '', team: 'Tea' };
    const ask = (changes: Partial<OkReport>) =>
      questionsOf(subject(okReport({ ...told, ...changes }), { posting, data: { mentions } }));
    expect(ask({})).toEqual([
      'Which rounds are there for Machine Learning Engineer?',
      'What about the users of Tea?',
      'What about the data of Tea?',
    ]);
    const silent = { ...told.signals!, ships: { value: null, evidence: [] } };
    expect(ask({ signals: silent })).toEqual([
      'Does the work of this Machine Learning Engineer reach users?',
      'Which rounds are there for Machine Learning Engineer?',
      'What about the data of Tea?',
    ]);
  });

  it('are asked once each, also where two topics ask the same', () => {
    const questions = { ...DATA.questions, record: DATA.questions.ships };
    const asked = questionsOf(subject(okReport(), { data: { questions } }));
    expect(new Set(asked).size).toBe(asked.length);
  });

  it('are no questions about interviews where the work is none of the five', () => {
    expect(questionsOf(subject(unclearReport('OUT'))).join()).not.toContain('rounds');
  });
});
