import { describe, expect, it } from 'vitest';
import type { Advice } from '../../src/advice/types.js';
import type { AppOptions } from '../../src/web/app.js';
import { bare, hostile } from './advice.js';
import { DIFFERING_TEXT, differing, unclear } from './reports.js';
import { postForm, run } from './running.js';

const EMPTY = { text: DIFFERING_TEXT, title: '', company: '' };
const WANT = {
  'want-research': '10',
  'want-modeling': '40',
  'want-engineering': '30',
  'want-product': '20',
};

async function read(options: Partial<AppOptions>, fields: Readonly<Record<string, string>> = EMPTY) {
  const app = await run({ analyze: differing, ...options });
  const response = await postForm(app.url, fields);
  const page = await response.text();
  await app.close();
  expect(app.faults).toEqual([]);
  return { response, page };
}

/** What each text of the hostile advice that is shown begins with. */
const SHOWN =
  'like,role,mismatch,title text,honest,elsewhere,hides,team,round note,prepare,missed,interview note,' +
  'recruiter question,level meaning,level remark,asks,level note,pattern,frontier,scope,pay source,ships,value,' +
  'record,question,fit text,on-call,missing question,thin,source,place';

const hostileAdvice: AppOptions['advise'] = (_report, posting, _data, _lexicon, wanted) =>
  hostile(posting, wanted);

const PATTERN = { stated: [], pattern: 'Much.', frontier: null, scope: 'US', source: 'a source' };

/** The headings of the folded parts, in their order. */
function listParts(page: string): string[] {
  return [...page.matchAll(/<summary><h3>([^<]+)<\/h3>/g)].map(([, name]) => name!);
}

describe('advice on the page', () => {
  it('stands below the verdict, folded, in the order in which it is read', async () => {
    const { page } = await read({ advise: hostileAdvice }, { ...EMPTY, ...WANT });
    expect(listParts(page)).toEqual([
      'Title against work',
      'Interview',
      'Level',
      'Pay',
      'What matters more than the title',
      'Fit',
      'Not mentioned',
      'Questions to ask',
    ]);
    expect(page.indexOf('id="verdict-heading"')).toBeLessThan(page.indexOf('id="advice-heading"'));
    expect(page).not.toMatch(/<details class="folded"[^>]* open/);
  });

  it('says the main thing before it is unfolded', async () => {
    const { page } = await read({ advise: hostileAdvice }, { ...EMPTY, ...WANT });
    const says = [...page.matchAll(/<span class="says">([^<]*)<\/span>/g)].map(([, words]) => words!);
    expect(says[1]).toMatch(/^Expect coding .* and systems design most$/);
    expect(says[2]).toBe('L5 (mid-level); the title claims L6 to L7');
    expect(says[5]).toBe('72 of 100 points with the mix you want');
    expect(says[7]).toBe('One worth asking');
  });

  it('draws the time to prepare without inline styles', async () => {
    const { page } = await read({ advise: hostileAdvice });
    expect(page).toMatch(/<rect class="level" width="60%"/);
    expect(page).toContain('60&nbsp;% of the time');
    expect(page).not.toMatch(/\sstyle=/);
  });

  it('shows every text as text', async () => {
    const { page } = await read({ advise: hostileAdvice }, { ...EMPTY, ...WANT });
    expect(page).not.toContain('<script>');
    expect(page).not.toContain('<img');
    const shown = page.toLowerCase();
    for (const name of SHOWN.split(',')) expect(shown).toContain(`${name} &lt;script&gt;`);
  });

  it('leaves out what there is nothing to say of', async () => {
    const { page } = await read({ advise: bare });
    expect(listParts(page)).toEqual(['Level', 'Pay', 'What matters more than the title']);
    expect(page).not.toContain('class="thin"');
    expect(page).not.toMatch(/\b(undefined|null|NaN)\b/);
  });

  it('does not call silent what only the reader can say', async () => {
    const fit = {
      signal: 'fit',
      name: 'The work you want',
      value: null,
      evidence: [],
      question: null,
    } as const;
    const { page } = await read({ advise: () => ({ ...bare(), signals: [fit] }) });
    expect(page).toContain('Nothing is said');
    expect(page).not.toContain('The posting speaks of all of it');
    expect(page).toContain('Give the mix of work that you want');
    expect(page).not.toContain('Not said.');
  });

  it('says that all of it is said only where all is, and shown', async () => {
    const says = async (signals: Advice['signals']) => {
      const { page } = await read({ advise: () => ({ ...bare(), signals }) });
      return [...page.matchAll(/<span class="says">([^<]*)<\/span>/g)][2]![1];
    };
    const quote = { start: 0, end: 1, text: 'a' };
    const ships = {
      signal: 'ships',
      name: 'Users',
      value: 'yes',
      evidence: [quote],
      question: null,
    } as const;
    const fit = { signal: 'fit', name: 'Fit', value: null, evidence: [], question: null } as const;
    expect(await says([ships, { ...ships, signal: 'mix' }])).toBe('The posting speaks of all of it');
    expect(await says([ships, fit])).toBe('Said: users');
    expect(await says([ships, { ...fit, signal: 'record', name: 'Record', question: 'What?' }])).toBe(
      'Not said: record',
    );
  });

  it('asks each question once', async () => {
    const { page: whole } = await read({ advise: hostileAdvice });
    // The sheet that is printed in place of the page has them once more.
    const page = whole.replace(/<section class="handout">.*?<\/section>/s, '');
    for (const name of ['recruiter question', 'question', 'missing question'])
      expect(
        page.toLowerCase().split(`>${name} &lt;`).length + page.split(`</b> ${name} &lt;`).length,
        name,
      ).toBe(3);
  });

  it('states pay with period, basis and place, and says how many ranges there are', async () => {
    const { page } = await read({ advise: hostileAdvice });
    expect(page).toContain('<p>$1–$2 a year, base, place &lt;script&gt;');
    expect(page).toContain('<p>$3–$4 a year, base</p>');
    expect(page).toMatch(/class="says">2 ranges stated, such as \$1–\$2 a year/);
    expect(page).not.toContain('says nothing of this employer');
    const plain = await read({ advise: (...given) => ({ ...hostile(given[1]), pay: PATTERN }) });
    expect(plain.page).toContain('it says nothing of this employer');
  });

  it('calls the shares of time a rough split of our own, and says what the source is', async () => {
    const { page } = await read({ advise: hostileAdvice });
    expect(page).toContain('how to divide the time to prepare: a rough split of our own.');
    expect(page.indexOf('in general comes from source &lt;')).toBeGreaterThan(0);
    expect(page.indexOf('in general comes from source &lt;')).toBeLessThan(
      page.indexOf('<details class="folded"'),
    );
  });

  it('says where the ground is thin', async () => {
    const { page } = await read({ advise: hostileAdvice, analyze: unclear });
    expect(page).toContain('<p class="thin">thin ');
  });
});

describe('the mix that is wanted', () => {
  it('is handed on, and stays in the form', async () => {
    const { page } = await read({ advise: hostileAdvice }, { ...EMPTY, ...WANT });
    expect(page).toContain('The mix you want: research 10 percent, modeling 40 percent');
    expect(page).toMatch(/<details class="wish" open>/);
    expect(page).toMatch(/name="want-modeling"[^>]* value="40"/);
  });

  it('may be left empty', async () => {
    const empty = { 'want-research': '', 'want-modeling': '', 'want-engineering': '', 'want-product': '' };
    const { response, page } = await read({ advise: hostileAdvice }, { ...EMPTY, ...empty });
    expect(response.status).toBe(200);
    expect(listParts(page)).not.toContain('Fit');
    expect(page).toMatch(/<details class="wish">/);
  });

  it('takes an empty field beside the others for nought', async () => {
    const { page } = await read({ advise: hostileAdvice }, { ...EMPTY, 'want-modeling': '100' });
    expect(page).toContain('research 0 percent, modeling 100 percent');
  });

  it('says so where the posting gives no mix to hold against it', async () => {
    const { page } = await read({ advise: bare, analyze: unclear }, { ...EMPTY, ...WANT });
    expect(page).toContain('gives no mix of work to hold against the one you want');
  });

  it.each([
    [{ ...WANT, 'want-product': '10' }, 'The four numbers sum to 90; they should sum to 100.'],
    [{ ...WANT, 'want-product': '-20' }, 'Product: Give a whole number from 0 to 100.'],
    [{ ...WANT, 'want-product': '2.5' }, 'Product: Give a whole number from 0 to 100.'],
    [{ ...WANT, 'want-product': 'much' }, 'Product: Give a whole number from 0 to 100.'],
    [{ ...WANT, 'want-product': '101' }, 'Product: Give a whole number from 0 to 100.'],
  ])('that does not add up is refused, and nothing is lost', async (want, words) => {
    const { response, page } = await read({}, { ...EMPTY, ...want });
    expect(response.status).toBe(400);
    expect(page).toContain('Check the mix you want');
    expect(page).toContain(words);
    expect(page).toContain('deploy ranking models');
    expect(page).toMatch(/<details class="wish" open>/);
    expect(page).toMatch(new RegExp(`name="want-product"[^>]* value="${want['want-product']}"`));
    expect(page).toMatch(/name="want-product"[^>]* aria-describedby="notice want-help" aria-invalid="true"/);
    const isSum = words.startsWith('The four');
    expect(/name="want-research"[^>]* aria-invalid/.test(page)).toBe(isSum);
    // With the browser's own check, a wrong number in the folded part would stop the form in silence.
    expect(page).toMatch(/<form class="paste"[^>]* novalidate>/);
  });
});
