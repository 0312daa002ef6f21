import type { Page } from 'playwright-core';

/** How long the page did nothing but one thing, at most, in milliseconds. */
export interface Hold {
  readonly task: number;
  readonly frame: number;
}

/** Runs in the page: the tasks that the browser calls long (over 50 ms), and the time between two frames. */
const WATCH = `
  globalThis.held = { task: 0, frame: 0 };
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) held.task = Math.max(held.task, duration);
  }).observe({ type: 'longtask' });
  let last = 0;
  requestAnimationFrame(function next(now) {
    if (last !== 0) held.frame = Math.max(held.frame, now - last);
    last = now;
    requestAnimationFrame(next);
  });`;

const FRAMES = `new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 60))))`;

export async function watch(page: Page): Promise<void> {
  await page.addInitScript(WATCH);
}

/** What held the page up while something was done in it. */
export async function holdDuring(page: Page, doing: () => Promise<unknown>): Promise<Hold> {
  // What came before is over and told.
  await page.evaluate(FRAMES);
  await page.evaluate('held = { task: 0, frame: 0 }');
  await doing();
  await page.evaluate(FRAMES);
  return page.evaluate('held') as Promise<Hold>;
}
