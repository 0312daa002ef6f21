import { describe, expect, it } from 'vitest';
import { readsLikeTitle } from '../../src/lexicon/titles.js';
import { lexicon } from '../lexicon.js';

describe('a line', () => {
  it.each([
    'Research Scientist',
    '  Senior Machine Learning Engineer, Ranking (Remote)  ',
    'Applied Scientist II - Search',
    `Research Scientist, ${'long '.repeat(11)}team`,
    'Research Scientist, Weather',
    'Research Scientist, Youth Programs',
  ])('reads like a title: %s', (line) => {
    expect(readsLikeTitle(line, lexicon)).toBe(true);
  });

  it.each([
    '',
    'The boats of Ghent',
    'Research Scientist.',
    'Research Scientist!',
    'Research Scientist?',
    'Research Scientist:',
    'Research Scientist;',
    `Research Scientist, ${'long '.repeat(12)}team`,
    `Research Scientist, ${'unbelievably '.repeat(8)}team`,
    ...'we,you,your,is,are,as,I,join,looking,seeking,hiring,will,who,this,our'
      .split(',')
      .flatMap((word) => [
        `Research Scientist ${word} boats`,
        `${word} Research Scientist`,
        `Research Scientist ${word}`,
      ]),
  ])('says something about a job, or is of none: %s', (line) => {
    expect(readsLikeTitle(line, lexicon)).toBe(false);
  });
});
