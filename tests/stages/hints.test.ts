import { describe, expect, it } from 'vitest';
import { readHints } from '../../src/stages/hints.js';

describe('years', () => {
  it.each<[string, [number, number] | null]>([
    ['3 years of experience', [3, 3]],
    ['3+ years of experience', [3, 3]],
    ['3-5 years of experience', [3, 5]],
    ['3 – 5 years', [3, 5]],
    ['3‑5 years', [3, 5]],
    ['between 3 and 5 years', [3, 5]],
    ['3 to 5+ yrs', [3, 5]],
    ['10+ years', [10, 10]],
    ['0-2 years', [0, 2]],
    ['5+ years in software, 2+ years of machine learning', [5, 5]],
    ['a company that is 40 years old', null],
    ['founded 12 years ago', null],
    ['a 100 year history', null],
    ['99 years', null],
    ['many years', null],
    ['the 2024 yearbook', null],
  ])('%s', (sentence, years) => {
    expect(readHints([sentence]).years).toEqual(years);
  });

  it('of several requirements are the most that is asked for', () => {
    expect(readHints(['2+ years of Go', '4-6 years of Python']).years).toEqual([4, 6]);
    expect(readHints([]).years).toBeNull();
  });
});

describe('the degree', () => {
  it.each<[string, ReturnType<typeof readHints>['degree']]>([
    ['PhD in Computer Science', 'phd'],
    ['Ph.D. or equivalent', 'phd'],
    ['a doctorate', 'phd'],
    ['Master’s or PhD', 'masters'],
    ['MS or PhD in statistics', 'masters'],
    ['MSc in physics', 'masters'],
    ['M.S. in physics', 'masters'],
    ['a Masters degree', 'masters'],
    ["Bachelor's, Master's or PhD", 'bachelors'],
    ['BS/MS in Computer Science', 'bachelors'],
    ['B.Sc. in anything', 'bachelors'],
    ['B.Tech', 'bachelors'],
    ['latency under 50 ms', null],
    ['MS Office and MS SQL', null],
    ['you master Python', null],
    ['a certified Scrum Master', null],
    ['master data management', null],
    ['no bs', null],
    ['nothing of the kind', null],
  ])('%s', (sentence, degree) => {
    expect(readHints([sentence]).degree).toBe(degree);
  });
});
