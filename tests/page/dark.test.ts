import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, skipsBrowser } from '../browser.js';
import { type Running, run } from '../web/running.js';
import { STATES } from './states.js';

/** How light the paper, the ink and the fields of the page are, from 0 to 1. */
const COLOURS = `(() => {
  const light = (colour) => Math.max(...colour.match(/[\\d.]+/g).slice(0, 3).map(Number)) / 255;
  const { backgroundColor, color } = getComputedStyle(document.documentElement);
  const fields = [...document.querySelectorAll('textarea, select, input:not([type=hidden], [type=radio], [type=checkbox], [type=range], [type=file])')];
  return {
    paper: light(backgroundColor),
    ink: light(color),
    fields: fields.map((field) => light(getComputedStyle(field).backgroundColor)),
  };
})()`;

interface Colours {
  readonly paper: number;
  readonly ink: number;
  readonly fields: readonly number[];
}

describe.skipIf(skipsBrowser())('in the dark', () => {
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

  it('every page turns its paper dark and its ink light', async () => {
    const page = await browser.newPage();
    for (const { path, name } of STATES.filter(({ prepare }) => !prepare)) {
      await page.goto(app.url + path);
      await page.emulateMedia({ colorScheme: 'light' });
      const light = await page.evaluate<Colours>(COLOURS);
      await page.emulateMedia({ colorScheme: 'dark' });
      const dark = await page.evaluate<Colours>(COLOURS);
      expect(light.paper - light.ink, name).toBeGreaterThan(0.7);
      expect(dark.ink - dark.paper, name).toBeGreaterThan(0.7);
      for (const field of light.fields) expect(field, name).toBeGreaterThan(0.8);
      for (const field of dark.fields) expect(field, name).toBeLessThan(0.3);
    }
  });
});
