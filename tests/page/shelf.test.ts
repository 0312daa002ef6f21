import { describe, expect, it } from 'vitest';
import type { Column } from '../../src/page/compare/column.js';
import { sayDifferentWork } from '../../src/page/compare/same-title.js';
import { balance } from '../../src/page/shelf/balance.js';
import { readFile, writeFile } from '../../src/page/shelf/file.js';

describe('the file of kept postings', () => {
  const postings = [
    {
      title: 'Applied Scientist',
      company: 'Harrow & Finch',
      text: 'One\r\n  two \u{1f41f} \ud800 “three”\n',
    },
    { title: '', company: '', text: '<p>four</p>' },
  ];

  it('comes back as it went', () => {
    expect(readFile(writeFile(postings))).toEqual(postings);
  });

  it.each([
    ['no JSON', 'hello', 'is no JSON'],
    ['a part of one', writeFile(postings).slice(0, -20), 'a part of it is missing'],
    ['another file', '{"name":"x"}', 'its mark'],
    ['nothing', 'null', 'its mark'],
    ['a later version', '{"schema":"rolecall/kept@2","postings":[]}', 'Load the page again'],
    ['no list', '{"schema":"rolecall/kept@1"}', 'list of postings'],
    ['an empty list', '{"schema":"rolecall/kept@1","postings":[]}', 'holds no postings'],
    ['no text', '{"schema":"rolecall/kept@1","postings":[{"text":"a"},{"text":" "}]}', 'Posting 2'],
    ['no posting', '{"schema":"rolecall/kept@1","postings":[null]}', 'Posting 1'],
    ['an odd title', '{"schema":"rolecall/kept@1","postings":[{"text":"a","title":7}]}', 'of posting 1'],
    ['too many', writeFile(Array.from({ length: 7 }, () => postings[0]!)), 'holds 7 postings'],
  ])('says what is wrong with it: %s', (_, content, sentence) => {
    expect(() => readFile(content)).toThrow(sentence);
  });
});

describe('sliders', () => {
  const sum = (mix: object) => Object.values(mix).reduce((a, b) => a + b, 0);

  it('share what is left in the proportion that the others had', () => {
    const mix = { research: 20, modeling: 40, engineering: 30, product: 10 };
    expect(balance(mix, 'research', 60)).toEqual({ research: 60, modeling: 20, engineering: 15, product: 5 });
  });

  it('begin with equal parts', () => {
    const none = { research: 0, modeling: 0, engineering: 0, product: 0 };
    expect(balance(none, 'engineering', 40)).toEqual({
      research: 20,
      modeling: 20,
      engineering: 40,
      product: 20,
    });
  });

  it('always sum to 100 in whole percent', () => {
    for (const mix of [
      { research: 33, modeling: 33, engineering: 33, product: 1 },
      { research: 1, modeling: 7, engineering: 0, product: 92 },
      { research: 0, modeling: 0, engineering: 0, product: 100 },
      { research: 60, modeling: 60, engineering: 3, product: 0 },
    ])
      for (let share = 0; share <= 100; share++) {
        const balanced = balance(mix, 'product', share);
        expect(sum(balanced)).toBe(100);
        expect(Object.values(balanced).every((one) => Number.isInteger(one) && one >= 0)).toBe(true);
      }
  });
});

describe('same title, different work', () => {
  const mix = (research: number, engineering: number) => ({
    research,
    modeling: 100 - research - engineering,
    engineering,
    product: 0,
  });
  function column(
    number: number,
    claimed: string,
    is: string | null,
    shares: object | null,
    title = claimed,
  ) {
    const reading = { gist: { claimed, is }, report: { ranking: [], mix: shares } };
    return { number, title: title || null, reading } as unknown as Column;
  }

  it('is pointed out by role', () => {
    const columns = [
      column(1, 'Applied Scientist', 'a Machine Learning Engineer', mix(5, 70)),
      column(2, 'Research Engineer', 'a Research Engineer', mix(30, 40)),
      column(3, 'Applied Scientist', 'a Research Scientist', mix(60, 5)),
      column(4, 'Applied Scientist', 'a Machine Learning Engineer', mix(5, 60)),
    ];
    expect(sayDifferentWork(columns)).toEqual([
      '1, 3 and 4 are all posted as Applied Scientist; by the work, 1 and 4 are each a Machine Learning Engineer and 3 is a Research Scientist.',
    ]);
  });

  it('is pointed out by the mix where the role is the same', () => {
    const columns = [
      column(1, 'Applied Scientist', 'an Applied Scientist', mix(10, 50)),
      column(2, 'Applied Scientist', 'an Applied Scientist', mix(40, 20)),
    ];
    expect(sayDifferentWork(columns)).toEqual([
      '1 and 2 are both posted as Applied Scientist and each is an Applied Scientist, but 30 of 100 hours differ between 1 and 2: 1 has 30 points less research.',
    ]);
    columns[1] = column(2, 'Applied Scientist', 'an Applied Scientist', mix(30, 30));
    expect(sayDifferentWork(columns)).toEqual([]);
  });

  it('goes by the title itself where it claims none of the five, and leaves out what is unclear or has none', () => {
    const columns = [
      column(1, '', 'a Software Engineer', mix(0, 90), 'AI Specialist'),
      column(2, '', 'none of the five roles (sales)', null, 'AI specialist'),
      column(3, '', null, null, 'AI Specialist'),
      column(4, '', 'a Software Engineer', mix(0, 90), ''),
      column(5, '', 'a Research Engineer', mix(0, 90), ''),
    ];
    expect(sayDifferentWork(columns)).toEqual([
      '1 and 2 are both posted as AI Specialist; by the work, 1 is a Software Engineer and 2 is none of the five roles (sales).',
    ]);
  });
});
