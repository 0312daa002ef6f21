import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSource } from '../../src/posting/source.js';
import { skipsBrowser } from '../browser.js';
import { noteOf, POLL, startVisiting, type Visiting } from './visiting.js';

const LONG =
  'Train ranking models and deploy models to production, and monitor models in production. '.repeat(8);
const DUTIES = `<h1>Applied Scientist, Kilns</h1><p>Duties</p><ul><li>${LONG}</li><li>Write “data” pipelines 🚀</li></ul>`;
const DATA = `<script type="application/ld+json">${JSON.stringify({
  '@type': 'JobPosting',
  title: 'Research Engineer, Kilns',
  hiringOrganization: { name: 'Ember & Sons' },
  description: DUTIES,
})}</script>`;

const PAGES: Readonly<Record<string, string>> = {
  '/data': `<!doctype html><title>x</title>${DATA}<main><p>${'Apply to this and other jobs. '.repeat(10)}</p></main>`,
  '/main': `<!doctype html><style>.off { display: none }</style><nav>Jobs, about us</nav>
    <main>${DUTIES}<p class="off">Not seen</p><script>document.title = "y"</script></main><footer>Imprint</footer>`,
  '/heading': `<!doctype html><h1>Research Scientist, Kilns</h1><nav>Jobs</nav><div role="main"><p>${LONG}</p></div>`,
  '/body': `<!doctype html><div>${DUTIES}</div>`,
  '/large': `<!doctype html><main>${DUTIES}<p data-state="${noise(2_600_000)}"></p></main>`,
};

/** Letters that cannot be packed. */
function noise(length: number): string {
  let state = 1;
  const next = () => {
    state = (state * 48_271) % 2_147_483_647;
    return state & 255;
  };
  return Buffer.from(Array.from({ length: (length * 3) / 4 }, next)).toString('base64');
}

describe.skipIf(skipsBrowser())('the bookmark', () => {
  let visiting: Visiting;
  let board: Server;
  let bookmark: string;
  let context: BrowserContext;
  const asked: string[] = [];

  beforeAll(async () => {
    visiting = await startVisiting();
    board = createServer((request, response) => {
      asked.push(request.url!);
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end(PAGES[request.url!] ?? '');
    }).listen(0, '127.0.0.1');
    const page = await visiting.visit('/bookmarklet');
    bookmark = (await page.getAttribute('a.bookmark', 'href'))!;
    context = page.context();
    await page.close();
  }, 60_000);
  afterAll(async () => {
    board?.close();
    await visiting?.close();
  });

  const origin = () => `http://127.0.0.1:${(board.address() as AddressInfo).port}`;

  /** Clicks the bookmark on a page of another origin. */
  async function carry(path: string): Promise<Page> {
    const page = await context.newPage();
    page.setDefaultTimeout(8_000);
    await page.goto(origin() + path);
    const [tab] = await Promise.all([
      page.waitForEvent('popup'),
      page.evaluate(decodeURIComponent(bookmark.slice('javascript:'.length))),
    ]);
    tab.setDefaultTimeout(15_000);
    await expect.poll(() => tab.inputValue('#text'), POLL).not.toBe('');
    await page.close();
    return tab;
  }

  const fields = (tab: Page) =>
    Promise.all(['#text', '#title', '#company'].map((field) => tab.inputValue(field)));

  it('is small, and is one address without a space', () => {
    expect(bookmark).toMatch(/^javascript:\S+$/);
    expect(bookmark.length).toBeLessThan(2_500);
  });

  it('takes what the page says to search engines, with title and company', async () => {
    const tab = await carry('/data');
    expect(await fields(tab)).toEqual([
      readSource({ text: DUTIES, format: 'html' }).text,
      'Research Engineer, Kilns',
      'Ember & Sons',
    ]);
    expect(tab.url()).toBe(`${visiting.app.url}/`);
    expect(await noteOf(tab)).toContain('was not sent anywhere');
  });

  it.each(['/main', '/body'])('takes the main part as it is seen, with its bullets (%s)', async (path) => {
    const tab = await carry(path);
    expect((await fields(tab))[0]).toBe(readSource({ text: DUTIES, format: 'html' }).text);
  });

  it('puts the heading in front of a main part that lacks it', async () => {
    const tab = await carry('/heading');
    expect((await fields(tab))[0]).toBe(`Research Scientist, Kilns\n\n${LONG.trim()}`);
    await expect.poll(() => tab.textContent('.sides b'), POLL).toBe('Research Scientist, Kilns');
  });

  it('takes the text alone of a page that is too large for an address', async () => {
    const tab = await carry('/large');
    expect((await fields(tab))[0]).toContain(LONG.trim());
  }, 60_000);

  it('asks no server but for the pages themselves', () => {
    expect(new Set(asked.filter((path) => path !== '/favicon.ico'))).toEqual(new Set(Object.keys(PAGES)));
    expect(visiting.app.faults).toEqual([]);
    const pages = Object.keys(PAGES).map((path) => `GET ${origin()}${path}`);
    expect(visiting.complaints.sort()).toEqual(pages.sort());
    visiting.complaints.length = 0;
  });

  it('says on its own page that it is to be dragged, and can be copied', async () => {
    const page = await visiting.visit('/bookmarklet', { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.click('a.bookmark');
    expect(await page.textContent('#said')).toContain('Drag it to the bookmarks bar');
    await page.click('text=Copy its address');
    await page.waitForSelector('text=Copied.');
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(bookmark);
    expect(visiting.complaints).toEqual([]);
  });
});
