import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pack } from '../../src/page/share/pack.js';
import { skipsBrowser } from '../browser.js';
import { example, noteOf, POLL, startVisiting, type Visiting } from './visiting.js';

const OWN = example('2-research-engineer');

describe.skipIf(skipsBrowser())('a posting that takes the place of another', () => {
  let visiting: Visiting;
  let page: Page;
  beforeAll(async () => {
    visiting = await startVisiting();
  }, 60_000);
  afterAll(() => visiting?.close());

  async function openLink(): Promise<void> {
    const link = await pack({ text: example('5-ai-specialist'), title: 'AI Specialist', company: 'Larch' });
    page = await visiting.visit(`/${link}`);
    await page.waitForSelector('#verdict-heading');
    expect(await page.inputValue('#title')).toBe('AI Specialist');
  }

  async function pasteOverAll(text: string): Promise<void> {
    await page.focus('#text');
    await page.keyboard.press('Control+A');
    await page.evaluate(`(() => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', ${JSON.stringify(text)});
      const field = document.querySelector('#text');
      if (field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })))
        document.execCommand('insertText', false, ${JSON.stringify(text)});
    })()`);
  }

  it('does not stand under the title that came with that one', async () => {
    await openLink();
    await pasteOverAll(OWN);
    expect(await page.inputValue('#title')).toBe('');
    expect(await page.inputValue('#company')).toBe('');
    await expect.poll(() => page.textContent('#verdict-heading'), POLL).toContain('Research Engineer');
  });

  it('leaves a title that the reader has typed', async () => {
    await openLink();
    await page.fill('#title', 'Member of Technical Staff');
    await pasteOverAll(OWN);
    expect(await page.inputValue('#title')).toBe('Member of Technical Staff');
    await page.fill('#text', '');
    expect(await page.inputValue('#title')).toBe('Member of Technical Staff');
  });

  it('is not thrown away for the posting of the link when the page is loaded again', async () => {
    await openLink();
    await page.fill('#text', OWN);
    await page.reload();
    await page.waitForSelector('#reading[data-state]', { state: 'attached' });
    expect(await page.inputValue('#text')).not.toBe(example('5-ai-specialist'));
  });

  it('is asked for where there is none', async () => {
    page = await visiting.visit('/');
    await page.click('button[type="submit"]');
    expect(await page.evaluate('document.activeElement.id')).toBe('text');
    await page.fill('#text', OWN);
    await page.click('button[type="submit"]');
    await page.waitForSelector('#verdict-heading');
  });

  it('may no longer be kept, which is said', async () => {
    page = await visiting.visit('/#kept-99');
    expect(await noteOf(page)).toBe('That posting is no longer kept in this browser.');
  });

  it('has been sent nowhere, and nothing has complained', () => {
    expect(visiting.complaints).toEqual([]);
  });
});
