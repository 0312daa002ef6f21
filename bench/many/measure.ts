import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openBrowser } from '../../tests/browser.js';
import { start } from '../load/running.js';
import { writeTable } from './table.js';
import { type Hold, holdDuring, watch } from './watch.js';

const MAIN = 'dist/bin/main.js';
const MOST_WAITING = 600_000;

export interface Measured {
  readonly postings: number;
  readonly bytes: number;
  /** From the choice of the file to its last result. */
  readonly seconds: number;
  /** Bytes of the page's own heap, before the file and after it, with what is not needed any more collected. */
  readonly heap: { readonly before: number; readonly after: number };
  /** By what was done. */
  readonly holds: ReadonlyMap<string, Hold>;
  /** Whether what the page saves is, byte for byte, what the command line writes. */
  readonly isSame: boolean;
  /** Tasks that wanted the processor, on average, while it was measured: more than there are cores means that other work went on. */
  readonly load: number;
}

/** Has the built page read a table in Chromium, and then uses the results as somebody would. */
export async function measureMany(postings: number): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'rolecall-many-'));
  const server = await start([MAIN, 'serve']);
  const browser = await openBrowser();
  try {
    const file = join(folder, 'postings.csv');
    writeFileSync(file, writeTable(postings));
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    page.setDefaultTimeout(MOST_WAITING);
    await watch(page);
    await page.goto(new URL('/many', server.url).href);
    const before = await heapOf(page);
    const holds = new Map<string, Hold>();
    const begin = performance.now();
    holds.set('reading', await holdDuring(page, () => readFile(page, file)));
    const seconds = (performance.now() - begin) / 1000;
    const after = await heapOf(page);
    for (const [name, use] of Object.entries(USES)) holds.set(name, await holdDuring(page, () => use(page)));
    const isSame = (await save(page, folder)).equals(score(file, folder));
    return {
      load: loadavg()[0]!,
      postings,
      bytes: statSync(file).size,
      seconds,
      heap: { before, after },
      holds,
      isSame,
    };
  } finally {
    await browser.close();
    await server.stop();
    rmSync(folder, { recursive: true });
  }
}

async function readFile(page: Page, file: string): Promise<void> {
  await page.setInputFiles('#files', file);
  await page.locator('#many[data-state="finished"]').waitFor();
}

const USES: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  async 'scrolling through all'(page) {
    await page.hover('#window');
    for (let turn = 0; turn < 60; turn++) await page.mouse.wheel(0, 600);
    await page.evaluate(`new Promise((done) => {
      const table = document.querySelector('#window');
      let step = 0;
      requestAnimationFrame(function next() {
        table.scrollTop = (table.scrollHeight * step++) / 120;
        if (step <= 120) requestAnimationFrame(next);
        else done();
      });
    })`);
  },
  async 'sorting 24 times'(page) {
    for (const heading of await page.locator('#postings thead button').all()) {
      await heading.click();
      await heading.click();
    }
  },
  async 'filtering, a word and two choices'(page) {
    await page.locator('#words').pressSequentially('engineer', { delay: 150 });
    await page.selectOption('#role', 'MLE');
    await page.selectOption('#verdict', 'differs');
    await page.click('#clear');
  },
  async 'choosing 6 cells of the map'(page) {
    for (let cell = 0; cell < 6; cell++) await page.locator('#heat button').nth(cell).click();
    await page.click('#unpick');
  },
};

async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}

async function save(page: Page, folder: string): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('#save-rows')]);
  const path = join(folder, 'saved.csv');
  await download.saveAs(path);
  return readFileSync(path);
}

function score(file: string, folder: string): Buffer {
  const out = join(folder, 'scored.csv');
  // The same name as in the page, which knows no folders.
  execFileSync(
    process.execPath,
    [join(process.cwd(), MAIN), 'score', 'postings.csv', '--out', out, '--quiet'],
    {
      cwd: join(file, '..'),
    },
  );
  return readFileSync(out);
}
