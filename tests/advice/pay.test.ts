import { describe, expect, it } from 'vitest';
import { payAdvice } from '../../src/advice/pay.js';
import { golden, okReport, read, subject, unclearReport } from './fixture.js';

const at = (company: string) => payAdvice(subject(okReport(), { posting: { company } }));

describe('advice on pay', () => {
  it('gives the rough pattern of the real role with its scope and source', () => {
    expect(payAdvice(subject(okReport()))).toEqual({
      stated: [],
      pattern: 'Pattern for MLE.',
      frontier: null,
      scope: 'somewhere, some year',
      source: 'a source, some year',
    });
    expect(payAdvice(subject(unclearReport('RE'))).pattern).toBe('Pattern for RE.');
  });

  it('compares with frontier labs only where the company is one', () => {
    expect(at('BigCo Brain').frontier).toBe('Frontier labs pay more.');
    expect(at('BigCo').frontier).toBeNull();
  });

  it('has no pattern for work that is none of the five', () => {
    const posting = { ...golden('out-people-manager'), company: 'BigCo Brain' };
    expect(payAdvice(subject(read(posting), { posting }))).toMatchObject({ pattern: null, frontier: null });
  });

  it('states the same pay once, whole, and once more for another place', () => {
    const text = '$90,000 – $120,000';
    const pay = {
      text,
      low: 90000,
      high: 120000,
      currency: 'USD',
      period: null,
      basis: null,
      place: null,
    } as const;
    const at = (start: number) => ({ ...pay, start, end: start + text.length });
    const other = { ...at(90), text: '£70,000', low: 70000, high: 70000, currency: 'GBP' };
    const elsewhere = { ...at(140), place: 'Leeds' };
    const pays = [at(0), at(40), other, elsewhere];
    const report = okReport({ hints: { years: null, degree: null, pay: pays } });
    expect(payAdvice(subject(report)).stated).toEqual([pays[0], other, elsewhere]);
  });

  it('quotes what the posting states', () => {
    const posting = golden('re-markdown');
    const { stated } = payAdvice(subject(read(posting), { posting }));
    expect(stated.map(({ text }) => text).join()).toMatch(/70,000/);
    for (const { start, end, text } of stated) expect(posting.text.slice(start, end)).toBe(text);
  });
});
