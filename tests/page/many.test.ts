import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { writeTable } from '../../bench/many/table.js';
import { nameResults } from '../../src/page/many/name-results.js';
import type { Report } from '../../src/types.js';
import { skipsBrowser } from '../browser.js';
import { rolecall } from '../cli/command.js';
import { ENGINEERING, OUTSIDE, RESEARCH, TOO_SHORT } from './postings.js';
import { type Dropped, drop, POLL, startVisiting, type Visiting } from './visiting.js';

const file = (path: string) => readFileSync(new URL(`../posting/files/${path}`, import.meta.url));
const HOSTILE = '<img src=x onerror="document.title=1">';

/** Large enough for two workers to take turns. */
const TABLE: Dropped = { name: 'jobs.csv', content: writeTable(100) };
const HANDFUL: readonly Dropped[] = [
  { name: 'a.txt', content: ENGINEERING },
  { name: 'b.html', content: `<h1>Research Engineer</h1><p>${RESEARCH.replaceAll('\n', '<br>')}</p>` },
  { name: 'c.json', content: JSON.stringify({ title: 'Applied Scientist', description: RESEARCH }) },
  { name: 'd.pdf', content: file('browser.pdf') },
  { name: 'e.docx', content: file('office.docx') },
  {
    name: 'f.jsonl',
    content: [
      { id: HOSTILE, title: HOSTILE, company: HOSTILE, text: ENGINEERING },
      { id: 'manager', text: OUTSIDE },
      { id: 'short', text: TOO_SHORT },
    ]
      .map((record) => `${JSON.stringify(record)}\n`)
      .join(''),
  },
  { name: 'g.pdf', content: file('locked.pdf') },
  { name: 'h.csv.gz', content: gzipSync(`title,text\nData Engineer,"${ENGINEERING}"\n`) },
];

describe('a file of results', () => {
  it.each([
    ['jobs', ['jobs.csv']],
    ['jobs', ['jobs.jsonl.gz']],
    ['a-and-2-more', ['a.txt', 'b.txt', 'c.pdf']],
    ['team', ['team/a.txt', 'team/below/b.txt']],
    ['a-and-1-more', ['team/a.txt', 'b.txt']],
  ])('is called %s-results for %j', (name, paths) => {
    const sources = paths.map((path) => ({ path, id: path, file: null as never }));
    expect(nameResults(sources, 'csv')).toBe(`${name}-results.csv`);
  });
});

describe.skipIf(skipsBrowser())('many at once', () => {
  let visiting: Visiting;
  let page: Page;
  beforeAll(async () => {
    visiting = await startVisiting();
    page = await visiting.visit('/many');
  }, 60_000);
  afterAll(() => visiting?.close());

  async function readAll(files: readonly Dropped[]): Promise<void> {
    await drop(page, files);
    await page.locator('#many[data-state="finished"]').waitFor({ timeout: 60_000 });
  }

  /** What `rolecall score` writes of the same files. */
  async function score(files: readonly Dropped[], format: 'jsonl' | 'csv'): Promise<string> {
    const cwd = mkdtempSync(join(tmpdir(), 'rolecall-many-'));
    for (const { name, content } of files) {
      mkdirSync(dirname(join(cwd, name)), { recursive: true });
      writeFileSync(join(cwd, name), content as string);
    }
    const { stdout } = await rolecall(['score', ...files.map(({ name }) => name), '--format', format], {
      cwd,
    });
    rmSync(cwd, { recursive: true });
    return stdout;
  }

  async function save(button: '#save-lines' | '#save-rows'): Promise<{ name: string; content: string }> {
    const [download] = await Promise.all([page.waitForEvent('download'), page.click(button)]);
    return { name: download.suggestedFilename(), content: readFileSync(await download.path(), 'utf8') };
  }

  const cells = (column: string) => page.locator(`#postings td.${column}`).allTextContents();
  const count = () => page.locator('#count').textContent();

  describe('of a table', () => {
    let reports: readonly Report[];
    const rolesAre = async (role: string) =>
      new Set(await cells('role')).size === 1 && (await cells('role'))[0] === role;

    beforeAll(async () => {
      reports = (await score([TABLE], 'jsonl'))
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line));
      await readAll([TABLE]);
    }, 120_000);
    beforeEach(async () => {
      await page.click('#clear');
      await expect.poll(count, POLL).toBe('All 100');
    });

    it('says what the command says, and saves the same bytes', async () => {
      const shown = await cells('role');
      expect(shown.length).toBeGreaterThan(10);
      expect(shown).toEqual(reports.slice(0, shown.length).map(({ role }) => role ?? ''));
      const [lines, rows] = [await save('#save-lines'), await save('#save-rows')];
      expect(lines.name).toBe('jobs-results.jsonl');
      expect(lines.content).toBe(await score([TABLE], 'jsonl'));
      expect(rows.name).toBe('jobs-results.csv');
      expect(rows.content).toBe(await score([TABLE], 'csv'));
    });

    it('shows what has a role, has words, or stands in a cell of the map', async () => {
      const engineers = reports.filter(({ role }) => role === 'MLE').length;
      await page.selectOption('#role', 'MLE');
      await expect.poll(count, POLL).toBe(`${engineers} of 100`);
      expect(await rolesAre('MLE')).toBe(true);
      await page.click('#clear');
      await page.fill('#words', 'corvid REQ-3');
      await expect.poll(count, POLL).toBe('3 of 100');
      expect(await cells('id')).toEqual(['req-3', 'req-33', 'req-38']);
      await page.click('#clear');
      const cell = page.locator('#heat button').first();
      const [title, role] = [await cell.getAttribute('data-title'), await cell.getAttribute('data-role')];
      const number = /, (\d+) posting/.exec((await cell.getAttribute('aria-label'))!)![1];
      await cell.click();
      expect(await cell.getAttribute('aria-pressed')).toBe('true');
      expect(await count()).toBe(`${number} of 100`);
      expect(await rolesAre(role!)).toBe(true);
      expect(await page.textContent('#unpick')).toContain(title);
    });

    it('is reached by keyboard: a row, the next, its reading, and back', async () => {
      await page.focus('#window');
      await page.keyboard.press('Tab');
      for (const _ of await page.locator('#postings thead button').all()) await page.keyboard.press('Tab');
      const focused = () => page.evaluate('document.activeElement.closest("tr")?.ariaRowIndex');
      expect(await focused()).toBe('2');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('End');
      expect(await focused()).toBe('101');
      await page.keyboard.press('Enter');
      await page.locator('#opened #verdict-heading').waitFor();
      expect(await page.textContent('#opened-where')).toBe('100 of 100: jobs.csv:100');
      await page.keyboard.press('Escape');
      expect(await focused()).toBe('101');
    });

    it('sorts by a heading, to and fro', async () => {
      const heading = page.locator('#postings thead th.gap');
      const gaps = reports.flatMap(({ verdict }) => verdict?.gap ?? []);
      await heading.locator('button').click();
      expect(await heading.getAttribute('aria-sort')).toBe('ascending');
      expect((await cells('gap'))[0]).toBe(String(Math.round(Math.min(...gaps))));
      await heading.locator('button').click();
      expect(await heading.getAttribute('aria-sort')).toBe('descending');
      expect((await cells('gap'))[0]).toBe(String(Math.round(Math.max(...gaps))));
      expect(await page.locator('#postings [aria-sort]').count()).toBe(1);
    });
  });

  it('reads a handful of files of every kind, and shows what is in them as text', async () => {
    const title = await page.title();
    await readAll(HANDFUL);
    expect((await save('#save-lines')).content).toBe(await score(HANDFUL, 'jsonl'));
    expect(await page.locator('#postings tbody .title').allTextContents()).toContain(HOSTILE);
    expect(await page.locator('#postings img, #heat img').count()).toBe(0);
    expect(await page.title()).toBe(title);
    expect(await page.textContent('#failures')).toMatch(/^g\.pdf: .*password/);
    expect(await page.textContent('#spoken')).toMatch(/^Read: 8 files\. 10 postings: /);
  }, 60_000);

  it('says where the eye is why nothing could be read', async () => {
    await page.setViewportSize({ width: 390, height: 600 });
    await page.evaluate('scrollTo(0, document.body.scrollHeight)');
    await drop(page, [
      { name: 'photo.png', content: Buffer.from('\u0089PNG\r\n\u0000\u0000\u0000', 'latin1') },
    ]);
    await expect
      .poll(() => page.textContent('#refusal'), POLL)
      .toMatch(/^photo\.png is a binary file, not text\. Give text/);
    expect(await page.locator('#outcome').isVisible()).toBe(false);
    expect(await page.evaluate('document.activeElement.id')).toBe('choose');
    const place = () => page.locator('#refusal').boundingBox();
    await expect
      .poll(async () => ((await place())?.y ?? -1) >= 0 && (await place())!.y < 500, POLL)
      .toBe(true);
  });

  it('asks which column holds the text where none is named so', async () => {
    await drop(page, [{ name: 'odd.csv', content: `what,where\n"${RESEARCH}",Oslo\n` }]);
    await page.selectOption('#map-text', 'what');
    await page.click('#columns [type="submit"]');
    await page.locator('#many[data-state="finished"]').waitFor();
    expect(await cells('role')).toEqual(['RS']);
  });

  it('asks nothing of anybody, and complains of nothing', () => {
    expect(visiting.complaints).toEqual([]);
    expect(visiting.app.faults).toEqual([]);
  });
});
