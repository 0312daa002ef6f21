import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/stages/parse.js';
import { lexicon } from '../lexicon.js';
import { strangeText } from '../strange.js';

const parseText = (text: string) => parse(text, lexicon);

/** The sentences of a text, each with the kind of its section. */
function outline(text: string): string[] {
  const { sections, sentences } = parseText(text);
  return sentences.map(
    ({ start, end, section }) => `${sections[section]!.kind}: ${text.slice(start, end).trim()}`,
  );
}

describe('sections', () => {
  it('begin at headings on lines of their own', () => {
    const text = `We make maps.

Responsibilities
- Train models.
- Deploy models.

Requirements:
Know Python. Know SQL.

NICE TO HAVE
Go

Benefits
Free lunch.`;
    expect(outline(text)).toEqual([
      'other: We make maps.',
      'duties: Train models.',
      'duties: Deploy models.',
      'requirements: Know Python.',
      'requirements: Know SQL.',
      'preferred: Go',
      'benefits: Free lunch.',
    ]);
  });

  it('begin inside a line, at a heading before a colon', () => {
    expect(
      outline('Responsibilities: train models and deploy them. Test them.\nRequirements: know Python.'),
    ).toEqual(['duties: train models and deploy them.', 'duties: Test them.', 'requirements: know Python.']);
  });

  it('begin inside a long line that has lost its breaks', () => {
    const filler =
      'We make maps that help people find their way through towns, forests and mountains, by day and by night. ';
    const text = `${filler}${filler}Responsibilities Train the models that draw the maps. Deploy them every week. Requirements Know Python well.`;
    expect(outline(text).slice(2)).toEqual([
      'duties: Train the models that draw the maps.',
      'duties: Deploy them every week.',
      'requirements: Know Python well.',
    ]);
  });

  it('go on under a sub-heading that nobody knows, where they are duties or requirements', () => {
    expect(outline('Responsibilities\nTrain models.\nRailway Timetables\nDraw them.')).toEqual([
      'duties: Train models.',
      'duties: Draw them.',
    ]);
    expect(outline('Benefits\nFree lunch.\nRailway Timetables\nDraw them.')).toEqual([
      'benefits: Free lunch.',
      'other: Draw them.',
    ]);
  });

  it('do not begin at a sentence that only mentions a heading’s words', () => {
    expect(outline('Responsibilities\nYou will write the requirements of our next system down.')).toEqual([
      'duties: You will write the requirements of our next system down.',
    ]);
  });
});

describe('sentences', () => {
  it.each<[name: string, text: string, sentences: string[]]>([
    [
      'end at a stop before a capital',
      'Train it. Test it! Why? Ship it.',
      ['Train it.', 'Test it!', 'Why?', 'Ship it.'],
    ],
    [
      'do not end at abbreviations',
      'Use tools, e.g. Spark, at Acme Inc. Berlin. Go on.',
      ['Use tools, e.g. Spark, at Acme Inc. Berlin.', 'Go on.'],
    ],
    [
      'do not end inside node.js or 2.5',
      'Know node.js and version 2.5 of it.',
      ['Know node.js and version 2.5 of it.'],
    ],
    [
      'are bullets, without their marks',
      '- Train it\n• Test it\n* Ship it\n1. Sell it',
      ['Train it', 'Test it', 'Ship it', 'Sell it'],
    ],
    [
      'end at bullets inside a line',
      'You train it • You test it • You ship it',
      ['You train it', 'You test it', 'You ship it'],
    ],
    [
      'run on over a hard wrap',
      'You will train the models that we use for ranking in the\nshop, and then you deploy them.\nGo on.',
      ['You will train the models that we use for ranking in the\nshop, and then you deploy them.', 'Go on.'],
    ],
    [
      'end with a short line, even before a small letter',
      'Models are trained here\nand you test them',
      ['Models are trained here', 'and you test them'],
    ],
    [
      'end at an empty line',
      `${'You will train the models that we use for ranking'.padEnd(60, ' now')}\n\nshop it`,
      [`${'You will train the models that we use for ranking'.padEnd(60, ' now')}`, 'shop it'],
    ],
  ])('%s', (_, text, expected) => {
    expect(parseText(text).sentences.map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });

  it('know whether they are bullets', () => {
    expect(parseText('You train.\n- You test.').sentences.map(({ bullet }) => bullet)).toEqual([false, true]);
  });

  it('that stand twice count once: a posting pasted twice is the same posting', () => {
    const text = 'Responsibilities\n- Train models.\n- Deploy models.';
    expect(outline(`${text}\n\n${text}\n- TRAIN  models.`)).toEqual(outline(text));
  });

  it('of a text without any end are cut between words', () => {
    const { sentences } = parseText(Array.from({ length: 1000 }, (_, i) => `word${i}`).join(' '));
    expect(sentences.length).toBeGreaterThan(2);
    expect(Math.max(...sentences.map(({ start, end }) => end - start))).toBeLessThanOrEqual(1500);
    expect(sentences.reduce((sum, { first, last }) => sum + last - first, 0)).toBe(1000);
  });
});

describe('a first line that names a job', () => {
  const body = 'Responsibilities\nTrain ranking models.';

  it('is no sentence, and the same text without it reads the same', () => {
    expect(outline(`Senior Research Scientist\n\n${body}`)).toEqual(outline(body));
    expect(outline(`Machine Learning Engineer, Ranking (m/f/d)\n${body}`)).toEqual(outline(body));
  });

  it('is one if it says something about the job', () => {
    expect(outline(`We are hiring a Research Scientist\n${body}`)).toHaveLength(2);
  });
});

describe('role names in the body', () => {
  const wordsOf = (text: string) => {
    const { tokens } = parseText(text);
    return Array.from({ length: tokens.length }, (_, i) => `${tokens.words[i]} ${tokens.breaks[i]}`);
  };

  it('are one word each that says nothing, whichever name it is', () => {
    const text = (name: string): string => `As a ${name}, you will train models.`;
    expect(wordsOf(text('Machine Learning Engineer'))).toEqual(wordsOf(text('Research Scientist')));
    expect(wordsOf(text('research scientists'))).toEqual(wordsOf(text('SWE')));
    expect(wordsOf(text('Research Scientist'))).toHaveLength(7);
  });
});

describe('spans', () => {
  it('of sentences and sections lie inside the text, in order, without overlap, and hold their words', () => {
    const posting = fc.array(
      fc.oneof(
        strangeText,
        fc.constantFrom('Responsibilities', 'Requirements:', '- ', '\n', 'Research Scientist', 'Benefits'),
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(posting, (pieces) => {
        const text = pieces.join('\n');
        const { sections, sentences, tokens } = parseText(text);
        let behind = 0;
        for (const { start, end, first, last, section } of sentences) {
          expect(start).toBeGreaterThanOrEqual(behind);
          expect(end).toBeGreaterThan(start);
          expect(last).toBeGreaterThan(first);
          expect(tokens.starts[first]).toBeGreaterThanOrEqual(start);
          expect(tokens.starts[last - 1]).toBeLessThan(end);
          expect(sections[section]!.start).toBeLessThanOrEqual(start);
          expect(sections[section]!.end).toBeGreaterThanOrEqual(end);
          behind = end;
        }
        expect(behind).toBeLessThanOrEqual(text.length);
        sections.reduce((before, { start, end }) => {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThanOrEqual(start);
          return end;
        }, 0);
      }),
      { numRuns: 400 },
    );
  });

  it('are never cut inside a pair of surrogates, even where there is no space to cut at', () => {
    for (const text of ['🚀a'.repeat(900), `a${'🚀b'.repeat(900)}`, `ab${'🚀c'.repeat(900)}`]) {
      const ends = parseText(text).sentences.flatMap(({ start, end }) => [start, end]);
      expect(ends.length).toBeGreaterThan(2);
      for (const at of ends) expect(/^[\udc00-\udfff]/.test(text.slice(at))).toBe(false);
    }
  });
});
