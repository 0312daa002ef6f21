import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openBrowser, skipsBrowser } from '../browser.js';
import { type Running, run } from '../web/running.js';
import { POSTING } from './postings.js';
import { until } from './until.js';

describe.skipIf(skipsBrowser())('the page on the page itself', () => {
  let app: Running;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  const sent: string[] = [];

  beforeAll(async () => {
    app = await run();
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });
  beforeEach(async () => {
    context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    page = await context.newPage();
    page.setDefaultTimeout(20_000);
    sent.length = 0;
    context.on('request', (request) => sent.push(`${request.method()} ${request.url()}`));
  });
  afterEach(() => context?.close());

  it('narrows a chapter to the entries with some words', async () => {
    await page.goto(`${app.url}/lexicon/engineering`);
    const before = await page.locator('.phrases li').count();
    await page.fill('#filter-words', 'Models  DEPLOY');
    const left = await page.locator('.phrases li:not([hidden])').allTextContents();
    expect(left).toContain('deploy … models');
    for (const entry of left) expect(entry.toLowerCase()).toMatch(/(?=.*models)(?=.*deploy)/);
    expect(await page.textContent('#filter-status')).toBe(`${left.length} entries`);
    expect(await page.locator('.chapter-part:visible').count()).toBeLessThan(5);
    await page.fill('#filter-words', 'zyzzyva');
    expect(await page.textContent('#filter-status')).toBe('No entry of this chapter has these words.');
    await page.fill('#filter-words', '');
    expect(await page.locator('.phrases li:not([hidden])').count()).toBe(before);
    expect(await page.textContent('#filter-status')).toBe('');
  });

  it('removes what is kept in the browser, and nothing of others', async () => {
    await page.goto(`${app.url}/`);
    await page.fill('#text', POSTING);
    await page.waitForSelector('#reading #verdict-heading');
    await until(page, 'caches.keys().then((names) => names.length === 2)');
    await page.evaluate(`localStorage.setItem('rolecall-want', '{}'), localStorage.setItem('other', '1')`);
    await page.evaluate(`caches.open('other').then(() => {})`);
    await page.goto(`${app.url}/about`);
    await page.click('#forget-all');
    await page.waitForSelector('#forget-status:not(:empty)');
    expect(await page.textContent('#forget-status')).toContain('nothing of this page left');
    expect(await page.evaluate('Object.keys(localStorage)')).toEqual(['other']);
    expect(await page.evaluate('caches.keys()')).toEqual(['other']);
    expect(await page.evaluate('indexedDB.databases()')).toEqual([]);
    expect(await page.evaluate('navigator.serviceWorker.getRegistrations().then((all) => all.length)')).toBe(
      0,
    );
  });

  it('writes the report of a case, which is copied and sent nowhere', async () => {
    await page.goto(`${app.url}/`);
    await page.fill('#text', POSTING);
    await page.click('.wrong-offer button');
    await page.waitForSelector('dialog.wrong[open]');
    expect(await page.isChecked('[name=with-posting]')).toBe(false);
    await page.selectOption('#wrong-expected', 'Applied Scientist');
    await page.fill('#wrong-note', 'It trains the models that it deploys.');
    await page.click('dialog .copy');
    await page.waitForSelector('dialog .copied:not(:empty)');
    const copied = await page.evaluate<string>('navigator.clipboard.readText()');
    expect(copied).toBe(await page.inputValue('#wrong-preview'));
    expect(copied).toContain('- Should be: Applied Scientist');
    expect(copied).toContain('It trains the models that it deploys.');
    expect(copied).not.toContain('take part in the on-call rotation');
    await page.check('[name=with-posting]');
    expect(await page.inputValue('#wrong-preview')).toContain(POSTING.trimEnd());
    expect(await page.textContent('dialog .copied')).toBe('');
    await page.keyboard.press('Escape');
    await page.waitForSelector('dialog.wrong', { state: 'hidden' });
    await page.click('.wrong-offer button');
    await page.waitForSelector('dialog.wrong[open]');
    expect(await page.isChecked('[name=with-posting]')).toBe(false);
    expect(await page.inputValue('#wrong-note')).toBe('It trains the models that it deploys.');
    expect(sent.filter((request) => !/^GET [^?#]*$/.test(request))).toEqual([]);
  });

  it('takes the case of the newest reading, and offers nothing where there is none', async () => {
    await page.goto(`${app.url}/`);
    await page.fill('#text', POSTING);
    await page.waitForSelector('.wrong-offer button');
    await page.fill('#title', 'Machine Learning Engineer');
    await until(
      page,
      `document.querySelector('#reading').textContent.includes('claims Machine Learning Engineer')`,
    );
    await page.click('.wrong-offer button');
    await page.waitForSelector('dialog.wrong[open]');
    const title = 'Title as given: Machine Learning Engineer\n';
    expect(await page.inputValue('#wrong-preview')).toContain(title);
    await page.click('dialog .quiet');
    expect(await page.locator('dialog[open]').count()).toBe(0);
    await page.fill('#text', '');
    await page.waitForSelector('.wrong-offer', { state: 'hidden' });
  });
});
