import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROLES } from '../../src/types.js';
import { type Running, run } from './running.js';

let app: Running;
beforeAll(async () => {
  app = await run();
});
afterAll(() => app.close());

async function open(path: string): Promise<{ status: number; page: string }> {
  const response = await fetch(app.url + path);
  return { status: response.status, page: await response.text() };
}

const linksTo = (page: string, pattern: RegExp) => [...page.matchAll(pattern)].map(([, link]) => link!);

describe('the pages of the roles', () => {
  it('are linked from the first page and from one another', async () => {
    const expected = ROLES.map((role) => `/roles/${role.toLowerCase()}`);
    for (const path of ['/', '/roles'])
      expect(linksTo((await open(path)).page, /<dt><a href="(\/roles\/\w+)"/g)).toEqual(expected);
    for (const path of expected) {
      const links = linksTo((await open(path)).page, /<li><a href="(\/roles\/\w+)"/g);
      expect(links).toEqual(expected.filter((other) => other !== path));
    }
  });

  it.each(ROLES)('%s is told in plain language', async (role) => {
    const { status, page } = await open(`/roles/${role.toLowerCase()}`);
    expect(status).toBe(200);
    for (const heading of [
      'The usual mix of work',
      'The role in plain language',
      'Its interviews',
      'Its pay',
    ])
      expect(page).toContain(heading);
    expect(page).toMatch(/<rect class="fill-engineering"/);
    expect(page).toContain('mid-2026');
    expect(page).toContain('from an essay on machine-learning roles, mid-2026');
    expect(page).not.toMatch(/\b(undefined|null|NaN|\[object)\b/);
  });

  it('say where the source is silent', async () => {
    expect((await open('/roles/swe')).page).toContain('The source does not say which rounds there are.');
    expect((await open('/roles/rs')).page).toMatch(/weighs most/);
  });

  it('have one address each, in lower case', async () => {
    const response = await fetch(`${app.url}/roles/RE`, { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([301, '/roles/re']);
  });

  it('say what the source is before they name it', async () => {
    for (const role of ROLES) {
      const { page } = await open(`/roles/${role.toLowerCase()}`);
      const said = page.search(/comes from an essay/);
      expect(said, role).toBeGreaterThan(0);
      expect(page.search(/the source/i), role).toBeGreaterThan(said);
    }
  });

  it('are five', async () => {
    for (const path of ['/roles/out', '/roles/OUT', '/roles/ceo', '/roles/constructor', '/roles/rs/x'])
      expect((await open(path)).status).toBe(404);
  });
});

describe('the quiz', () => {
  /** Takes the answer at a place to each question, as a browser would. */
  async function answer(...places: number[]): Promise<string> {
    let { page } = await open('/target');
    for (const place of places) {
      const query = new URLSearchParams();
      for (const [, name, value] of page.matchAll(/<input type="hidden" name="(\w+)" value="(\d+)">/g))
        query.append(name!, value!);
      const choice = [...page.matchAll(/<input type="radio" name="(\w+)" value="(\d+)"/g)][place]!;
      query.append(choice[1]!, choice[2]!);
      ({ page } = await open(`/target?${query}`));
    }
    return page;
  }

  it('leads to roles, the first choice first', async () => {
    const page = await answer(0, 0);
    expect(linksTo(page, /(?:finding-role">|<\/span> )<a href="(\/roles\/\w+)"/g)).toEqual([
      '/roles/as',
      '/roles/rs',
    ]);
    expect(page).toContain('stretch goal');
    expect(page).not.toContain('type="radio"');
  });

  it('ends, whichever way it is taken', async () => {
    const ends = async (places: number[]): Promise<number> => {
      expect(places.length).toBeLessThan(8);
      const page = await answer(...places);
      const choices = page.match(/type="radio"/g)?.length ?? 0;
      if (choices === 0) {
        expect(page).toMatch(/class="finding-role"><a href="\/roles\//);
        return 1;
      }
      let count = 0;
      for (let place = 0; place < choices; place++) count += await ends([...places, place]);
      return count;
    };
    expect(await ends([])).toBeGreaterThanOrEqual(4);
  });

  it('shows what was answered, with the way back', async () => {
    const page = await answer(0, 1);
    const backs = linksTo(page, /<a href="(\/target[^"]*)" aria-label="Change/g);
    expect(backs).toEqual(['/target', '/target?answer=1']);
  });

  it('asks again where an address holds no answer', async () => {
    const { status, page } = await open('/target?answer=9&answer=%3Cscript%3E&x=1');
    expect(status).toBe(200);
    expect(page).toContain('type="radio"');
    expect(page).not.toContain('<script>');
    expect((await open('/target?answer=1e0&answer=__proto__&answer=')).status).toBe(200);
  });
});

describe('the mix that is wanted', () => {
  const want = (...shares: (number | string)[]) =>
    `/target?${['research', 'modeling', 'engineering', 'product'].map((name, i) => `want-${name}=${shares[i]}`).join('&')}`;

  it('is held against the five roles, the nearest first', async () => {
    const { status, page } = await open(want(20, 40, 20, 20));
    expect(status).toBe(200);
    const near = linksTo(page, /<p class="name"><a href="(\/roles\/\w+)"/g);
    expect(near).toHaveLength(5);
    expect(near[0]).toBe('/roles/as');
    const query = 'want-research=20&amp;want-modeling=40&amp;want-engineering=20&amp;want-product=20';
    expect(page).toContain(`<a href="/?${query}">Hold a posting against yours</a>`);
    expect(page).toContain('100 of 100 points');
    expect(page).toMatch(/40 points more research, 15 points less .* than you want\./);
  });

  it.each([
    [want(20, 40, 20, 10), 'The four numbers sum to 90; they should sum to 100.'],
    [want('x', 40, 20, 40), 'Research: Give a whole number from 0 to 100.'],
  ])('has to add up, and is kept: %s', async (path, words) => {
    const { status, page } = await open(path);
    expect(status).toBe(400);
    expect(page).toContain('role="alert"');
    expect(page).toContain(words);
    expect(page).toMatch(/name="want-modeling"[^>]* value="40"/);
    expect(page).toMatch(/name="want-research"[^>]* aria-describedby="notice want-help" aria-invalid="true"/);
    expect(/name="want-modeling"[^>]* aria-invalid/.test(page)).toBe(words.startsWith('The four'));
  });

  it('can be brought along to the form for postings', async () => {
    const { page } = await open(want(20, 40, 20, 20).replace('/target', '/'));
    expect(page).toContain('<details class="wish" open>');
    expect(page).toMatch(/name="want-modeling"[^>]* value="40"/);
    expect(page).toContain('the four numbers sum to 100');
    expect((await open('/')).page).toContain('<details class="wish">');
    expect((await open('/?want-research=%22%3E%3Cscript%3E')).page).not.toContain('<script>');
  });

  it('cannot break out of its fields', async () => {
    const { page } = await open(want('%22%3E%3Cscript%3E', 1, 1, 1));
    expect(page).not.toContain('<script>');
  });
});

describe('how right it is', () => {
  it('is what the benchmark wrote', async () => {
    const { status, page } = await open('/accuracy');
    expect(status).toBe(200);
    expect(page).toContain('<h1>How right rolecall is</h1>');
    expect(page).toMatch(/<pre [^>]*><code>\d+ labelled postings/);
    expect(page).not.toMatch(/href="(?!\/|#|https:)/);
    expect(page).not.toMatch(/<script|\sstyle=/);
  });

  it('is linked from every page, and where a figure is given', async () => {
    for (const path of ['/', '/roles', '/target', '/nowhere', '/examples/applied-scientist'])
      expect((await open(path)).page).toContain('<a href="/accuracy">How right is it?</a>');
    const { page } = await open('/examples/applied-scientist');
    expect(page.match(/href="\/accuracy"/g)).toHaveLength(2);
  });
});
