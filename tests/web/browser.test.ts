import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, skipsBrowser } from '../browser.js';
import { type Running, run } from './running.js';

const POSTING = `Applied Scientist

What you will do
- Deploy models to production and monitor models in production.
- Build data pipelines and training pipelines, and take part in the on-call rotation.
- Train ranking models and evaluate model quality. <script>document.title = 'taken'
- Write <img src="/x" onerror="document.title = 'taken'"> reliable backend services with low latency.
`;

/** What the page can do by itself is in `tests/page`. */
describe.skipIf(skipsBrowser())('in a browser that runs no script', () => {
  let app: Running;
  let browser: Browser;
  const complaints: string[] = [];

  beforeAll(async () => {
    app = await run();
    browser = await openBrowser();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });

  async function visit(options: BrowserContextOptions = {}, path = '/'): Promise<Page> {
    const page = await (await browser.newContext({ javaScriptEnabled: false, ...options })).newPage();
    page.setDefaultTimeout(10_000);
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.goto(app.url + path);
    return page;
  }

  async function paste(page: Page, text: string): Promise<void> {
    await page.fill('#text', text);
    // Until the style sheet has come, the answer has another width.
    const loaded = page.waitForEvent('load');
    await page.click('button');
    await loaded;
  }

  it('reads a posting and shows all of it as text', async () => {
    complaints.length = 0;
    const page = await visit();
    const attack = "<script>document.title = 'taken'</script>";
    await page.fill('#title', `Applied Scientist ${attack}`);
    await page.fill('#company', attack);
    await paste(page, POSTING);
    expect(await page.textContent('#verdict-heading')).toMatch(/\w+/);
    expect(await page.textContent('.sheet')).toContain("<script>document.title = 'taken'");
    expect(await page.textContent('.sheet')).toContain('<img src="/x" onerror=');
    expect(await page.textContent('.sides')).toContain(attack);
    expect(await page.title()).not.toBe('taken');
    expect(await page.inputValue('#text')).toBe(POSTING);
    expect(await page.locator('mark').count()).toBeGreaterThan(2);
    expect(complaints).toEqual([]);
  });

  it('needs no mouse', async () => {
    const page = await visit();
    // The page focuses its field a moment after it has loaded; keys pressed before would go nowhere.
    await page.waitForSelector('textarea:focus');
    await page.keyboard.insertText(POSTING);
    // Title, company, the folded mix, the button.
    for (let presses = 0; presses < 4; presses++) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForSelector('#verdict-heading');
  });

  it('leads from a mark to its reason and back', async () => {
    const page = await visit();
    await paste(page, POSTING);
    await page.click('.sheet .tag >> nth=0');
    expect(new URL(page.url()).hash).toBe('#evidence-1');
    await page.click('#evidence-1 .tag');
    expect(new URL(page.url()).hash).toBe('#mark-1');
    expect(await page.locator('#mark-1').isVisible()).toBe(true);
  });

  it('unfolds its advice by keyboard', async () => {
    const page = await visit();
    await paste(page, POSTING);
    const part = page.locator('#advice-interview');
    expect(await part.locator('.unfolded').isVisible()).toBe(false);
    await part.locator('summary').focus();
    await page.keyboard.press('Enter');
    expect(await part.locator('.unfolded').isVisible()).toBe(true);
    expect((await part.locator('.level >> nth=0').boundingBox())!.width).toBeGreaterThan(10);
  });

  it('prints nothing that only a screen can use', async () => {
    const page = await visit();
    await paste(page, POSTING);
    await page.emulateMedia({ media: 'print' });
    for (const hidden of ['.jump', '.on-screen', '.again'])
      expect(await page.locator(hidden).isVisible(), hidden).toBe(false);
    const marks = await page.locator('.folded > summary').evaluateAll((all) => {
      // Runs in the page, whose names are unknown to the types of Node.
      const view = globalThis as unknown as {
        getComputedStyle(element: unknown, part: string): { readonly display: string };
      };
      return all.map((one) => view.getComputedStyle(one, '::after').display);
    });
    expect(new Set(marks)).toEqual(new Set(['none']));
    const target = await visit({}, '/target');
    await target.emulateMedia({ media: 'print' });
    expect(await target.locator('form:visible').count()).toBe(0);
  });

  it('keeps the evidence folded until it is asked for', async () => {
    const page = await visit();
    await paste(page, POSTING);
    expect(await page.locator('.evidence .tag:visible').count()).toBe(0);
    expect(await page.textContent('.evidence summary')).toMatch(/\d+ pieces/);
  });

  it('prints a sheet with the verdict and what to ask', async () => {
    const page = await visit();
    await paste(page, POSTING);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.handout-verdict').isVisible()).toBe(true);
    expect(await page.locator('.handout').textContent()).toContain('What to ask');
  });

  it.each([true, false])(
    'leads through the quiz without a mouse (scripts allowed: %s)',
    async (javaScriptEnabled) => {
      complaints.length = 0;
      const page = await visit({ javaScriptEnabled }, '/target');
      for (let question = 0; (await page.locator('.quiz [type=radio]').count()) > 0; question++) {
        expect(question).toBeLessThan(8);
        await page.locator('.quiz [type=radio] >> nth=0').focus();
        await page.keyboard.press('Space');
        await page.keyboard.press('ArrowDown');
        const loaded = page.waitForEvent('load');
        await page.keyboard.press('Enter');
        await loaded;
      }
      await page.click('.answer a >> nth=0');
      expect(await page.textContent('h1')).toMatch(/\w+/);
      expect(complaints).toEqual([]);
    },
  );

  it('holds a wanted mix against the roles, and says when it does not add up', async () => {
    const page = await visit({}, '/target');
    const send = async (product: string) => {
      for (const [name, share] of Object.entries({
        research: '10',
        modeling: '40',
        engineering: '30',
        product,
      }))
        await page.fill(`#want-${name}`, share);
      const loaded = page.waitForEvent('load');
      await page.click('.want button');
      await loaded;
    };
    await send('10');
    expect(await page.textContent('[role=alert]')).toContain('sum to 90');
    expect(await page.inputValue('#want-modeling')).toBe('40');
    await send('20');
    expect(await page.locator('.near li').count()).toBe(5);
  });

  it('draws bars that have a width', async () => {
    const page = await visit();
    const loaded = page.waitForEvent('load');
    await page.click('.examples a >> nth=2');
    await loaded;
    const widths = await page
      .locator('.mix .bar >> nth=0')
      .locator('rect')
      .evaluateAll((rects) => rects.map((rect) => rect.getBoundingClientRect().width));
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeGreaterThan(300);
  });

  it.each([320, 360, 768, 1440])('has nothing to scroll sideways at %i pixels', async (width) => {
    const page = await visit({ viewport: { width, height: 800 } });
    const overflow = () =>
      page.evaluate('document.documentElement.scrollWidth - window.innerWidth') as Promise<number>;
    expect(await overflow()).toBeLessThanOrEqual(0);
    await paste(page, `${POSTING}\n- Maintain ${'averylongword'.repeat(40)}\n`);
    expect(await overflow()).toBeLessThanOrEqual(0);
    for (const summary of await page.locator('.folded > summary').all()) await summary.click();
    expect(await overflow()).toBeLessThanOrEqual(0);
  });

  it.each([
    '/roles',
    '/roles/as',
    '/roles/swe',
    '/target?want-modeling=100',
    '/target?answer=1',
    '/accuracy',
  ])('has nothing to scroll sideways, and no complaint, at %s', async (path) => {
    complaints.length = 0;
    for (const width of [320, 1440]) {
      const page = await visit({ viewport: { width, height: 800 } }, path);
      expect(
        await page.evaluate('document.documentElement.scrollWidth - window.innerWidth'),
      ).toBeLessThanOrEqual(0);
    }
    expect(complaints).toEqual([]);
  });

  it('keeps what was pasted when it is refused', async () => {
    const page = await visit();
    await paste(page, '\nhttps://jobs.example.org/1\n');
    expect(await page.isVisible('[role=alert]')).toBe(true);
    expect(await page.inputValue('#text')).toBe('\nhttps://jobs.example.org/1\n');
  });

  it('gives back a text that was too long to send', async () => {
    const page = await visit();
    // Nine bytes in a form for each character: the fewest that go over the limit.
    const text = `${'語'.repeat(99)}\n`.repeat(5_200);
    await page.evaluate((long) => {
      (
        globalThis as unknown as { document: { querySelector(q: string): { value: string } } }
      ).document.querySelector('#text').value = long;
    }, text);
    const loaded = page.waitForEvent('load');
    await page.click('button');
    await loaded;
    expect(await page.textContent('h1')).toBe('Too long to read');
    await page.goBack();
    expect((await page.inputValue('#text')).length).toBe(text.length);
  }, 30_000);
});
