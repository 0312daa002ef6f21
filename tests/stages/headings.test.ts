import { describe, expect, it } from 'vitest';
import { parse } from '../../src/stages/parse.js';
import type { SectionKind } from '../../src/types.js';
import { lexicon } from '../lexicon.js';

type Shown = readonly [kind: SectionKind, heading: string | null];

const sectionsOf = (text: string): Shown[] =>
  parse(text, lexicon).sections.map(({ kind, heading }) => [
    kind,
    heading && text.slice(heading.start, heading.end),
  ]);

/** The sections of a line with a short sentence below it, which makes nothing a heading. */
const sectionsUnder = (line: string): Shown[] => sectionsOf(`${line}\nBoats sail.`);

const NONE: Shown = ['other', null];

describe('a line is a heading', () => {
  it.each<[string, SectionKind]>([
    ['What you will do', 'duties'],
    ['And so what you will do', 'duties'],
    ['Minimum requirements', 'requirements'],
    ['Nice to have', 'preferred'],
    // of two that it names, for the later one
    ['What you will do — About the role', 'duties'],
    // by its looks alone
    ['The Boats and the Harbour', 'other'],
    ['How do we sail?', 'other'],
    ['Our boats:', 'other'],
    ['Boats Harbours Sails Masts Ropes Anchors Oars Rudders', 'other'],
  ])('%s', (line, kind) => {
    expect(sectionsUnder(line)).toEqual([[kind, line]]);
  });

  it.each([
    ['it ends like a sentence', 'What you will do.'],
    ['it goes on', 'What you will do,'],
    ['it is part of a sentence', 'What you will do;'],
    ['it has four words beside', 'Of boats and harbours what you will do'],
    ['most of it is something else', 'Boats that sail you: benefits'],
    ['it has more than ten words', 'In our team and in this harbour this is what you will do'],
    ['it is longer than ninety letters', `What you will do ${'in harbourmasterships '.repeat(4)}`],
    ['a longer word is in small letters', 'The Boats and the harbour'],
    ['it begins in small letters', 'iBoats Harbour'],
    ['all its words are short', 'Ab cde fgh'],
    ['it asks at length', 'Whatever else there is to tell of us and our boats?'],
    ['it has more than eight words', 'Boats Harbours Sails Masts Ropes Anchors Oars Rudders Decks'],
    ['it is empty but for signs', ': —'],
  ])('but not if %s', (_, line) => {
    expect(sectionsUnder(line)).toEqual([NONE]);
  });

  const small = 'the boats we sail';
  const below = 'Each of them is looked after by somebody who lives close to the harbour.';

  it('in small letters if a list or a much longer text follows', () => {
    expect(sectionsOf(`${small}\n- Boats`)).toEqual([['other', small]]);
    expect(sectionsOf(`${small}\n${below}`)).toEqual([['other', small]]);
    expect(sectionsOf(`${small}\n${'Boats '.padEnd(59, 's')}`)).toEqual([NONE]);
    expect(sectionsOf(`${small}\n${'Boats '.padEnd(60, 's')}`)).toEqual([['other', small]]);
    expect(sectionsOf(`${below}\n${small}`)).toEqual([NONE]);
  });

  it('in small letters if what follows is twice as long', () => {
    const long = 'the boats we sail on these seas';
    expect(sectionsOf(`${long}\n${'Boats '.padEnd(61, 's')}`)).toEqual([NONE]);
    expect(sectionsOf(`${long}\n${'Boats '.padEnd(62, 's')}`)).toEqual([['other', long]]);
  });

  it('in small letters if it has no more than eight words', () => {
    expect(sectionsOf('a b c d e f g h\n- Boats')).toEqual([['other', 'a b c d e f g h']]);
    expect(sectionsOf('a b c d e f g h i\n- Boats')).toEqual([NONE]);
  });
});

describe('a line begins with a heading', () => {
  it.each([
    ['before a colon', 'Responsibilities: build models.', 'Responsibilities'],
    ['before a colon without a space', 'Responsibilities:build models.', 'Responsibilities'],
    ['in a list', '- Responsibilities: build models.', 'Responsibilities'],
    ['with a word that we do not know', 'Boat responsibilities: build models.', 'Boat responsibilities'],
    ['in a list, with such a word, if nothing follows', '- Boat responsibilities:', 'Boat responsibilities:'],
  ])('%s', (_, line, heading) => {
    expect(sectionsUnder(line)).toEqual([['duties', heading]]);
  });

  it.each([
    ['of a sentence', 'In our small team at the harbour your responsibilities: build models.'],
    ['of many words', `${'Responsibilities '.repeat(11)}: build models.`],
    ['of a colon', ': responsibilities and what you will do.'],
    ['in a list, with a word that we do not know', '- Boat responsibilities: build models.'],
    ['far into the line', `We sail ${'from harbour to harbour '.repeat(5)}responsibilities: none.`],
  ])('but not %s', (_, line) => {
    expect(sectionsUnder(line)).toEqual([NONE]);
  });
});

describe('a section', () => {
  /** In which section each sentence stands, under a heading and then under one that nobody knows. */
  const places = (heading: string): number[] =>
    parse(
      `${heading}\nOne boat.\nTwo boats.\nThree boats.\nFour boats.\n- Five boats.\nThe Boats\nSix boats.`,
      lexicon,
    ).sentences.map(({ section }) => section);

  it.each(['What you will do', 'Requirements', 'Nice to have'])(
    'under “%s” lasts, and under what we do not know, too',
    (heading) => {
      expect(places(heading)).toEqual([0, 0, 0, 0, 0, 1]);
      const [first, second] = sectionsOf(`${heading}\nOne boat.\nThe Boats\nSix boats.`);
      expect(second![0]).toBe(first![0]);
    },
  );

  it.each(['About us', 'Benefits'])('under “%s” is over after two paragraphs', (heading) => {
    expect(places(heading)).toEqual([0, 0, 1, 1, 1, 2]);
    expect(sectionsOf(`${heading}\nOne boat.\nThe Boats\nSix boats.`)[1]![0]).toBe('other');
  });

  it('under “Benefits” goes on as long as there is a list', () => {
    const list = Array.from({ length: 6 }, (_, i) => `- Boat number ${i}`).join('\n');
    expect(sectionsOf(`Benefits\n${list}`)).toEqual([['benefits', 'Benefits']]);
    expect(sectionsOf(`Benefits\n${list}\nOne boat.\nTwo boats.`)).toEqual([['benefits', 'Benefits']]);
  });

  it('begins its two paragraphs anew under each heading', () => {
    expect(sectionsOf('About us\nOne.\nTwo.\nBenefits\nThree.\nFour.').map(([kind]) => kind)).toEqual([
      'company',
      'benefits',
    ]);
  });
});

describe('a long line that has lost its breaks', () => {
  const filler =
    'We keep the boats of the harbour in order, and mend what wind and water did to them in winter. ';
  const line = `${filler}Requirements: three years. ${filler}What you will do is up to you. What You Will Do Mend sails. ${filler}Nice to have`;

  it('is parted at headings in capitals that something new follows', () => {
    expect(sectionsOf(line)).toEqual([
      NONE,
      ['requirements', 'Requirements'],
      ['duties', 'What You Will Do'],
    ]);
  });

  it('has 300 letters at least', () => {
    const short = `${filler}Requirements: three years. ${filler}`;
    expect(sectionsOf(short.padEnd(299, '!'))).toEqual([NONE]);
    expect(sectionsOf(short.padEnd(300, '!'))).toEqual([NONE, ['requirements', 'Requirements']]);
  });

  it('keeps what stands before, between and behind them', () => {
    const { sentences } = parse(line, lexicon);
    const texts = sentences.map(({ start, end }) => line.slice(start, end).trim());
    expect(texts.filter((text) => !filler.startsWith(text))).toEqual([
      ': three years.',
      'What you will do is up to you.',
      'Mend sails.',
      'Nice to have',
    ]);
    expect(texts[0]).toBe(filler.trim());
  });
});
