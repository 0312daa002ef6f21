import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentenceAt } from '../../src/advice/sentence-at.js';
import { strangeText } from '../strange.js';
import { quoteOf } from './fixture.js';

const around = (text: string, words: string): string => sentenceAt(text, quoteOf(text, words)).text;

describe('the sentence in which a piece of the text stands', () => {
  it('is a whole sentence of a paragraph', () => {
    const text =
      'We sell tea. You will train models for us, e.g. Bayesian ones, and serve them. Write to us!';
    expect(around(text, 'train models')).toBe(
      'You will train models for us, e.g. Bayesian ones, and serve them.',
    );
    expect(around(text, 'sell')).toBe('We sell tea.');
    expect(around(text, 'Write')).toBe('Write to us!');
  });

  it('is a line of a list, without its bullet', () => {
    const text = 'Duties\n- Train models\n  • deploy them\n3) Look after the servers\n';
    expect(around(text, 'models')).toBe('Train models');
    expect(around(text, 'them')).toBe('deploy them');
    expect(around(text, 'Look')).toBe('Look after the servers');
    expect(around('Duties: • Train models • Serve them', 'Serve')).toBe('Serve them');
  });

  it('goes on over a hard wrap, and no further', () => {
    const text =
      'You will build and look after the pipelines that carry\nphotographs to the science team.\nBring a coat.';
    expect(around(text, 'photographs')).toBe(text.split('\nBring')[0]);
    expect(around(text, 'pipelines')).toBe(text.split('\nBring')[0]);
    expect(around(text, 'coat')).toBe('Bring a coat.');
    expect(around('train models\nserve models', 'serve')).toBe('serve models');
  });

  it('is cut between words where a text has no end', () => {
    const text = 'word '.repeat(200);
    const { start, end, text: cut } = sentenceAt(text, { start: 500, end: 504 });
    expect(cut).toMatch(/^word( word)+$/);
    expect(text.slice(start, end)).toBe(cut);
    expect(cut.length).toBeLessThan(820);
    expect(cut.length).toBeGreaterThan(700);
  });

  it('stands in the text, holds the piece, and begins and ends with a word, whatever the text', () => {
    fc.assert(
      fc.property(strangeText, fc.nat(), fc.nat(), (text, a, b) => {
        fc.pre(text.length > 0);
        const [start, end] = [a % text.length, b % text.length].sort((x, y) => x - y) as [number, number];
        const quote = sentenceAt(text, { start, end: end + 1 });
        expect(quote.start).toBeLessThanOrEqual(start);
        expect(quote.end).toBeGreaterThanOrEqual(end + 1);
        expect(quote.text).toBe(text.slice(quote.start, quote.end));
      }),
      { numRuns: 500 },
    );
  });
});
