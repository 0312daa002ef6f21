import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeReport } from '../../src/batch/write-report.js';
import { openBrowser, skipsBrowser } from '../browser.js';
import { invent, inventMany, writeLines } from '../compare/lines.js';
import { NAMES } from '../render/fixture.js';

const HOSTILE = `</td></script><script>window.hit = 1</script><img src="https://example.com/x" onerror="window.hit = 2">`;
const folder = mkdtempSync(join(tmpdir(), 'rolecall-'));
const report = join(folder, 'report.html');
let browser: Browser;

describe.skipIf(skipsBrowser())('the report in a browser', () => {
  beforeAll(async () => {
    const lines = [
      ...inventMany(300),
      ...Array.from({ length: 8 }, (_, n) =>
        invent(`${HOSTILE}${n}`, { title: HOSTILE, company: HOSTILE, team: HOSTILE }),
      ),
      invent('long', { title: 'Unbreakable'.repeat(40), company: 'Limited'.repeat(40) }),
    ];
    writeFileSync(join(folder, 'lines.jsonl'), writeLines(lines));
    await writeReport(join(folder, 'lines.jsonl'), report, NAMES);
    browser = await openBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  async function open(options: BrowserContextOptions = {}): Promise<{ page: Page; noise: string[] }> {
    const page = await browser.newPage(options);
    const noise: string[] = [];
    page.on('console', (message) => noise.push(message.text()));
    page.on('pageerror', (error) => noise.push(String(error)));
    page.on('request', (request) => noise.push(request.url()));
    await page.goto(pathToFileURL(report).href);
    expect(noise.shift()).toBe(pathToFileURL(report).href);
    return { page, noise };
  }

  it('runs nothing that a posting holds, and asks for nothing', async () => {
    const { page, noise } = await open();
    expect(await page.evaluate('window.hit')).toBeUndefined();
    expect(await page.locator('img').count()).toBe(0);
    expect(noise).toEqual([]);
  });

  it('may not run what is put into it afterwards', async () => {
    const { page } = await open();
    await page.evaluate(`
      document.body.insertAdjacentHTML('beforeend', '<button id="late" onclick="window.hit = 3">x</button>');
      const script = document.createElement('script');
      script.textContent = 'window.hit = 4';
      document.body.append(script);
    `);
    await page.click('#late');
    expect(await page.evaluate('window.hit')).toBeUndefined();
  });

  const column = (page: Page, place: number) =>
    page.locator(`#postings tbody tr > :nth-child(${place})`).allTextContents();

  it('sorts figures by size and words by letter, empty cells last', async () => {
    const { page, noise } = await open();
    const before = await column(page, 6);
    await page.getByRole('button', { name: 'Research' }).click();
    const figures = before.filter((cell) => cell !== '').map(Number);
    const empty = before.filter((cell) => cell === '');
    const rising = figures.toSorted((a, b) => a - b).map(String);
    expect(new Set(rising.map(({ length }) => length)).size).toBeGreaterThan(1);
    expect(await column(page, 6)).toEqual([...rising, ...empty]);
    await page.getByRole('button', { name: 'Research' }).click();
    expect(await column(page, 6)).toEqual([...rising.toReversed(), ...empty]);
    await page.getByRole('button', { name: 'Employer' }).click();
    const names = (await column(page, 2)).filter((name) => name !== '');
    expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'en')));
    expect(await page.locator('#postings th[aria-sort]').allTextContents()).toEqual(['Employer']);
    expect(noise).toEqual([]);
  });

  it('reads the same without scripts', async () => {
    const { page } = await open({ javaScriptEnabled: false });
    expect(await page.locator('#postings tbody tr').count()).toBe(309);
    expect(await page.locator('button').count()).toBe(0);
    expect(await page.getByText('Choose a heading').isVisible()).toBe(false);
  });

  it.each([320, 360, 768, 1440])('is never wider than a screen of %i', async (width) => {
    const { page } = await open({ viewport: { width, height: 800 } });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
  });

  it.each(['light', 'dark'] as const)('keeps figures legible on every shade (%s)', async (colorScheme) => {
    const { page } = await open({ colorScheme });
    const contrasts = await page.evaluate<number[]>(MEASURE_CONTRASTS);
    expect(contrasts).toHaveLength(11);
    for (const contrast of contrasts) expect(contrast).toBeGreaterThanOrEqual(4.5);
  });

  it('prints the heat map in shades, and only the first rows of the table', async () => {
    const { page } = await open();
    await page.emulateMedia({ media: 'print' });
    const shown =
      '[...document.querySelectorAll("#postings tbody tr")].filter((row) => row.checkVisibility())';
    expect(await page.evaluate(`${shown}.length`)).toBe(40);
    expect(await page.getByText('On paper the first 40 are shown.').isVisible()).toBe(true);
    const adjust = await page.evaluate(
      'getComputedStyle(document.querySelector(".heat td")).getPropertyValue("print-color-adjust")',
    );
    expect(adjust).toBe('exact');
  });
});

/** Measures the contrast of text and ground by WCAG 2, for each shade of the heat map. */
const MEASURE_CONTRASTS = `(() => {
  const cell = document.querySelector('.heat td');
  const luminance = (colour) => {
    const unit = colour.startsWith('color(') ? 1 : 255;
    const [red, green, blue] = colour
      .match(/[\\d.]+/g)
      .slice(0, 3)
      .map((part) => part / unit)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  return Array.from({ length: 11 }, (_, step) => {
    cell.className = 'heat-' + step;
    const { color, backgroundColor } = getComputedStyle(cell);
    const [dark, light] = [luminance(color), luminance(backgroundColor)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  });
})()`;
