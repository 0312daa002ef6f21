import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';

/** A browser of one's own, with nothing kept in it yet. */
export async function openContext(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<BrowserContext> {
  // The worker that keeps the page for later would load every file once more at each first visit.
  const context = await browser.newContext({ serviceWorkers: 'block', ...options });
  context.setDefaultTimeout(15_000);
  return context;
}

/** What a page complains of in its console. */
export function listenForComplaints(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (!message.text().includes('blocked by Playwright')) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  return complaints;
}

/** Puts a posting into the form of the start page, and waits for its reading. */
export async function readPosting(page: Page, text: string): Promise<void> {
  await page.fill('#text', text);
  await page.waitForSelector('.beside .keep button');
}

/** The same, and keeps it for comparing. */
export async function keepPosting(page: Page, text: string): Promise<void> {
  await readPosting(page, text);
  await page.getByRole('button', { name: 'Keep for comparing' }).click();
  await page.getByRole('button', { name: 'Take out of comparison' }).waitFor();
  // A further text must not be taken for one that is read already.
  await page.fill('#text', '');
  await page.waitForSelector('.beside', { state: 'detached' });
}

/** The page of comparison, once it shows so many postings. */
export async function openComparison(page: Page, url: string, number: number): Promise<void> {
  await page.goto(`${url}/compare`);
  await waitForColumns(page, number);
}

export async function waitForColumns(page: Page, number: number): Promise<void> {
  await page.locator('#compare:not([hidden])').waitFor();
  const last = `#comparison:has(thead th:nth-of-type(${number})):not(:has(thead th:nth-of-type(${number + 1})))`;
  await page.locator(number === 0 ? '#none:visible' : last).waitFor();
}

export async function titles(page: Page): Promise<string[]> {
  return page.locator('thead .title').allTextContents();
}

/** Pastes a posting on the page of comparison. */
export async function addThere(page: Page, text: string, number: number): Promise<void> {
  await page.fill('#another-text', text);
  await page.click('#another button');
  await waitForColumns(page, number);
}
