import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BUDGETS, LIMITS } from '../../bench/page/budgets.js';
import { visit } from '../../bench/page/visit.js';
import { openBrowser, skipsBrowser } from '../browser.js';
import { type Running, run } from '../web/running.js';

describe.skipIf(skipsBrowser())('a first visit', () => {
  let app: Running;
  let browser: Browser;
  beforeAll(async () => {
    app = await run();
    browser = await openBrowser();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });

  it.each(BUDGETS)(
    'to $path loads no more than it may, and moves nothing that is there',
    async (budget) => {
      const { transfer, first, shift } = await visit(browser, app.url + budget.path, 'unhindered');
      expect(transfer).toBeLessThanOrEqual(budget.transfer);
      expect(first).toBeLessThanOrEqual(budget.first);
      expect(shift).toBeLessThanOrEqual(LIMITS.shift);
    },
    30_000,
  );
});
