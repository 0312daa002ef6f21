import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { listenForComplaints, openContext } from './visit.js';

/** The page with the form, and what a test wants to know of it. */
export interface Desk {
  readonly page: Page;
  /** Everything that the page complained of. */
  readonly complaints: string[];
  /** What it asked for, as method and path. */
  readonly requests: string[];
}

/** Keeps what the worker answers, since the page adds to what it shows of it. */
const KEEP_ANSWERS = `
  globalThis.answers = [];
  globalThis.Worker = class extends Worker {
    constructor(address) {
      super(address);
      this.addEventListener('message', ({ data }) => {
        answers.push(data);
        dispatchEvent(new Event('answer'));
      });
    }
  };
  globalThis.answerAfter = (count) => new Promise((resolve) => {
    const look = () => answers.length > count && resolve();
    addEventListener('answer', look);
    look();
  });`;

export async function openDesk(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<Desk> {
  const viewport = { width: 1440, height: 900 };
  const context = await openContext(browser, { viewport, reducedMotion: 'reduce', ...options });
  context.setDefaultTimeout(8_000);
  const page = await context.newPage();
  const requests: string[] = [];
  context.on('request', (request) => {
    requests.push(`${request.method()} ${new URL(request.url()).pathname}`);
  });
  await page.addInitScript(KEEP_ANSWERS);
  const complaints = listenForComplaints(page);
  await page.goto(url);
  return { page, complaints, requests };
}

/** Puts a posting in and waits for the page to be done with it. The first one waits for the tables to be built, too. */
export async function paste(page: Page, text: string): Promise<void> {
  const before = await countAnswers(page);
  await page.fill('#text', text);
  await waitForAnswer(page, before);
}

export async function waitForAnswer(page: Page, before: number): Promise<void> {
  await page.evaluate(`answerAfter(${before})`);
  await page.waitForSelector('#reading:not([aria-busy])');
}

export function countAnswers(page: Page): Promise<number> {
  return page.evaluate('answers.length');
}

/** Until marks can be pointed at: what does so is loaded with the first reading. */
export async function waitForMarks(page: Page): Promise<void> {
  await page.waitForSelector('.sheet [data-shown]');
}

export async function empty(page: Page): Promise<void> {
  await page.fill('#text', '');
  await page.waitForSelector('#reading[data-state="empty"]', { state: 'attached' });
}
