import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import type { Page } from 'playwright-core';
import { getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPdf } from '../../src/posting/pdf.js';
import { skipsBrowser } from '../browser.js';
import { example, POLL, startVisiting, type Visiting } from './visiting.js';

const EXAMPLES = readdirSync(new URL('../../examples', import.meta.url))
  .filter((file) => file.endsWith('.txt'))
  .map((file) => basename(file, '.txt'));

describe.skipIf(skipsBrowser())('a posting on paper', () => {
  let visiting: Visiting;
  let page: Page;
  beforeAll(async () => {
    visiting = await startVisiting();
    // Paper is white, whatever the screen.
    page = await visiting.visit('/', { colorScheme: 'dark' });
  }, 60_000);
  afterAll(() => visiting?.close());

  async function fill(text: string, title = ''): Promise<void> {
    await page.fill('#title', title);
    await page.fill('#text', text);
    await expect
      .poll(() => page.textContent('.handout-title'), POLL)
      .toContain(title.slice(0, 20) || text.split('\n')[0]);
  }

  async function print(format: 'A4' | 'Letter'): Promise<{ pages: number; text: string }> {
    const bytes = new Uint8Array(await page.pdf({ format, printBackground: true }));
    const document = await getDocumentProxy(bytes.slice());
    return { pages: document.numPages, text: (await readPdf(bytes)).replace(/\s+/g, ' ') };
  }

  it.each(EXAMPLES)('is one sheet with the verdict, the evidence and the questions: %s', async (name) => {
    await fill(example(name));
    const sheets = [await print('A4'), await print('Letter')];
    expect(sheets.map(({ pages }) => pages)).toEqual([1, 1]);
    const [{ text }] = sheets as [{ text: string }, unknown];
    const parts = '.handout-verdict, .handout li q, .handout ol li, .handout figcaption b';
    const wanted = await page.locator(parts).allTextContents();
    expect(wanted.length).toBeGreaterThan(2);
    for (const part of wanted) expect(text).toContain(part.replace(/\s+/g, ' ').trim());
    expect(await page.locator('.handout li q').count()).toBeLessThanOrEqual(5);
    // Nothing else stands on it, and no day.
    expect(text).not.toMatch(/Open a file|How likely each role is|Compare|Nothing you paste|\b20\d\d\b/);
  });

  it('is one sheet even where everything in it is long', async () => {
    const long = 'reliable and carefully monitored '.repeat(12);
    const lines = Array.from(
      { length: 12 },
      (_, i) => `- Deploy ${i} ${long} models to production with ${long} pipelines.`,
    );
    await page.fill('#company', 'Ember & Sons '.repeat(30));
    await fill(`Duties\n${lines.join('\n')}`, `Research Scientist ${'and Principal Evangelist '.repeat(20)}`);
    await page.fill('#company', '');
    expect((await print('A4')).pages).toBe(1);
    expect((await print('Letter')).pages).toBe(1);
  });

  it('has dark letters', async () => {
    await page.emulateMedia({ media: 'print' });
    const colour = await page.evaluate<string>("getComputedStyle(document.querySelector('.handout')).color");
    expect(colour).toBe('rgb(20, 24, 29)');
    await page.emulateMedia({ media: null });
  });

  it('is printed by the button', async () => {
    await page.evaluate('window.print = () => { document.body.dataset.printed = "yes"; }');
    await page.click('.sharing button:text-is("Print")');
    expect(await page.getAttribute('body', 'data-printed')).toBe('yes');
  });
});
