import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, skipsBrowser } from '../browser.js';
import { type Running, run } from '../web/running.js';
import { POSTING } from './postings.js';

interface Focused {
  readonly name: string;
  readonly isSeen: boolean;
  readonly isMarked: boolean;
}

/** What has the keyboard: whether it can be seen, and seen to have it. */
const FOCUSED = `(() => {
  const own = document.activeElement;
  const { width, height } = own.getBoundingClientRect();
  const { outlineStyle, outlineWidth } = getComputedStyle(own);
  return {
    name: [own.localName, own.id && '#' + own.id, own.textContent.trim().slice(0, 30)].join(' '),
    isSeen: own.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && width > 0 && height > 0,
    // A part of a drawing is marked by its edge.
    isMarked: own.tagName === 'rect' || (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2),
  };
})()`;

describe.skipIf(skipsBrowser())('with the keyboard alone', () => {
  let app: Running;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    app = await run();
    browser = await openBrowser();
    page = await browser.newPage();
    page.setDefaultTimeout(20_000);
  });
  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });

  const focused = () => page.evaluate<Focused>(FOCUSED);

  /** Presses Tab until an element has the keyboard; everything on the way must show that it does. */
  async function tabTo(selector: string, key = 'Tab'): Promise<void> {
    for (let presses = 0; presses < 120; presses++) {
      await page.keyboard.press(key);
      const { name, isSeen, isMarked } = await focused();
      expect([name, isSeen, isMarked]).toEqual([name, true, true]);
      if (await page.evaluate(`document.activeElement.matches(${JSON.stringify(selector)})`)) return;
    }
    throw new Error(`${selector} cannot be reached.`);
  }

  it('the first stop leads past the head of the page', async () => {
    await page.goto(`${app.url}/about`);
    await page.keyboard.press('Tab');
    expect((await focused()).name).toContain('Skip to the content');
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toBe('#main');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(`document.activeElement.closest('main') !== null`)).toBe(true);
  });

  it('a posting is read, and its reading walked through', async () => {
    await page.goto(app.url);
    await page.waitForSelector('textarea:focus');
    await page.keyboard.insertText(POSTING);
    await page.waitForSelector('#reading #verdict-heading');
    await tabTo('.paste [type=submit]');
    await page.keyboard.press('Enter');
    await page.waitForSelector('#reading :focus');
    await tabTo('.folded > summary');
    await page.keyboard.press('Enter');
    expect(await page.locator('details.folded[open]').count()).toBe(1);
    await tabTo('.wrong-offer button');
    await page.keyboard.press('Enter');
    await page.waitForSelector('dialog.wrong[open]');
    await tabTo('dialog .copy');
    await page.keyboard.press('Escape');
    expect((await focused()).name).toContain('This is wrong');
  });

  it('the other pages are reached', async () => {
    for (const path of ['compare', 'many', 'about']) {
      await page.goto(app.url);
      await page.waitForSelector('textarea:focus');
      await tabTo(`nav.main [href="/${path}"]`, 'Shift+Tab');
      await page.keyboard.press('Enter');
      await page.waitForURL(`${app.url}/${path}`);
    }
  });
});
