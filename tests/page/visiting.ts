import { readFileSync } from 'node:fs';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import { openBrowser } from '../browser.js';
import { type Running, run } from '../web/running.js';

export interface Visiting {
  readonly app: Running;
  readonly browser: Browser;
  /** Everything that pages said to their console, and every request that was more than asking this server for a file. */
  readonly complaints: string[];
  visit(path?: string, options?: BrowserContextOptions): Promise<Page>;
  close(): Promise<void>;
}

/** The real page in a real browser. */
export async function startVisiting(): Promise<Visiting> {
  const app = await run();
  const browser = await openBrowser();
  const complaints: string[] = [];
  return {
    app,
    browser,
    complaints,
    async visit(path = '/', options = {}) {
      const context = await browser.newContext(options);
      const page = await context.newPage();
      page.setDefaultTimeout(15_000);
      page.on('console', (message) => complaints.push(message.text()));
      page.on('pageerror', (error) => complaints.push(String(error)));
      context.on('request', (request) => {
        const [address] = request.url().split('#');
        const isOwn =
          address!.startsWith(`${app.url}/`) && request.method() === 'GET' && !address!.includes('?');
        if (!isOwn && !/^(?:blob|data):/.test(address!))
          complaints.push(`${request.method()} ${request.url()}`);
      });
      await page.goto(app.url + path);
      return page;
    },
    async close() {
      await browser.close();
      await app.close();
    },
  };
}

export interface Dropped {
  readonly name: string;
  /** What it holds, or how many bytes it has. */
  readonly content: Uint8Array | string | number;
}

/** Drops files onto the page, as a file manager does. */
export async function drop(page: Page, files: readonly Dropped[]): Promise<void> {
  const given = files.map(({ name, content }) =>
    typeof content === 'number'
      ? { name, size: content, base64: '' }
      : { name, size: 0, base64: Buffer.from(content).toString('base64') },
  );
  const dataTransfer = await page.evaluateHandle(
    `(() => {
      const transfer = new DataTransfer();
      for (const { name, size, base64 } of ${JSON.stringify(given)})
        transfer.items.add(new File([new Uint8Array(size), Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], name));
      return transfer;
    })()`,
  );
  await page.dispatchEvent('body', 'dragover', { dataTransfer });
  await page.dispatchEvent('body', 'drop', { dataTransfer });
}

/** What the page says of what came in, once it has said it. */
export async function noteOf(page: Page): Promise<string> {
  const said = () => page.textContent('#taken');
  await expect.poll(said, POLL).toMatch(/^(?!Reading ).+/);
  return (await said())!;
}

export const POLL = { timeout: 15_000, interval: 50 };

export const example = (name: string): string =>
  readFileSync(new URL(`../../examples/${name}.txt`, import.meta.url), 'utf8');
