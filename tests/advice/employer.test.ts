import { describe, expect, it } from 'vitest';
import { kindsOf } from '../../src/advice/employer.js';
import { DATA } from './fixture.js';

const kinds = (company: string | null): string[] => kindsOf(company, DATA.employers);

describe('the kinds of employer that a company is', () => {
  it('go by whole words, whatever the letter case', () => {
    expect(kinds('BigCo')).toEqual(['big']);
    expect(kinds('BIGCO Europe Ltd.')).toEqual(['big']);
    expect(kinds('Grand & Sons')).toEqual(['big']);
    expect(kinds('Y.ai')).toEqual(['frontier']);
    expect(kinds('Bigcorp')).toEqual([]);
  });

  it('are those of the longest name: a lab is not what its owner is', () => {
    expect(kinds('BigCo Brain')).toEqual(['frontier']);
  });

  it('are several where a company stands in several lists', () => {
    const employers = [...DATA.employers, { kind: 'shop', name: 'shop', employers: ['bigco'] }];
    expect(kindsOf('BigCo', employers)).toEqual(['big', 'shop']);
  });

  it('are none where the company is unknown', () => {
    expect(kinds(null)).toEqual([]);
    expect(kinds('Somebody')).toEqual([]);
  });
});
