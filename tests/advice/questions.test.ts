import { describe, expect, it } from 'vitest';
import { fillIn } from '../../src/advice/questions.js';
import type { Subject } from '../../src/advice/subject.js';
import { collectQuestions } from '../../src/advice/topics.js';
import type { Evidence, OkReport } from '../../src/types.js';
import { DATA, mention, mixOf, okReport, piece, subject, titled, unclearReport } from './fixture.js';

const questionsOf = (about: Subject): string[] => collectQuestions(about);

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
      'Research Scientist|Research Scientist|research|the employer|the team|{other}',
    );
    expect(fillIn(text, subject(unclearReport('OUT')))).toBe(
      'position|the holder of this position|hands-on|the employer|the team|{other}',
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

  it('are none where all is said; the rounds are asked with the interview', () => {
    expect(questionsOf(subject(okReport(told), full))).toEqual([]);
  });

  it('begin with the most useful', () => {
    const report = okReport({ title: titled('AS', 'AS') });
    const questions = [
      'How much of AS is engineering?',
      'Does the work of this Machine Learning Engineer reach users?',
      'How much ML must a Machine Learning Engineer know?',
      'Which team is it?',
      'What has the team shown?',
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

  it('ask for the bar where an ML Engineer posting requires no knowledge of models', () => {
    const text = 'train models, read papers, write code';
    const asks = (changes: Partial<OkReport>) =>
      questionsOf(subject(okReport(changes))).some((question) => question.startsWith('How much ML'));
    const shows = (...[words, activity, section]: [string, Evidence['activity'], Evidence['section']]) =>
      asks({ evidence: [piece(text, words, activity, 1, section)] });
    expect(asks({})).toBe(true);
    expect(shows('train models', 'modeling', 'duties')).toBe(true);
    expect(shows('write code', 'engineering', 'requirements')).toBe(true);
    expect(shows('train models', 'modeling', 'requirements')).toBe(false);
    expect(shows('read papers', 'research', 'preferred')).toBe(false);
    expect(asks({ role: 'RE' })).toBe(false);
  });

  it('ask for the team only where neither posting nor text nor title names it', () => {
    const asks = (text: string, title: string, posting: { team?: string } = {}) =>
      questionsOf(
        subject(okReport({ title: titled(title) }), {
          posting: { text, ...posting },
          data: { mentions: [{ ...mention('team', {}), phrases: ['your team', 'about the team'] }] },
        }),
      ).some((question) => question.startsWith('Which team'));
    expect(asks('You like teamwork.', 'Engineer')).toBe(true);
    expect(asks('', 'Engineer', { team: 'Maps' })).toBe(false);
    expect(asks('Your team: five engineers', 'Engineer')).toBe(false);
    expect(asks('About the Team\nWe bake.', 'Engineer')).toBe(false);
    expect(asks('Help the Inference team.', 'Engineer')).toBe(false);
    expect(asks('', 'Data Scientist, Growth')).toBe(false);
    expect(asks('', 'Software Engineer - Maps Search')).toBe(false);
    for (const title of ['Engineer, Senior', 'Engineer, II', 'Engineer - Remote', 'Applied Scientist, PhD'])
      expect(asks('', title), title).toBe(true);
  });

  it('name the company where it is known, and leave it out where not', () => {
    const report = okReport();
    expect(questionsOf(subject(report, { posting: { company: 'BigCo' } }))).toContain(
      'Which team at BigCo is it?',
    );
    expect(questionsOf(subject(report)).join()).not.toContain('the company');
  });

  it('put what the posting asks for before the question of scope', () => {
    const hints = { years: [3, 5], degree: null, pay: [] } as const;
    expect(questionsOf(subject(okReport({ hints })))).toContain(
      'The posting asks for 3 to 5 years of experience. What would be mine as Machine Learning Engineer?',
    );
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
