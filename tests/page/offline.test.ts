import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openBrowser, skipsBrowser } from '../browser.js';
import { type Running, run } from '../web/running.js';
import { type Front, openFront } from './front.js';
import { POSTING } from './postings.js';
import { until } from './until.js';

/** The harder place; the root is tried once. */
const BASE = '/rolecall';

describe.skipIf(skipsBrowser())('without a network', () => {
  let app: Running;
  let browser: Browser;
  let front: Front;
  let context: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    app = await run({ base: BASE });
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });
  beforeEach(async () => {
    front = await openFront(app.url);
    context = await browser.newContext();
    page = await context.newPage();
    page.setDefaultTimeout(20_000);
  });
  afterEach(async () => {
    await context?.close();
    await front?.stop();
  });

  /** Opens the first page and waits until it can do without a network. */
  async function visit(start = `${front.url}${BASE}/`): Promise<void> {
    await page.goto(start);
    await until(page, 'navigator.serviceWorker.controller?.state === "activated"');
  }

  async function read(posting: string): Promise<void> {
    await page.fill('#text', posting);
    await page.waitForSelector('#reading #verdict-heading');
  }

  const cacheNames = () => page.evaluate('caches.keys()') as Promise<string[]>;

  it('reads a posting, and opens its pages', async () => {
    await visit();
    await front.stop();
    await page.reload();
    await read(POSTING);
    // A sign that is left to the code that knows formats: it has to be there as well.
    await read(`${POSTING}\n- Work with R&D on <b>ranking</b>.\n`);
    for (const path of ['/about', '/lexicon', '/roles', '/target', '/accuracy', '/compare', '/many']) {
      await page.goto(front.url + BASE + path);
      expect(await page.textContent('h1'), path).toMatch(/\w/);
      expect(await page.evaluate('document.styleSheets[0].cssRules.length'), path).toBeGreaterThan(0);
    }
  });

  it('reads at the root of a host, too', async () => {
    const root = await run();
    const rootFront = await openFront(root.url);
    await visit(rootFront.url);
    await Promise.all([rootFront.stop(), root.close()]);
    await page.reload();
    await read(POSTING);
  });

  it('fetches at first what a visit uses, and no large reader of files; other pages stay once seen', async () => {
    await visit();
    expect(front.asked.filter((path) => path.includes('/lexicon-'))).toHaveLength(1);
    expect(front.asked.filter((path) => /pdfjs/.test(path))).toEqual([]);
    await page.goto(`${front.url}${BASE}/lexicon/cues`);
    await until(page, `caches.match(location.href).then(Boolean)`);
    await front.stop();
    await page.reload();
    expect(await page.textContent('h1')).toBe('Cues');
  });

  it('takes up a new version at the next visit, and drops the old one', async () => {
    await visit();
    const before = (await cacheNames()).find((name) => name.startsWith('rolecall at'));
    makeSecond(front);
    await page.reload();
    expect(await page.getAttribute('html', 'data-version')).toBe('2');
    await until(
      page,
      `caches.keys().then((names) => names.some((name) => name.endsWith('second')) && !names.includes(${JSON.stringify(before)}))`,
    );
    await front.stop();
    await page.reload();
    expect(await page.getAttribute('html', 'data-version')).toBe('2');
    await read(POSTING);
  });

  it('goes on with the version it has where the new one cannot be had whole', async () => {
    await visit();
    const before = await cacheNames();
    makeSecond(front);
    const { change } = front;
    front.change = (path, text) => (path.endsWith('home-second.js') ? null : change(path, text));
    await page.evaluate(`navigator.serviceWorker.getRegistration().then((own) => own.update()).then((own) =>
      own.installing && new Promise((done) => own.installing.addEventListener('statechange', done)))`);
    expect(await cacheNames()).toEqual(before);
    await front.stop();
    await page.reload();
    await read(POSTING);
  });

  it('keeps no posting, wherever it stands', async () => {
    await visit();
    await read(`${POSTING}- Zyzzyva in the form.\n`);
    await page.goto(`${front.url}${BASE}/roles#Zyzzyva-behind-the-sign`);
    await page.goto(`${front.url}${BASE}/lexicon?find=Zyzzyva`);
    await page.goto(`${front.url}${BASE}/`);
    // As the form goes without a script: to the server, and its answer comes as a page.
    const answered = page.waitForEvent('load');
    await page.evaluate(
      `const form = document.querySelector('form.paste'); form.text.value = ${JSON.stringify(`${POSTING}- Zyzzyva sent.\n`)}; HTMLFormElement.prototype.submit.call(form);`,
    );
    await answered;
    expect(await page.textContent('.sheet')).toContain('Zyzzyva sent');
    const kept = (await page.evaluate(`(async () => {
      const all = [];
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const request of await cache.keys())
          all.push(request.url, await (await cache.match(request)).text());
      }
      return all;
    })()`)) as string[];
    expect(kept.length).toBeGreaterThan(20);
    expect(kept.filter((text) => text.includes('Zyzzyva')).map((text) => text.slice(0, 200))).toEqual([]);
  });

  it('keeps the tables of its lexicon, and reads where it may not', async () => {
    await visit();
    await read(POSTING);
    await until(
      page,
      `caches.open('rolecall tables').then((cache) => cache.keys()).then((keys) => keys.length === 1)`,
    );
    await page.reload();
    await read(POSTING);
    const other = await (await browser.newContext()).newPage();
    front.change = (path, text) =>
      /\/worker-/.test(path)
        ? `caches.open = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));${text}`
        : text;
    await other.goto(`${front.url}${BASE}/`);
    await other.fill('#text', POSTING);
    await other.waitForSelector('#reading #verdict-heading');
    await other.context().close();
  });
});

/** The name of a version, as the service worker puts it behind ours. */
const BUILD = /\+"\w{8}"/;

/** The page after an update: another script for the start page, and a service worker that knows it. */
function makeSecond(front: Front): void {
  const home = front.asked
    .find((path) => /\/home-/.test(path))!
    .split('/')
    .pop()!;
  front.lead = (path) => path.replace('home-second.js', home);
  front.change = (path, text) => {
    if (path.endsWith('home-second.js')) return `document.documentElement.dataset.version = '2';${text}`;
    if (path.endsWith('/sw.js')) return text.replaceAll(home, 'home-second.js').replace(BUILD, '+"second"');
    return path.endsWith('/') ? text.replaceAll(home, 'home-second.js') : text;
  };
}
