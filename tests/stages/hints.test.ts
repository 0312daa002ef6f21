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
    ['2 or 3 years', [2, 3]],
    ['3-12 years', [3, 12]],
    ['3-5+years', [3, 5]],
    ['3 - 5 + years', [3, 5]],
    ['4 yr of Go', [4, 4]],
    ['7  years', [7, 7]],
    ['1 year', [1, 1]],
    ['25 years', [25, 25]],
    ['20-26 years', null],
    ['5-3 years', null],
    ['named best harbour 4 years in a row', null],
    ['a boat 8  years old', null],
  ])('%s', (sentence, years) => {
    expect(readHints([sentence]).years).toEqual(years);
  });

  it('of several requirements are the most that is asked for', () => {
    expect(readHints(['2+ years of Go', '4-6 years of Python']).years).toEqual([4, 6]);
    expect(readHints(['4-6 years of Go', '2+ years of Python']).years).toEqual([4, 6]);
    expect(readHints(['4-6 years of Go', '4+ years of Python']).years).toEqual([4, 6]);
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
    ['Ph D in physics', 'phd'],
    ['PHD in physics', 'phd'],
    ['D.Phil. in physics', 'phd'],
    ['DPhil in physics', 'phd'],
    ['doctoral studies', 'phd'],
    ['BTech or MTech', 'bachelors'],
    ['MTech', 'masters'],
    ['M.Tech', 'masters'],
    ['an undergraduate degree', 'bachelors'],
    ['a master degree', 'masters'],
    ['Master of Science', 'masters'],
    // what is said not to be needed
    ['No PhD required', null],
    ['no ph. d needed', null],
    ['No Ph.D. required', null],
    ['without a doctorate', null],
    ['without an bachelors degree', null],
    ['You do not need a Master’s degree', null],
    ['not needed a masters', null],
    ['we no need a bachelor’s', null],
    ['no  degree', null],
    ['no masters', null],
    ['no bachelors', null],
    ['A PhD is not required', null],
    ['A Ph D is not required', null],
    ['A Ph.D is not required', null],
    ['PhDs are not expected', null],
    ['Doctorate  not necessary', null],
    ['Master’s degree not essential', null],
    ['Masters never required', null],
    ['A bachelors is never needed', null],
    ['Bachelor’s not required', null],
    ['No PhD required. A Master’s is', 'masters'],
    ['No PhD required; a Master’s is', 'masters'],
    ['No PhD required\na Master’s is', 'masters'],
    ['No PhD or Master’s is required', null],
    ['Master’s; PhD not required', 'masters'],
  ])('%s', (sentence, degree) => {
    expect(readHints([sentence]).degree).toBe(degree);
  });
});
