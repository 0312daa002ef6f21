import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { marked } from 'marked';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pack } from '../../src/page/share/pack.js';
import { openBrowser, skipsBrowser } from '../browser.js';
import { folderWith, spawnCommand } from '../cli/command.js';
import { type Running, run } from '../web/running.js';
import { ATTACKS, HOSTILE_FILE, HOSTILE_POSTING } from './attacks.js';

/** A page with everything noted that an attack could do. */
async function watch(browser: Browser, own: string): Promise<{ page: Page; done: string[] }> {
  const page = await (await browser.newContext({ serviceWorkers: 'block' })).newPage();
  const done: string[] = [];
  page.on('dialog', (dialog) => {
    done.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(own)) done.push(`request: ${request.url()}`);
  });
  page.on('pageerror', (error) => done.push(`error: ${error}`));
  page.on('popup', () => done.push('popup'));
  return { page, done };
}

/** Gives events a turn: focus, load and the like. */
async function settle(page: Page): Promise<void> {
  await page.mouse.move(200, 200);
  await page.keyboard.press('Tab');
  await page.evaluate('new Promise((resolve) => setTimeout(resolve, 50))');
}

/** What nothing that was pasted may bring into a page. */
const FOREIGN =
  'iframe, object, embed, video, svg script, math, base, meta[http-equiv=refresh], [onerror], [onload], [onfocus], [ontoggle], [onmouseover], a[href^="javascript:" i], a[href^="data:" i], [src^="https://example.com"], [href^="https://example.com"]';

/** Postings with an attack in every column. */
function makeLines(): string {
  const lines = ATTACKS.flatMap((attack, i) =>
    [0, 1, 2, 3, 4].map((copy) =>
      JSON.stringify({
        id: `${attack}${i}${copy}`,
        title: `Machine Learning Engineer ${attack}`,
        company: attack,
        team: attack,
        description: HOSTILE_POSTING,
      }),
    ),
  );
  return `${lines.join('\n')}\n`;
}

describe.skipIf(skipsBrowser())('text that attacks', { timeout: 60_000 }, () => {
  let app: Running;
  let browser: Browser;

  beforeAll(async () => {
    app = await run();
    browser = await openBrowser();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });

  async function expectNothing(page: Page, done: readonly string[]): Promise<void> {
    await settle(page);
    expect(await page.locator(FOREIGN).count()).toBe(0);
    expect(await page.evaluate('window.hit')).toBeUndefined();
    expect(done).toEqual([]);
  }

  async function fillForm(page: Page, text: string): Promise<void> {
    await page.fill('#title', ATTACKS[3]!);
    await page.fill('#company', ATTACKS[4]!);
    // Typed text has no null characters and no half ones, but a program may send them.
    await page.locator('#text').evaluate((field, value) => {
      (field as unknown as { value: string }).value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }, text);
  }

  describe.each([
    ['as it is', HOSTILE_POSTING],
    ['as HTML', `<p>${HOSTILE_POSTING.replaceAll('\n', '<br>\n')}</p>`],
    ['as Markdown', `## About\n\n**We** are **here**\n\n${HOSTILE_POSTING}`],
    [
      'as escaped HTML',
      `&lt;p&gt;${HOSTILE_POSTING.replaceAll('<', '&lt;').replaceAll('>', '&gt;')}&lt;/p&gt;`,
    ],
    ['as JSON', JSON.stringify({ title: ATTACKS[0], company: ATTACKS[1], description: HOSTILE_POSTING })],
  ])('pasted %s', (_, text) => {
    it('does nothing where the page reads it', async () => {
      const { page, done } = await watch(browser, app.url);
      await page.goto(app.url);
      await fillForm(page, text);
      await page.waitForSelector('.beside .keep button');
      expect(await page.locator('#verdict-heading').count()).toBe(1);
      await expectNothing(page, done);
    });

    it('does nothing where the server reads it', async () => {
      const { page, done } = await watch(browser, app.url);
      // Scripts may run, but ours has not come: the form goes to the server.
      await page.route('**/assets/*.js', (route) => route.abort());
      await page.goto(app.url);
      await fillForm(page, text);
      const loaded = page.waitForEvent('load');
      await page.click('button');
      await loaded;
      expect(await page.locator('#verdict-heading').count()).toBe(1);
      await expectNothing(page, done);
    });
  });

  it('does nothing where it is kept and compared', async () => {
    const { page, done } = await watch(browser, app.url);
    await page.goto(app.url);
    await fillForm(page, HOSTILE_POSTING);
    await page.waitForSelector('.beside .keep button');
    await page.getByRole('button', { name: 'Keep for comparing' }).click();
    await page.getByRole('button', { name: 'Take out of comparison' }).waitFor();
    await page.goto(`${app.url}/compare`);
    await page.locator('#comparison thead th').first().waitFor();
    expect(await page.textContent('#comparison')).toContain(ATTACKS[3]);
    await expectNothing(page, done);
  });

  it('does nothing in a link', async () => {
    const { page, done } = await watch(browser, app.url);
    const fragment = await pack({ text: HOSTILE_POSTING, title: ATTACKS[3]!, company: ATTACKS[4]! });
    await page.goto(`${app.url}/${fragment}`);
    await page.waitForSelector('.beside .keep button');
    expect(await page.inputValue('#title')).toBe(ATTACKS[3]);
    await expectNothing(page, done);
  });

  it('does nothing in the table of many postings, the map of titles, and what is opened of it', async () => {
    const { page, done } = await watch(browser, app.url);
    await page.goto(`${app.url}/many`);
    const buffer = Buffer.from(makeLines());
    await page.setInputFiles('#files', { name: `${ATTACKS[0]}.jsonl`, mimeType: 'text/plain', buffer });
    await page.waitForSelector('#many[data-stage="finished"], #save-rows:visible');
    expect(await page.textContent('#postings')).toContain(ATTACKS[0]);
    expect(await page.textContent('#heat')).toContain('Machine Learning Engineer');
    await page.locator('#postings tbody button, #postings tbody a').first().click();
    await page.waitForSelector('#opened[open]');
    await expectNothing(page, done);
  });

  it('does nothing in the report of a batch, whichever column it stands in', async () => {
    const cwd = folderWith({ 'in.jsonl': makeLines() });
    const { code } = await spawnCommand(
      ['score', 'in.jsonl', '--out', 'out.jsonl', '--report', 'report.html'],
      { cwd },
    );
    expect(code).toBe(0);
    const address = pathToFileURL(join(cwd, 'report.html')).href;
    const { page, done } = await watch(browser, address);
    await page.goto(address);
    expect(await page.textContent('body')).toContain(ATTACKS[0]);
    await expectNothing(page, done);
  });

  it.each([
    [
      'analyze',
      ['analyze', 'in.txt', '--format', 'markdown', '--title', ATTACKS[3]!, '--company', ATTACKS[5]!],
    ],
    ['analyze of HTML', ['analyze', 'in.html', '--format', 'markdown']],
  ])('does nothing in Markdown that is shown without any caution: %s', async (_, args) => {
    const cwd = folderWith({
      'in.txt': HOSTILE_FILE,
      'in.html': `<p>${HOSTILE_FILE.replaceAll('\n', '<br>\n')}</p>`,
    });
    const { code, stdout } = await spawnCommand(args, { cwd });
    expect(code).toBe(0);
    const { page, done } = await watch(browser, 'about:blank');
    await page.setContent(`<!doctype html><body>${marked.parse(stdout, { async: false })}</body>`);
    await settle(page);
    expect(await page.textContent('body')).toContain('window.hit');
    expect(await page.locator(`script, img, ${FOREIGN}`).count()).toBe(0);
    expect(await page.evaluate('window.hit')).toBeUndefined();
    expect(done).toEqual([]);
  });
});

describe('codes for terminals', () => {
  const CODES = '\u001b]0;taken\u0007\u001b[2J\u009b31m\u202e';
  const isQuiet = (text: string): boolean => !/[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]/u.test(text);

  it.each([
    ['a posting', ['analyze', 'in.txt', '--explain', '--title', CODES], 0],
    ['a draft', ['lint', 'in.txt', '--title', `MLE ${CODES}`], 0],
    ['names of columns', ['score', 'in.csv'], 2],
    ['names of files', ['analyze', `${CODES}.txt`], 2],
    ['broken JSON', ['analyze', 'in.json'], 2],
    ['names of options', ['score', 'in.csv', '--map', `text=${CODES}`], 2],
  ])('do not reach the terminal from %s', async (_, args, code) => {
    const cwd = folderWith({
      'in.txt': HOSTILE_FILE.replaceAll('models', `models ${CODES}`),
      'in.csv': `a,${CODES}\n1,2\n`,
      'in.json': `{"a": ${CODES}}`,
    });
    const outcome = await spawnCommand(args, { cwd });
    expect(outcome.code).toBe(code);
    expect(isQuiet(outcome.stdout)).toBe(true);
    expect(isQuiet(outcome.stderr)).toBe(true);
  });
});
