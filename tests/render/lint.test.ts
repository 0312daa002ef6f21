import { describe, expect, it } from 'vitest';
import type { LintResult } from '../../src/advice/lint.js';
import { renderLint } from '../../src/render/lint-text.js';
import { placeOf } from '../../src/render/place.js';
import { renderSarif } from '../../src/render/sarif.js';
import { COLOURED, PLAIN } from '../../src/render/style.js';
import { find, NAMES, OK, OUTSIDE, POSTING, REFUSED, UNCLEAR } from './fixture.js';

const FIRST = find('Applied Scientist II');

const RESULT: LintResult = {
  expected: 'AS',
  findings: [
    { rule: 'title-mismatch', level: 'error', message: 'Posted as an Applied Scientist, but …', ...FIRST },
    {
      rule: 'vague-duties',
      level: 'warning',
      message: '1 of 3 sentences does not tell.',
      ...find('Talk to users.'),
    },
    {
      rule: 'pulls-away',
      level: 'note',
      message: 'Speaks of engineering.',
      ...find('You will deploy ranking models to production and keep them fast.'),
    },
    { rule: 'pulls-away', level: 'note', message: 'Speaks of engineering.', ...find('Talk to users.') },
    {
      rule: 'would-close-the-gap',
      level: 'note',
      message: 'If it is part of the job, say so: training models.',
      ...FIRST,
    },
  ],
};

const render = (result: LintResult, report: Parameters<typeof renderLint>[1] = OK, style = PLAIN) =>
  renderLint(result, report, POSTING, NAMES, style);

describe('renderLint', () => {
  it('groups findings by rule, and says once what is said of several places', () => {
    expect(render(RESULT)).toMatchInlineSnapshot(`
      "Title       Applied Scientist II
      Meant as    Applied Scientist
      Reads as    ML Engineer (71 %)

      Text against title  error
        Posted as an Applied Scientist, but …

      Vague duties  warning
        1 of 3 sentences does not tell.
           6  “Talk to users.”

      What pulls it away
        Speaks of engineering.
           4  “You will deploy ranking models to production and keep them fast.”
           6  “Talk to users.”

      What would close the gap, if it is part of the job
        If it is part of the job, say so: training models.

      1 error, 1 warning and 3 notes.
      "
    `);
  });

  it('is calm where there is nothing', () => {
    expect(render({ expected: 'MLE', findings: [] })).toMatch(
      /\n\nNothing to mend: the text says what it is meant to\.\n$/,
    );
    expect(render({ expected: null, findings: [] })).toMatch(
      /Meant as {4}not said(?:.|\n)*\n\nNothing to mend\.\n$/,
    );
  });

  it('says how the draft reads, whatever became of it', () => {
    expect(render(RESULT, UNCLEAR)).toContain('\nReads as    unclear\n');
    expect(render(RESULT, OUTSIDE)).toContain(
      '\nReads as    none of the five roles: leading people (0 %)\n'.replace('0 %', '<1 %'),
    );
    expect(render(RESULT, REFUSED)).not.toContain('Reads as');
  });

  it('colours without changing a letter', () => {
    const escapes = new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, 'g');
    const coloured = render(RESULT, OK, COLOURED);
    expect(coloured).toMatch(escapes);
    expect(coloured.replace(escapes, '')).toBe(render(RESULT));
  });
});

describe('placeOf', () => {
  it('counts lines and columns from 1, in UTF-16 code units', () => {
    const text = 'one\n🚀 two\n';
    expect(placeOf(text, 0)).toEqual({ line: 1, column: 1 });
    expect(placeOf(text, 3)).toEqual({ line: 1, column: 4 });
    expect(placeOf(text, 4)).toEqual({ line: 2, column: 1 });
    expect(placeOf(text, text.indexOf('two'))).toEqual({ line: 2, column: 4 });
    expect(placeOf(text, text.length)).toEqual({ line: 3, column: 1 });
    expect(placeOf('', 0)).toEqual({ line: 1, column: 1 });
  });
});

describe('renderSarif', () => {
  it.each([
    ['a b/ü%.txt', 'a%20b/%C3%BC%25.txt'],
    ['/home/me/a.txt', 'file:///home/me/a.txt'],
    ['..\\a.txt', '../a.txt'],
    ['a:b.txt', 'a%3Ab.txt'],
  ])('writes the path %s as a reference', (source, uri) => {
    const log = JSON.parse(renderSarif(RESULT, OK, POSTING, { source, isFile: true, isText: true }));
    expect(log.runs[0].artifacts).toEqual([{ location: { uri } }]);
  });
});
