import { get } from 'node:http';
import type { Browser, CDPSession, Request } from 'playwright-core';

/** What a first visit costs. Sizes are bytes as they travel; times are milliseconds from the start of loading. */
export interface Visit {
  readonly transfer: number;
  readonly first: number;
  readonly largestPaint: number;
  /** How long tasks kept the page from answering, beyond 50 ms each. */
  readonly blocking: number;
  /** How far what was there moved by itself: the sum of all layout shifts that no key or click asked for. */
  readonly shift: number;
}

export type Pace = 'unhindered' | 'slow';

/** A phone of the middle on a slow mobile network, as audits of pages take it. */
const SLOW = { latency: 150, downloadThroughput: (1_638 * 1_000) / 8, uploadThroughput: (750 * 1_000) / 8 };
const SLOWER = 4;
/** So long must nothing have been asked for. */
const REST = 1_500;

const WATCH = `
  window.seen = { largestPaint: 0, blocking: 0, shift: 0 };
  new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntries()) seen.largestPaint = startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.blocking += Math.max(0, duration - 50);
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) seen.shift += value;
  }).observe({ type: 'layout-shift', buffered: true });
`;

/** Opens a page that this browser has never seen, with nothing kept from an earlier visit. */
export async function visit(browser: Browser, address: string, pace: Pace): Promise<Visit> {
  // The worker that keeps the page for later asks for all once more, out of the browser's own cache.
  const context = await browser.newContext({
    viewport: { width: 412, height: 823 },
    serviceWorkers: 'block',
  });
  try {
    const page = await context.newPage();
    if (pace === 'slow') await slowDown(await context.newCDPSession(page));
    await page.addInitScript(WATCH);
    const requests: Request[] = [];
    page.on('requestfinished', (request) => requests.push(request));
    await page.goto(address, { waitUntil: 'load' });
    await rest(requests);
    const sizes = await Promise.all(requests.map(sizeOf));
    const seen = await page.evaluate<Pick<Visit, 'largestPaint' | 'blocking' | 'shift'>>('window.seen');
    const sum = (wanted: readonly { readonly size: number }[]) =>
      wanted.reduce((total, { size }) => total + size, 0);
    return {
      transfer: sum(sizes),
      first: sum(
        sizes.filter(({ kind }) => kind === 'document' || kind === 'stylesheet' || kind === 'script'),
      ),
      ...seen,
    };
  } finally {
    await context.close();
  }
}

async function slowDown(session: CDPSession): Promise<void> {
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', { offline: false, ...SLOW });
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
}

async function rest(requests: readonly Request[]): Promise<void> {
  for (let before = -1; before !== requests.length; ) {
    before = requests.length;
    await new Promise((resolve) => setTimeout(resolve, REST));
  }
}

/** As it travels with Brotli, for which Chromium asks over HTTPS only: what the page asked for is asked for once more. */
async function sizeOf(request: Request): Promise<{ kind: string; size: number }> {
  const size = await new Promise<number>((resolve, reject) => {
    const headers = { 'accept-encoding': 'br' };
    get(request.url(), { headers }, (response) => {
      let bytes = response.rawHeaders.join(': ').length;
      response.on('data', (chunk: Buffer) => (bytes += chunk.length)).on('end', () => resolve(bytes));
    }).on('error', reject);
  });
  // The worker's own script is asked for as a script, but the page can be used without it.
  const kind = /\/(?:many-)?worker-/.test(request.url()) ? 'worker' : request.resourceType();
  return { kind, size };
}
