import type { Page } from 'playwright-core';

/** What something cost the thread that draws the page, in milliseconds. */
export interface Hold {
  /** The longest task and the longest time between two frames, by the clock: other work on the machine lengthens them. */
  readonly task: number;
  readonly frame: number;
  /** All of it, by the time of the processor. */
  readonly processor: number;
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
  const before = await processorOf(page);
  await doing();
  await page.evaluate(FRAMES);
  const processor = (await processorOf(page)) - before;
  return { ...((await page.evaluate('held')) as Omit<Hold, 'processor'>), processor };
}

/** What the page's own thread has used of the processor, in milliseconds. */
async function processorOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  await session.detach();
  return 1000 * metrics.find(({ name }) => name === 'ThreadTime')!.value;
}
