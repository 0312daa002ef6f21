import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, skipsBrowser } from '../browser.js';
import { type Running, run } from '../web/running.js';
import { STATES } from './states.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary: string }[];
}

describe.skipIf(skipsBrowser())('axe finds nothing', () => {
  let app: Running;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    app = await run();
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });

  async function findViolations(rules: string): Promise<string[]> {
    const { violations } = (await page.evaluate(`axe.run(${rules})`)) as { violations: Violation[] };
    return violations.map(
      ({ id, help, nodes }) => `${id} (${help}): ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
    );
  }

  it.each(STATES)(
    'in $name, narrow and wide, light and dark',
    async ({ path, status = 200, prepare }) => {
      page = await (await browser.newContext({ reducedMotion: 'reduce' })).newPage();
      page.setDefaultTimeout(20_000);
      const response = await page.goto(app.url + path);
      expect(response!.status()).toBe(status);
      await prepare?.(page);
      await page.evaluate(AXE);
      const found: string[] = [];
      for (const colorScheme of ['light', 'dark'] as const)
        for (const width of [360, 1440]) {
          await page.setViewportSize({ width, height: 900 });
          await page.emulateMedia({ colorScheme });
          // In the dark nothing but colours is another.
          const violations = await findViolations(
            colorScheme === 'dark' ? `{ runOnly: ['color-contrast'] }` : '',
          );
          found.push(...violations.map((violation) => `${colorScheme}, ${width}: ${violation}`));
        }
      await page.context().close();
      expect(found).toEqual([]);
    },
    60_000,
  );
});
