import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openBrowser, skipsBrowser } from '../browser.js';
import { type Running, run } from '../web/running.js';
import { ENGINEERING, OUTSIDE, RESEARCH, several, UNCLEAR, UNTITLED } from './postings.js';
import {
  addThere,
  keepPosting,
  listenForComplaints,
  openComparison,
  openContext,
  readPosting,
  titles,
  waitForColumns,
} from './visit.js';

describe.skipIf(skipsBrowser())('comparing', { timeout: 60_000 }, () => {
  let app: Running;
  let browser: Browser;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    app = await run();
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });
  beforeEach(async () => {
    page = await (await openContext(browser)).newPage();
    complaints = listenForComplaints(page);
  });
  afterEach(async () => {
    await page.context().close();
    expect(complaints).toEqual([]);
  });

  const notice = () => page.locator('#notice-text');
  const cells = (name: string) =>
    page.getByRole('row', { name: new RegExp(`^\\W*(?:[RMEP] )?${name}`) }).getByRole('cell');

  async function keepBoth(): Promise<void> {
    await page.goto(app.url);
    await keepPosting(page, ENGINEERING);
    await keepPosting(page, RESEARCH);
  }

  it('shows side by side what was kept on the start page, and that one title stands over different work', async () => {
    await keepBoth();
    await openComparison(page, app.url, 2);
    expect(await titles(page)).toEqual(['Applied Scientist', 'Applied Scientist']);
    expect(await page.locator('#striking').textContent()).toBe(
      '1 and 2 are both posted as Applied Scientist; by the work, 1 is a Machine Learning Engineer and 2 is a Research Scientist.',
    );
    const engineering = await cells('Engineering').allTextContents();
    const [one, two] = engineering.map((text) => Number(/(\d+) %/.exec(text)![1]));
    expect(one!).toBeGreaterThan(two! + 40);
    const bars = await page.locator('tr:has(.fill-engineering) svg .fill-engineering').all();
    const widths = await Promise.all(bars.map(async (bar) => (await bar.boundingBox())!.width));
    expect(widths[0]! / widths[1]!).toBeCloseTo(one! / two!, 0);
    expect(await page.getByRole('columnheader').count()).toBe(2);
    expect(await page.getByRole('rowheader').count()).toBe(11);
  });

  it('keeps what is taken out until it is undone, and shows the same when loaded again', async () => {
    await keepBoth();
    await openComparison(page, app.url, 2);
    await page.locator('thead button').first().click();
    await waitForColumns(page, 1);
    expect(await notice().textContent()).toBe('The posting was taken out.');
    expect(await page.textContent('tbody')).toContain('Research Scientist');
    await page.click('#undo');
    await waitForColumns(page, 2);
    await page.reload();
    await waitForColumns(page, 2);
    expect(await page.locator('tbody tr').first().locator('td b').allTextContents()).toEqual([
      'Machine Learning Engineer',
      'Research Scientist',
    ]);
    await page.click('#clear');
    await waitForColumns(page, 0);
    expect(await page.locator('#none').isVisible()).toBe(true);
    await page.click('#undo');
    await waitForColumns(page, 2);
  });

  it('saves a file that brings back the same, asks for nothing from anywhere, and sends nothing', async () => {
    await openComparison(page, app.url, 0);
    await addThere(page, `${ENGINEERING}\r\nÅngström “quoted” \u{1f41f}\n`, 1);
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await addThere(page, RESEARCH, 2);
    const kept = () => page.locator('tbody').innerHTML();
    const before = await kept();
    const saving = page.waitForEvent('download');
    await page.click('#save');
    const file = await (await saving).path();
    expect(JSON.parse(await readFile(file, 'utf8')).schema).toBe('rolecall/kept@1');
    await page.click('#clear');
    await waitForColumns(page, 0);
    await page.setInputFiles('#file', file);
    await waitForColumns(page, 2);
    expect(await notice().textContent()).toBe('2 postings were brought in.');
    expect(await kept()).toBe(before);
    await page.setInputFiles('#file', file);
    await page.getByText('2 of the file are kept already').waitFor();
    expect((await titles(page)).length).toBe(2);
    expect(requests.filter((url) => !url.startsWith('blob:'))).toEqual([]);
  });

  it('takes no broken file, and none that is too much, and loses nothing by it', async () => {
    await openComparison(page, app.url, 0);
    await addThere(page, ENGINEERING, 1);
    const bring = async (content: string) => {
      await page.setInputFiles('#file', {
        name: 'x.json',
        mimeType: 'application/json',
        buffer: Buffer.from(content),
      });
    };
    await bring('{"schema":"rolecall/kept@1","postings":[{"title":"x"}]}');
    await page.getByText('Posting 1 in the file has no text.').waitFor();
    const six = several(6).map((text) => ({ text }));
    await bring(JSON.stringify({ schema: 'rolecall/kept@1', postings: six }));
    await page.getByText('1 kept and 6 more would be 7').waitFor();
    expect(await titles(page)).toEqual(['Applied Scientist']);
  });

  it('says why a seventh cannot be kept', async () => {
    await page.goto(app.url);
    for (const text of several(6)) await keepPosting(page, text);
    await readPosting(page, RESEARCH);
    await page.getByRole('button', { name: 'Keep for comparing' }).click();
    await page.getByText('6 postings are kept already').waitFor();
    await openComparison(page, app.url, 6);
    expect(await page.locator('#another').isVisible()).toBe(false);
    expect(await page.locator('#full').isVisible()).toBe(true);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  });

  it('shows what is unclear, outside or without a title beside the others, on a phone by rows', async () => {
    await page.setViewportSize({ width: 360, height: 800 });
    await openComparison(page, app.url, 0);
    await addThere(page, UNCLEAR, 1);
    await addThere(page, OUTSIDE, 2);
    await addThere(page, UNTITLED, 3);
    expect(await titles(page)).toEqual(['AI Specialist', 'Engineering Manager', 'No title']);
    const work = await cells('The work is').locator('b').allTextContents();
    expect(work.slice(0, 2)).toEqual(['Unclear', 'Managing people']);
    expect((await cells('Research').allTextContents()).slice(0, 2).join()).toContain('No mix');
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    expect(await page.getByRole('columnheader').count()).toBe(3);
    const boxes = await Promise.all((await cells('Modeling').all()).map((cell) => cell.boundingBox()));
    expect(boxes[1]!.y).toBeGreaterThan(boxes[0]!.y);
    await page.fill('#another-text', 'hello');
    await page.click('#another button');
    await page.waitForSelector('#another-problem:not(:empty)');
    expect(await page.inputValue('#another-text')).toBe('hello');
  });

  it('opens a posting on the start page as it was pasted, without its text in the address', async () => {
    await openComparison(page, app.url, 0);
    await page.fill('#another-company', 'Harrow & Finch');
    await addThere(page, ENGINEERING, 1);
    await page.getByRole('link', { name: 'Open Applied Scientist' }).click();
    await page.getByRole('button', { name: 'Take out of comparison' }).waitFor();
    expect(await page.inputValue('#text')).toBe(ENGINEERING);
    expect(await page.inputValue('#company')).toBe('Harrow & Finch');
    expect(page.url()).toBe(`${app.url}/`);
  });

  it('needs no mouse', async () => {
    await page.goto(app.url);
    await readPosting(page, ENGINEERING);
    await page.locator('.keep button').focus();
    await page.keyboard.press('Enter');
    await page.getByText('Kept in this browser, 1 of 6').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await waitForColumns(page, 1);
    await page.locator('thead a').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await waitForColumns(page, 0);
    await page.waitForSelector('#undo:focus');
    await page.keyboard.press('Enter');
    await waitForColumns(page, 1);
    expect(await page.evaluate('document.activeElement !== document.body')).toBe(true);
  });

  it('keeps two tabs in step', async () => {
    await openComparison(page, app.url, 0);
    const other = await page.context().newPage();
    await openComparison(other, app.url, 0);
    await addThere(page, ENGINEERING, 1);
    await waitForColumns(other, 1);
    await other.click('#clear');
    await waitForColumns(page, 0);
  });

  it.each([
    ['keeps nothing', `Object.defineProperty(window, 'indexedDB', { value: undefined })`, 'private windows'],
    [
      'is full',
      `IDBObjectStore.prototype.add = () => { throw new DOMException('full', 'QuotaExceededError') }`,
      'no room left',
    ],
  ])('says so where the browser %s, and loses nothing', async (_, fault, sentence) => {
    await page.addInitScript(fault);
    await page.goto(app.url);
    await readPosting(page, ENGINEERING);
    await page.locator('.keep button').click();
    await page.locator('.keep-state').getByText(sentence).waitFor();
    expect(await page.inputValue('#text')).toBe(ENGINEERING);
    await page.goto(`${app.url}/compare`);
    await page.fill('#another-text', ENGINEERING);
    await page.click('#another button');
    await page.locator('#another-problem').getByText(sentence).waitFor();
    expect(await page.inputValue('#another-text')).toBe(ENGINEERING);
  });

  it('says what to do without script', async () => {
    const plain = await (await openContext(browser, { javaScriptEnabled: false })).newPage();
    await plain.goto(`${app.url}/compare`);
    expect(await plain.textContent('main .notice')).toContain('read the postings one by one');
    expect(await plain.locator('main button:visible, main form:visible').count()).toBe(0);
    await plain.context().close();
  });
});
