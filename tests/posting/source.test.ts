import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/errors.js';
import { loadLexicon } from '../../src/lexicon/load.js';
import { readPasted } from '../../src/posting/pasted.js';
import { readSource } from '../../src/posting/source.js';

const DUTIES = 'You will keep the models that plan our night trains fast, cheap and right. '.repeat(8).trim();
const JOB = {
  '@context': 'https://schema.org',
  '@type': 'JobPosting',
  title: 'Machine Learning Engineer',
  hiringOrganization: { '@type': 'Organization', name: 'Sleeper Rail' },
  identifier: { '@type': 'PropertyValue', name: 'Sleeper Rail', value: 'SR-9' },
  description: `<p>${DUTIES}</p>`,
};
const PARTICULARS = { title: 'Machine Learning Engineer', company: 'Sleeper Rail', id: 'SR-9' };

const page = (...scripts: readonly string[]): string =>
  `<!doctype html><html><head>${scripts.map((one) => `<script type="application/ld+json">${one}</script>`).join('')}</head>` +
  '<body><nav>Home</nav><h1>Join Sleeper Rail</h1><p>Cookies? Yes, please.</p></body></html>';
const PAGE_TEXT = 'Join Sleeper Rail\n\nCookies? Yes, please.';

describe('a page that holds its posting as data', () => {
  const json = JSON.stringify(JOB);
  const escaped = json.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

  it.each([
    ['as it is', json],
    ['in a graph', JSON.stringify({ '@graph': [{ '@type': 'WebSite', name: 'x' }, JOB] })],
    ['in a list', JSON.stringify([{ '@type': 'BreadcrumbList' }, JOB])],
    ['with its entities escaped', escaped],
    ['with its entities escaped twice', escaped.replaceAll('&', '&amp;')],
    ['as a string', JSON.stringify(json)],
    [
      'with its markup escaped',
      JSON.stringify({ ...JOB, description: `&amp;lt;p&amp;gt;${DUTIES}&amp;lt;/p&amp;gt;` }),
    ],
  ])('is read from it: %s', (_, script) => {
    expect(readSource({ text: page(script), format: 'html' })).toEqual({ text: DUTIES, ...PARTICULARS });
    expect(readSource({ text: page(script) })).toEqual({ text: DUTIES, ...PARTICULARS });
  });

  it('is read from it where another script is broken, or it stands there twice', () => {
    const posting = { text: DUTIES, ...PARTICULARS };
    expect(readSource({ text: page('{"@type": "JobPosting", ', json) })).toEqual(posting);
    expect(readSource({ text: page(json, JSON.stringify([JOB])) })).toEqual(posting);
    const typed = page(json).replace('"application/ld+json"', '" Application/LD+JSON "');
    expect(readSource({ text: typed })).toEqual(posting);
  });

  it.each([
    ['is broken', '{"@type": "JobPosting", '],
    ['is of something else', '{"@type": "Organization", "name": "x"}'],
    ['holds several', JSON.stringify([JOB, { ...JOB, title: 'Other' }])],
    ['is no data at all', 'null'],
  ])('is read as a page where the data %s', (_, script) => {
    expect(readSource({ text: page(script) })).toEqual({ text: PAGE_TEXT });
  });

  it('keeps the particulars where the data hold only the beginning of the text', () => {
    const teaser = JSON.stringify({ ...JOB, description: 'We run trains…' });
    const long = page(teaser).replace('<p>', `<p>${DUTIES} `);
    expect(readSource({ text: long })).toEqual({
      text: `Join Sleeper Rail\n\n${DUTIES} Cookies? Yes, please.`,
      ...PARTICULARS,
    });
    const shell = page(teaser).replace(/<h1>.*<\/p>/, '');
    expect(readSource({ text: shell })).toEqual({ text: 'We run trains…', ...PARTICULARS });
  });

  it('goes by what is given before what it holds', () => {
    expect(readSource({ text: page(json), title: 'Scientist', company: ' ', id: '1' })).toEqual({
      text: DUTIES,
      title: 'Scientist',
      company: 'Sleeper Rail',
      id: '1',
    });
  });

  it('is read without delay when made to be slow', () => {
    const started = performance.now();
    readSource({
      text: `application/ld+json${'<script type="application/ld+json"><b>'.repeat(20_000)}`,
      format: 'html',
    });
    readSource({
      text: `${'<div>'.repeat(100_000)}<script type="application/ld+json">${json}</script>`,
      format: 'html',
    });
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

describe('JSON', () => {
  const job = {
    id: 5,
    title: 'Applied Scientist',
    company_name: 'Plover',
    absolute_url: 'x',
    content: `&lt;p&gt;${DUTIES}&lt;/p&gt;`,
  };
  const posting = { text: DUTIES, title: 'Applied Scientist', company: 'Plover', id: '5' };

  it.each([
    ['one posting', job],
    ['a list of one', [job]],
    ['a board of one', { jobs: [job], meta: { total: 1 } }],
  ])('of %s is read, in a file and pasted', (_, document) => {
    expect(readSource({ text: JSON.stringify(document), format: 'json' })).toEqual(posting);
    expect(readSource({ text: `\n ${JSON.stringify(document, null, 2)}\n` })).toEqual(posting);
  });

  it('is text where it is said to be', () => {
    const text = JSON.stringify(job);
    expect(readSource({ text, format: 'plain' })).toEqual({ text });
  });

  it('of several postings asks for one, or for score', () => {
    for (const format of ['json', undefined] as const) {
      const reading = () => readSource({ text: JSON.stringify([job, job]), format });
      expect(reading).toThrow(InputError);
      expect(reading).toThrow(/holds 2 postings.*rolecall score FILE/);
    }
  });

  it('of a posting that cannot be read says why', () => {
    const hidden = JSON.stringify({ jobUrl: 'x', isListed: false, descriptionHtml: '<p>a</p>' });
    expect(() => readSource({ text: hidden })).toThrow(/^This posting cannot be read: it is not listed/);
  });

  it('that holds no posting is text when pasted, and refused as a file', () => {
    for (const text of ['{"a": 1}', '[1, 2]', '[]', '[Remote] Data Scientist', '{', '{}']) {
      expect(readSource({ text })).toEqual({ text });
      expect(() => readSource({ text, format: 'json' })).toThrow(InputError);
    }
    expect(() => readSource({ text: '{"a": 1}', format: 'json' })).toThrow(/holds no posting/);
    expect(() => readSource({ text: 'Hello', format: 'json' })).toThrow(/not JSON.*\.txt file/);
  });
});

describe('the headings that we write', () => {
  it('take the title of the data, not the first line', () => {
    const text = JSON.stringify({ ...JOB, description: `<p>Data Scientist</p><p>${DUTIES}</p>` });
    expect(readPasted({ text }, loadLexicon()).title).toBe('Machine Learning Engineer');
  });
});
