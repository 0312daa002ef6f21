import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Waits until an expression holds in the page. Playwright's own way would need a policy that allows `eval`. */
export async function until(page: Page, expression: string): Promise<void> {
  await expect
    .poll(() => page.evaluate(`Promise.resolve(${expression}).then(Boolean)`), {
      timeout: 15_000,
      message: expression,
    })
    .toBe(true);
}
