import { describe, expect, it } from 'vitest';
import { fitOf } from '../../src/advice/fit.js';
import { signalAdvice } from '../../src/advice/signals.js';
import { mixOf, okReport, piece, subject, titled, unclearReport } from './fixture.js';

const text = 'train models, deploy models, deploy pipelines, talk to users';
const evidence = [
  piece(text, 'train models', 'modeling', 1),
  piece(text, 'deploy models', 'engineering', 1),
  piece(text, 'deploy pipelines', 'engineering', 2),
  piece(text, 'deploy pipelines', 'product', 2),
];
const quote = { start: 0, end: 5, text: 'train' };

describe('the four signals', () => {
  it('are given with their evidence where the posting says', () => {
    const report = okReport({
      evidence,
      signals: {
        ships: { value: 'yes', evidence: [quote] },
        publishes: { value: null, evidence: [] },
        record: { value: 'shown', evidence: [quote] },
      },
    });
    const wanted = mixOf(25, 30, 30, 15);
    expect(signalAdvice(subject(report, { wanted }), fitOf(report.mix, wanted))).toMatchObject([
      { signal: 'ships', value: 'yes', evidence: [quote], question: null },
      { signal: 'record', value: 'shown', evidence: [quote], question: null },
      {
        signal: 'mix',
        value: 'research 5 %, modeling 30 %, engineering 50 % and product 15 %',
        evidence: [{ text: 'train models' }, { text: 'deploy pipelines' }],
        question: null,
      },
      { signal: 'fit', value: '80 of 100 points', question: null },
    ]);
  });

  it('become questions made for this posting where it does not say', () => {
    const report = unclearReport('MLE', { title: titled('Scientist, Tea', 'AS') });
    const wanted = mixOf(25, 25, 25, 25);
    const posting = { company: 'BigCo', team: 'Tea' };
    expect(signalAdvice(subject(report, { posting, wanted }), null)).toMatchObject([
      { value: null, evidence: [], question: 'Does the work of this Applied Scientist reach users?' },
      { value: null, evidence: [], question: 'What has Tea at BigCo shown?' },
      { value: null, evidence: [], question: 'How much of Scientist, Tea is modeling?' },
      { value: null, evidence: [], question: 'How much of Scientist, Tea is modeling?' },
    ]);
  });

  it('count a value that no piece shows as not said', () => {
    const { signals } = okReport();
    const report = okReport({ signals: { ...signals, ships: { value: 'no', evidence: [] } } });
    const wanted = mixOf(25, 25, 25, 25);
    for (const signal of signalAdvice(subject(report, { wanted }), fitOf(report.mix, wanted)))
      expect(signal).toMatchObject({ value: null, evidence: [], question: expect.stringMatching(/\?$/) });
  });

  it('say and ask nothing of fit where nothing is wanted', () => {
    expect(signalAdvice(subject(okReport({ evidence })), null)[3]).toEqual({
      signal: 'fit',
      name: 'The work you want',
      value: null,
      evidence: [],
      question: null,
    });
  });
});
