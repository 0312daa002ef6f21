import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/analyze.js';
import { isPlainlyEnglish } from '../../src/stages/admit/english.js';
import { admit } from '../../src/stages/admit.js';
import { MAX_TEXT_LENGTH } from '../../src/types.js';
import { lexicon } from '../lexicon.js';

const messageFor = (text: string): string | undefined => {
  const report = analyze({ text }, lexicon);
  return 'message' in report ? report.message : undefined;
};

const DUTIES = `What you will do
- Train and evaluate ranking models, and deploy them with the platform team.
- Write the data pipelines that carry them.`;
const REQUIREMENTS = `What you bring
- Three years of experience with machine learning in production.
- Good knowledge of Python and Spark.`;
const ANALYST = `Data Analyst

What you will do
- Build dashboards for the sales team and explain what they show.
- Answer questions of the managers with SQL.

What you bring
- Two years of experience with SQL and dashboards.
- You write and speak clearly.`;

describe('two postings in one text', () => {
  const engineer = `Machine Learning Engineer\n\n${DUTIES}\n\n${REQUIREMENTS}`;

  it.each([
    ['one after the other', `${engineer}\n\n${ANALYST}`],
    ['in the other order', `${ANALYST}\n\n${engineer}`],
    ['the titles indented', `  ${engineer}\n\n   ${ANALYST}`],
    [
      'below what the employer says of itself',
      `About us\nWe run a market for boats.\n\n${engineer}\n\n${ANALYST}`,
    ],
    ['three of them', `${engineer}\n\n${ANALYST}\n\n${engineer.replace('Machine Learning', 'Software')}`],
  ])('are refused: %s', (_, text) => {
    expect(messageFor(text)).toMatch(/two postings/);
  });

  it.each([
    ['the same posting, pasted twice', `${engineer}\n\n${engineer}`],
    [
      'the same in capitals',
      `${engineer}\n\n${engineer.replace('Machine Learning Engineer', 'MACHINE LEARNING ENGINEER')}`,
    ],
    ['duties and requirements in two parts each', `${engineer}\n\n${DUTIES}\n\n${REQUIREMENTS}`],
    ['another title, with duties alone', `${engineer}\n\nData Analyst\n\n${DUTIES}`],
    ['another title, with requirements alone', `${engineer}\n\nData Analyst\n\n${REQUIREMENTS}`],
    [
      'another title, before all duties and requirements',
      `Data Analyst\n\n${engineer}\n\n${DUTIES}\n\n${REQUIREMENTS}`,
    ],
    ['another title, behind them', `${engineer}\n\n${DUTIES}\n\n${REQUIREMENTS}\n\nData Analyst`],
    [
      'a title between all duties and all requirements',
      `${DUTIES}\n\n${DUTIES}\n\nData Analyst\n\n${REQUIREMENTS}\n\n${REQUIREMENTS}`,
    ],
  ])('are not seen in %s', (_, text) => {
    expect(messageFor(text)).toBeUndefined();
  });
});

describe('a page of links', () => {
  const links = [
    'See all jobs',
    'Sign in',
    'Share',
    'Save this job',
    'Contact us',
    'Back to top',
    'Read more',
    'Terms of use',
  ];
  const eight = [
    ...links.slice(0, 7),
    'Terms of use for our site, as of this month, in the language of the site and its owners',
  ];

  it('has eight lines or more', () => {
    expect(messageFor(eight.join('\n'))).toMatch(/list of links/);
    expect(messageFor(eight.slice(1).join('\n'))).toBeUndefined();
  });

  it('is one with empty lines, which count for nothing, and spaces between its words', () => {
    expect(messageFor(eight.join('\n\n  \n'))).toMatch(/list of links/);
    expect(messageFor(eight.join('\n').replaceAll(' ', '    '))).toMatch(/list of links/);
    expect(messageFor(eight.slice(1).join('\n\n \n\n'))).toBeUndefined();
  });

  it('has few words a line', () => {
    const wordy = eight.map((line) => `${line} and then on to the next of them`);
    expect(messageFor(wordy.join('\n'))).toBeUndefined();
  });

  it('is no list of short tasks', () => {
    const tasks = ['Train models', 'Deploy models', 'Write data pipelines', 'Design experiments'];
    const list = [...links, 'and so on for all the rest of our pages', ...tasks];
    expect(messageFor(list.join('\n'))).toBeUndefined();
    expect(messageFor([...list, ...links, ...links].join('\n'))).toMatch(/list of links/);
  });
});

describe('a résumé', () => {
  const about =
    'Built the search of a market for boats, with models that rank offers, and kept it in service for all of its users.';

  it.each([
    ['three stretches of years', `${about}\n2012–2015 Sailmaker\n2015 - 2019 Chandler\n2019 — 2021 Broker`],
    [
      'the last of them until now',
      `${about}\n2012–2015 Sailmaker\n2015 -2019 Chandler\n2019– present Broker`,
    ],
    [
      'a name for itself and one stretch',
      `Curriculum vitae\n${about}\n2012 – 2015 Sailmaker, and then a broker of boats`,
    ],
    [
      'references, and one stretch',
      `${about}\n2019 – Today Sailmaker, and a broker of boats. References available.`,
    ],
    [
      'references in other words',
      `${about}\n2019 – now Sailmaker, and a broker of boats. References are available.`,
    ],
    [
      'a word or two to the reader',
      `${about}\n2012–2015 Sailmaker\n2015–2019 Chandler\n2019–2021 Broker. Your call, if you like.`,
    ],
  ])('is refused: %s', (_, text) => {
    expect(messageFor(text)).toMatch(/résumé/);
  });

  it.each([
    [
      'two stretches of years',
      `${about}\n2012–2015 we sold sails\n2015–2019 we sold boats, and then some more of them`,
    ],
    [
      'years that begin no stretch',
      `${about}\nBoats of 2012, 2015 and 2019, and sails of 2011, 2012 and 2021 to go with them`,
    ],
    [
      'numbers that are no years',
      `${about}\nSails 2012-XL, 2015-AB and 2019-CD are made in the hall behind the harbour`,
    ],
    [
      'a name for it without a year',
      `${about}\nSend a curriculum vitae to the office at the harbour, and then a letter`,
    ],
    [
      'a stretch without a name',
      `${about}\nFrom 2012 – 2015 the hall was built, and then a harbour for all of the boats`,
    ],
    [
      'what is said to the reader',
      `${about}\n2012–2015 we sold sails, 2015–2019 boats, 2019–2021 both. You like boats, your friends do, and applicants are welcome.`,
    ],
  ])('is not seen in %s', (_, text) => {
    expect(messageFor(text)).toBeUndefined();
  });
});

describe('what is refused before it is taken apart', () => {
  const words = (count: number, word: string): string => Array.from({ length: count }, () => word).join(' ');

  it('is too short with 24 words, and not with 25', () => {
    expect(admit(words(24, 'team'))).toMatchObject({ status: 'too-short' });
    expect(admit(words(25, 'team'))).toBeNull();
  });

  it('is too long beyond the greatest length, and not at it', () => {
    expect(admit('the team '.repeat(MAX_TEXT_LENGTH).slice(0, MAX_TEXT_LENGTH))).toBeNull();
    expect(admit('the team '.repeat(MAX_TEXT_LENGTH).slice(0, MAX_TEXT_LENGTH + 1))).toMatchObject({
      status: 'too-long',
    });
  });

  it('is an address if it is nothing else', () => {
    expect(admit('http://example.com/jobs')).toMatchObject({ message: expect.stringMatching(/address/) });
    expect(admit('WWW.example.com/jobs')).toMatchObject({ message: expect.stringMatching(/address/) });
    expect(admit(`https://example.com/jobs ${words(30, 'the')}`)).toBeNull();
    expect(admit(`see www.example.com`)).toMatchObject({ status: 'too-short' });
  });

  it('is in another script if more than half of its words are', () => {
    expect(admit(`${words(20, 'модель')} ${words(20, 'model')}`)).toBeNull();
    expect(admit(`${words(21, 'модель')} ${words(20, 'model')}`)).toMatchObject({ status: 'other-language' });
  });

  it('is in another language if it has its little words, and too few English ones', () => {
    expect(admit(`${words(4, 'und')} ${words(46, 'modell')}`)).toMatchObject({ status: 'other-language' });
    expect(admit(`${words(3, 'und')} ${words(47, 'modell')}`)).toBeNull();
    expect(admit(`${words(20, 'und')} ${words(26, 'modell')} ${words(4, 'the')}`)).toBeNull();
    expect(admit(`${words(20, 'und')} ${words(27, 'modell')} ${words(3, 'the')}`)).toMatchObject({
      status: 'other-language',
    });
  });
});

describe('a posting that is English at first sight', () => {
  const posting =
    'You will train the models of our team and bring them to the users, with all that it takes to keep them good. '.repeat(
      4,
    );

  it.each([
    ['lines', '\n', '\t'],
    ['accents', 'é', 'ü'],
    ['symbols', '©', '×'],
    ['Latin letters of further languages', 'ı', 'ł'],
    ['spaces, dashes and quotation marks', '\u2003', '—'],
    ['currencies', '€', '₹'],
    ['a trade mark', '™', '™'],
    ['bullets and arrows', '▪', '→'],
    ['emoji', '🚀', '🎯'],
    ['marks of the order of bytes', '\ufeff', '\ufeff'],
  ])('is so whatever %s it has', (_, one, other) => {
    expect(
      isPlainlyEnglish(`${`${one}${other} `.repeat(15)}${posting}${`${other}${one} `.repeat(15)}`, 25),
    ).toBe(true);
  });

  it.each([
    ['controls', '\u0007'],
    ['letters of another script', 'и'],
  ])('is counted where there is much of %s', (_, strange) => {
    expect(isPlainlyEnglish(`${posting}${`${strange} `.repeat(60)}`, 25)).toBe(false);
    expect(isPlainlyEnglish(`${`${strange} `.repeat(60)}${posting}`, 25)).toBe(false);
  });

  it('is counted where it has too few little words', () => {
    expect(isPlainlyEnglish('the models of our team and', 25)).toBe(false);
    expect(isPlainlyEnglish(`${'the '.repeat(25)}${'pipeline '.repeat(2000)}`, 25)).toBe(false);
  });
});
