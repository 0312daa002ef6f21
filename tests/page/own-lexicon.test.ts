import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chooseKnowledge } from '../../src/cli/lexicon-option.js';
import { openBrowser, skipsBrowser } from '../browser.js';
import { postJson, type Running, run } from '../web/running.js';
import { openDesk, paste } from './desk.js';
import { POSTING } from './postings.js';

/** The built-in lexicons with another name for one role, in a folder of their own. */
function copyLexicons(): string {
  const folder = mkdtempSync(join(tmpdir(), 'rolecall-own-'));
  cpSync(fileURLToPath(new URL('../../lexicons', import.meta.url)), folder, { recursive: true });
  const file = join(folder, 'roles/mle.yml');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^name: .*$/m, 'name: Model Plumber'));
  return folder;
}

describe.skipIf(skipsBrowser())('a server with a folder of lexicons of its own', () => {
  let folder: string;
  let app: Running;
  let browser: Browser;

  beforeAll(async () => {
    folder = copyLexicons();
    app = await run(await chooseKnowledge(folder));
    browser = await openBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await app?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('has the page read with them, too', async () => {
    const { page, complaints } = await openDesk(browser, app.url);
    await paste(page, POSTING);
    expect(await page.textContent('.sides .side:last-child b')).toBe('Model Plumber');
    const { report, advice } = (await page.evaluate('answers.at(-1)')) as { report: object; advice: object };
    const served = await postJson(app.url, { text: POSTING });
    expect(JSON.stringify({ ...report, advice })).toBe(await served.text());
    expect(complaints).toEqual([]);
  });
});
