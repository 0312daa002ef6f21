import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/analyze.js';
import { isBinary } from '../../src/stages/admit/binary.js';
import { ENGLISH, isPlainlyEnglish, LEAST_ENGLISH } from '../../src/stages/admit/english.js';
import { MAX_TEXT_LENGTH } from '../../src/types.js';
import { lexicon } from '../lexicon.js';

const POSTING = `What you will do
- Build and run the serving platform that carries our ranking models to millions of users.
- Train and evaluate ranking models with the team, and deploy them to production every week.
- Monitor models in production, find out why they drift, and set up retraining pipelines.`;

const GERMAN = `Deine Aufgaben: Du entwickelst mit uns die Modelle für die Suche und bringst sie in den Betrieb. Du arbeitest mit den
Teams für Daten und Plattform an der Qualität, und du misst mit ihnen den Erfolg. Das bringst du mit: ein Studium der Informatik,
Erfahrung mit Python und Freude an der Arbeit im Team. Wir bieten dir ein gutes Gehalt und flexible Zeiten.`;

const RESUME = `Jane Doe. Professional summary: engineer with a record of building ranking systems.
Work history
Example Corp, Senior Engineer, 2019 – present: built the feature store and the serving platform for the search team.
Sample Ltd, Engineer, 2015 - 2019: trained and deployed ranking models, and ran the data pipelines in Spark.
University of Somewhere, Assistant, 2012–2015: taught statistics and wrote the exercises for the course.
References available on request.`;

const LINKS = [
  'See all jobs',
  'read more',
  'sign in',
  'search jobs',
  'save this job',
  'share',
  'sign up now',
  'view similar jobs',
  'about our cookies',
  'privacy policy',
  'terms of use',
  'contact us here',
  'back to top',
].join('\n');

/** Page furniture often has every word capitalised, which makes each line look like a heading. */
function titleCase(text: string): string {
  return text.replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
}

describe('a text that cannot be read as a posting', () => {
  it.each([
    ['no-text', '', /Paste the text/],
    ['no-text', ' \n\t \u00a0 ', /Paste the text/],
    [
      'too-long',
      `${POSTING} `.repeat(Math.ceil(MAX_TEXT_LENGTH / POSTING.length)),
      /500,000 characters. Paste one posting/,
    ],
    ['too-short', 'Deploy models to production.', /\(4 words\). Paste the whole posting/],
    ['too-short', 'Hello', /\(1 word\). Paste the whole posting/],
    ['too-short', '🚀🚀🚀', /\(0 words\). Paste the whole posting/],
    ['not-a-posting', 'https://example.com/jobs/123?ref=a', /does not fetch pages/],
    ['not-a-posting', 'www.example.com/jobs', /paste the text/],
    ['not-a-posting', `%PDF-1.7\n${'\u0001\u0002\ufffdab'.repeat(60)}`, /binary file/],
    ['not-a-posting', RESUME, /résumé/],
    ['not-a-posting', LINKS, /list of links/],
    ['not-a-posting', titleCase(LINKS), /list of links/],
    ['other-language', GERMAN, /paste a translation/],
    [
      'other-language',
      '機械学習エンジニアを募集しています。 モデルの学習と運用を担当します。 経験者を歓迎します。 応募をお待ちしています。',
      /paste a translation/,
    ],
    [
      'other-language',
      'Мы ищем инженера по машинному обучению, который будет обучать модели и выводить их в работу вместе с нами.',
      /paste a translation/,
    ],
  ])('is %s, and is told what to do: %#', (status, text, message) => {
    const report = analyze({ text, title: 'Research Scientist' }, lexicon);
    expect(report).toMatchObject({
      status,
      role: null,
      verdict: null,
      ranking: null,
      mix: null,
      interval: null,
      title: { roles: ['RS'] },
    });
    expect('message' in report && report.message).toMatch(message);
  });
});

describe('a text that can be read', () => {
  it.each([
    ['a posting', POSTING],
    ['a posting of the greatest length', `${POSTING}\n`.repeat(20)],
    ['a posting with links in it', `${POSTING}\nhttps://example.com/apply`],
    [
      'an English posting with some words of another language',
      `${POSTING}\nBei uns in der Mitte von Berlin.`,
    ],
    [
      'a posting with a history of the company',
      `${POSTING}\nOur team grew from 2012 - 2015 and you join it now; we're growing, and your work counts.`,
    ],
    [
      'a terse list of tasks',
      'Train models. Deploy models. Monitor models. Write pipelines. Build feature stores. Run experiments. Evaluate models. Write tests. Review code. Talk to users. Fix bugs. Tune queries.',
    ],
  ])('is %s', (_, text) => {
    expect(analyze({ text }, lexicon)).not.toHaveProperty('message');
  });
});

describe('a text that is taken for English before all is counted', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'the',
      'of',
      'and',
      'To',
      'model',
      'x',
      'naïve',
      'you’ll',
      'İt',
      'K',
      'ﬁt',
      '½',
      '🚀',
      '—',
      '2a',
    ),
    fc.constantFrom('и', '你好', '𝗔', 'µ', 'ʼ', '\u0300', '\u0007', '\ufffd', '\ud835'),
    fc.string({ unit: 'grapheme', maxLength: 4 }),
  );
  const separator = fc.constantFrom(' ', ' ', '\n', ', ', '’', '-', '');
  const text = fc
    .tuple(fc.nat({ max: 40 }), fc.array(fc.tuple(piece, separator), { maxLength: 200 }))
    .map(([times, pieces]) => `${'is the team of '.repeat(times)}${pieces.flat().join('')}`);

  it('is a usual posting', () => {
    expect(isPlainlyEnglish(POSTING, 10)).toBe(true);
  });

  it('is English by counting, too', () => {
    let plain = 0;
    fc.assert(
      fc.property(text, (text) => {
        if (!isPlainlyEnglish(text, 10)) return;
        plain++;
        const words = text.toLowerCase().match(/[\p{L}\p{N}'’]+/gu) ?? [];
        const english = words.filter((word) => ENGLISH.has(word)).length;
        const foreign = words.filter((word) => /[^\p{Script=Latin}\p{N}'’]/u.test(word)).length;
        expect(english).toBeGreaterThanOrEqual(Math.max(10, LEAST_ENGLISH * words.length));
        expect(foreign).toBeLessThanOrEqual(words.length / 2);
        expect(isBinary(text)).toBe(false);
      }),
      { numRuns: 2000 },
    );
    expect(plain).toBeGreaterThan(200);
  });
});
