import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../../src/lexicon/load.js';
import { readRecord } from '../../src/posting/record.js';
import { joinSections } from '../../src/posting/sections.js';
import { readSource } from '../../src/posting/source.js';
import { parse } from '../../src/stages/parse.js';

const lexicon = loadLexicon();

/** The kinds of the parts of a record as they are analysed, by a word in each. */
function kindsOf(record: unknown, words: readonly string[]): (string | undefined)[] {
  const found = readRecord(record, {});
  if ('problem' in found) throw new Error(found.problem);
  const { text } = readSource(found);
  const { sections } = parse(text, lexicon);
  return words.map((word) => {
    const at = text.indexOf(word);
    return sections.find(({ start, end }) => start <= at && at < end)?.kind;
  });
}

describe('the headings written above sections', () => {
  it('are known to the lexicon, those of schema.org', () => {
    const record = {
      '@type': 'JobPosting',
      description: 'A job in Hull.',
      responsibilities: 'Alpha.',
      qualifications: 'Beta.',
      skills: 'Gamma.',
      experienceRequirements: 'Delta.',
      educationRequirements: 'Epsilon.',
      jobBenefits: 'Zeta.',
      employerOverview: 'Eta.',
    };
    expect(kindsOf(record, ['Alpha', 'Beta', 'Gamma', 'Delta', 'Epsilon', 'Zeta', 'Eta'])).toEqual([
      'duties',
      'requirements',
      'requirements',
      'requirements',
      'requirements',
      'benefits',
      'company',
    ]);
  });

  it('those of SmartRecruiters', () => {
    const sections = {
      companyDescription: { text: 'Alpha.' },
      jobDescription: { text: 'Beta.' },
      qualifications: { text: 'Gamma.' },
      additionalInformation: { text: 'Delta.' },
    };
    expect(kindsOf({ jobAd: { sections } }, ['Alpha', 'Beta', 'Gamma', 'Delta'])).toEqual([
      'company',
      'duties',
      'requirements',
      'other',
    ]);
  });

  it('those of Lever', () => {
    const record = { text: 'X', hostedUrl: '', lists: [], additional: 'Alpha.', salaryDescription: 'Beta.' };
    expect(kindsOf(record, ['Alpha', 'Beta'])).toEqual(['other', 'pay']);
  });

  it('those of columns that hold one part each', () => {
    const record = {
      description: 'A job in Hull.',
      responsibilities: 'Alpha.',
      requirements: 'Beta.',
      qualifications: 'Gamma.',
      minimum_qualifications: 'Delta.',
      preferred_qualifications: 'Epsilon.',
      benefits: 'Zeta.',
    };
    expect(kindsOf(record, ['Alpha', 'Beta', 'Gamma', 'Delta', 'Epsilon', 'Zeta'])).toEqual([
      'duties',
      'requirements',
      'requirements',
      'requirements',
      'preferred',
      'benefits',
    ]);
  });
});

describe('joinSections', () => {
  it('leaves out what holds nothing', () => {
    expect(joinSections([{ source: ' ' }, { heading: 'Skills', source: '<p></p>' }])).toBe('');
    expect(joinSections([{ source: 'a' }, { heading: '', source: 'b' }])).toBe('a\n\nb');
  });

  it('says nothing twice, however it is marked up', () => {
    const description = 'Intro. You will train the models and deploy them.\nReview code.';
    const again = '<ul><li>You will train the models, and deploy them</li><li>Review code</li></ul>';
    expect(joinSections([{ source: description }, { heading: 'Duties', source: again }])).toBe(description);
    const more = `${again}<p>Be kind.</p>`;
    expect(joinSections([{ source: description }, { heading: 'Duties', source: more }])).toMatch(
      /Be kind\.$/,
    );
  });

  it('takes a short line inside another for a new one', () => {
    expect(joinSections([{ source: 'Train models.' }, { heading: 'Skills', source: 'R' }])).toMatch(
      /Skills\n\nR$/,
    );
  });
});
