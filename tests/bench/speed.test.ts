import { describe, expect, it } from 'vitest';
import { readLabelled } from '../../bench/labelled.js';
import { takeEvenly } from '../../bench/speed/corpus.js';
import { countForms, foldText, linkContiguous, listForms } from '../../bench/speed/forms.js';
import { GOALS, reached } from '../../bench/speed/goals.js';
import { median, medianRatio } from '../../bench/speed/median.js';
import { SHAPES } from '../../bench/speed/regex.js';
import { readLexicon } from '../../src/lexicon/load.js';

const compiled = readLexicon();
const lexicon = linkContiguous(compiled);
const forms = listForms(compiled);

describe('the surface forms', () => {
  it('are all different', () => {
    expect(new Set(forms).size).toBe(forms.length);
  });

  it.each([
    ['a phrase', 'model serving'],
    ['a phrase of which every verb form is found', 'wrote up experimental results'],
    ['a title', 'applied scientist'],
    ['a word with signs', 'in c++'],
    ['a heading', 'responsibilities'],
  ])('hold %s: %s', (_, form) => {
    expect(forms).toContain(form);
    expect(countForms(form, lexicon)).toBe(1);
  });

  it('hold no phrase with a gap in it', () => {
    expect(forms.filter((form) => form.includes('...'))).toEqual([]);
  });
});

describe('a regular expression for them', () => {
  const texts = takeEvenly(readLabelled('bench/postings'), 12).map(({ posting }) =>
    foldText(posting.text, lexicon, compiled),
  );
  const raw = takeEvenly(readLabelled('bench/postings'), 12).map(({ posting }) => posting.text);
  // One for all forms takes V8 ten seconds and a gigabyte; those with a word that no text has cannot be found in any.
  const words = new Set(texts.flatMap((text) => text.split(' ')));
  const possible = forms.filter((form) => form.split(' ').every((word) => words.has(word)));

  it.each(Object.entries(SHAPES))('finds as many as the matcher: %s', (_, make) => {
    const pattern = make(possible);
    const found = texts.map((text) => text.match(pattern)?.length ?? 0);
    expect(found).toEqual(raw.map((text) => countForms(text, lexicon)));
    expect(Math.min(...found)).toBeGreaterThan(10);
  });
});

describe('figures', () => {
  it('are medians of rounds', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(medianRatio([10, 40, 30], [5, 10, 10])).toBe(3);
  });

  it('reach a bound from above where less is better', () => {
    const [faster, slower] = [GOALS[0]!, GOALS[4]!];
    expect([99, 100, 400].map((figure) => reached(faster, figure))).toEqual(['missed', 'at least', 'aim']);
    expect([4.1, 4, 2].map((figure) => reached(slower, figure))).toEqual(['missed', 'at least', 'aim']);
  });
});
