import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openBrowser, skipsBrowser } from '../browser.js';
import { type Running, run } from '../web/running.js';
import { ENGINEERING } from './postings.js';
import { keepPosting, listenForComplaints, openComparison, openContext, readPosting } from './visit.js';

describe.skipIf(skipsBrowser())('what is wanted', { timeout: 60_000 }, () => {
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

  async function numbers(on = page): Promise<string[]> {
    const fields = on.locator('.shares input[type="number"]');
    return Promise.all((await fields.all()).map((field) => field.inputValue()));
  }

  it('is set by sliders that keep the sum, kept, and held against each posting', async () => {
    await page.goto(app.url);
    await page.click('.wish summary');
    await page.getByRole('slider', { name: 'Engineering' }).focus();
    for (let presses = 0; presses < 4; presses++) await page.keyboard.press('PageUp');
    expect(await numbers()).toEqual(['20', '20', '40', '20']);
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.id')).toBe('want-engineering');
    await readPosting(page, ENGINEERING);
    const fit = await page.textContent('.fit-line');
    expect(fit).toMatch(/^Fits the mix you want by \d+ of 100 points: .*more engineering/);
    await page.reload();
    expect(await numbers()).toEqual(['20', '20', '40', '20']);
    expect(await page.textContent('.wish summary')).toContain('R 20 · M 20 · E 40 · P 20');
    await keepPosting(page, ENGINEERING);
    await openComparison(page, app.url, 1);
    const points = /(\d+) of 100/.exec(fit!)![0];
    const row = page.getByRole('row', { name: 'Fits the mix you want' });
    expect(await row.locator('td').textContent()).toContain(points);
    expect(await page.locator('.wanted').count()).toBe(4);
  });

  it('can be typed, says what is missing to 100, and is forgotten on request, in all tabs', async () => {
    await page.goto(`${app.url}/target`);
    const type = (name: string, value: string) => page.fill(`#want-${name}`, value);
    await type('research', '70');
    expect(await page.textContent('.sum')).toBe('70 of 100: 30 left to give.');
    await type('modeling', '40');
    expect(await page.textContent('.sum')).toBe('110 of 100: 10 too many.');
    await type('modeling', '30');
    expect(await page.textContent('.want-state')).toContain('Kept in this browser.');
    const other = await page.context().newPage();
    await other.goto(app.url);
    expect(await numbers(other)).toEqual(['70', '30', '0', '0']);
    await page.getByRole('button', { name: 'Forget it' }).click();
    expect(await numbers()).toEqual(['', '', '', '']);
    expect(await page.evaluate('document.activeElement.id')).toBe('want-research');
    await other.locator('.wish summary').getByText('optional').waitFor();
    expect(await numbers(other)).toEqual(['', '', '', '']);
    await page.reload();
    expect(await numbers()).toEqual(['', '', '', '']);
  });

  it('is not replaced by a mix that an address brings along', async () => {
    await page.goto(app.url);
    await page.evaluate(
      `localStorage.setItem('rolecall-want', '{"research":25,"modeling":25,"engineering":25,"product":25}')`,
    );
    await page.goto(`${app.url}/?want-research=100`);
    expect((await numbers())[0]).toBe('100');
    expect(await page.textContent('.want-state')).toContain('It came with the address');
    await page.goto(app.url);
    expect(await numbers()).toEqual(['25', '25', '25', '25']);
    await page.evaluate(`localStorage.setItem('rolecall-want', '{"research":"<b>"}')`);
    await page.reload();
    expect(await numbers()).toEqual(['', '', '', '']);
  });

  it('is also the role that the quiz found; another is kept only on request', async () => {
    const state = page.locator('.quiz .keep');
    await page.goto(`${app.url}/target`);
    expect(await state.isVisible()).toBe(false);
    while ((await page.locator('.quiz form').count()) > 0) {
      await page.locator('.quiz input[type="radio"]').first().check();
      await page.locator('.quiz button[type="submit"]').click();
      await page.waitForLoadState();
    }
    const found = await page.locator('.finding-role').innerText();
    expect(await state.textContent()).toContain(`You aim for: ${found}. Kept in this browser.`);
    await page.goto(`${app.url}/target`);
    expect(await state.textContent()).toContain(`You aim for: ${found}.`);
    await page.goto(app.url);
    await keepPosting(page, ENGINEERING);
    // No PhD, a strong engineer, drawn to the systems.
    await page.goto(`${app.url}/target?answer=2&answer=1&answer=1`);
    expect(await state.textContent()).toContain(`You aim for: ${found}.`);
    const other = await page.locator('.finding-role').innerText();
    expect(other).not.toBe(found);
    await page.getByRole('button', { name: 'Keep this one instead' }).click();
    expect(await state.textContent()).toContain(`You aim for: ${other}.`);
    await openComparison(page, app.url, 1);
    expect(await page.textContent('tbody')).toContain('The role you aim for');
    await page.goto(`${app.url}/target`);
    await page.locator('.quiz').getByRole('button', { name: 'Forget it' }).click();
    expect(await state.isVisible()).toBe(false);
  });
});
