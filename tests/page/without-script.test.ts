import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, skipsBrowser } from '../browser.js';
import { type Running, run } from '../web/running.js';
import { STATES } from './states.js';

/** What can be seen and would do nothing: buttons and fields of no form that is sent, and links that lead nowhere. */
const DEAD = `[...document.querySelectorAll('button, input, select, textarea, a, [role=button], [draggable=true], dialog')]
  .filter((own) => own.checkVisibility() && own.type !== 'hidden')
  .filter((own) => own.localName === 'a'
    ? !own.getAttribute('href') || (own.hash.length > 1 && own.pathname === location.pathname && !document.getElementById(own.hash.slice(1)))
    : !own.form?.hasAttribute('action') || own.type === 'button')
  .map((own) => own.outerHTML.slice(0, 120))`;

describe.skipIf(skipsBrowser())('without a script', () => {
  let app: Running;
  let browser: Browser;

  beforeAll(async () => {
    app = await run();
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });

  it('every page shows what it has, and nothing that would not work', async () => {
    const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    for (const { path, name } of STATES.filter(({ prepare }) => !prepare)) {
      await page.goto(app.url + path);
      expect(await page.locator('h1:visible').count(), name).toBe(1);
      expect((await page.innerText('main')).length, name).toBeGreaterThan(60);
      expect(await page.evaluate(DEAD), name).toEqual([]);
    }
  });
});
