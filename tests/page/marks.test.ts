import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openBrowser, skipsBrowser } from '../browser.js';
import { type Running, run } from '../web/running.js';
import { type Desk, openDesk, paste, waitForMarks } from './desk.js';
import { until } from './until.js';

const POSTING = `Applied Scientist

About us
Lumen Garden sells lamps to people with balconies, and we like plants.

What you will do
- Deploy models to production and monitor models in production.
- Build data pipelines, and take part in the on-call rotation.
- Train ranking models and evaluate model quality.

Benefits
- Free lunch and a pension.
`;

/** The answer that is shown, and not one to “what if”. */
const READ = 'answers.findLast(({ html }) => html)';
const card = '#card:not([hidden])';
const whatIf = '.what-if:not([hidden])';

describe.skipIf(skipsBrowser())('the marks', () => {
  let app: Running;
  let browser: Browser;
  let desk: Desk;
  let page: Page;

  beforeAll(async () => {
    app = await run();
    browser = await openBrowser();
    desk = await openDesk(browser, app.url);
    page = desk.page;
    await paste(page, POSTING);
    await waitForMarks(page);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });

  beforeEach(async () => {
    await page.mouse.move(1, 1);
    if (await page.locator(whatIf).count()) await page.click(`${whatIf} button`);
    await page.keyboard.press('Escape');
  });

  async function expectCard(number: number, place = page): Promise<void> {
    await place.waitForSelector(card);
    const said = (await place.textContent(card))!;
    const { entry, weight, reasons } = (await place.evaluate(`${READ}.report.evidence[${number - 1}]`)) as {
      entry: string;
      weight: number;
      reasons: string[];
    };
    for (const words of [entry, `Weight ${weight.toFixed(1)}`, ...reasons]) expect(said).toContain(words);
  }

  const numberOf = (selector: string): Promise<number> =>
    page.evaluate(`Number(document.querySelector(${JSON.stringify(selector)}).dataset.shown)`);
  const focused = () => page.evaluate('document.activeElement.id || document.activeElement.textContent');

  it('say what they count for when a pointer rests on them, and no longer when it leaves', async () => {
    await page.hover('.sheet mark.modeling');
    await expectCard(await numberOf('.sheet mark.modeling'));
    await page.mouse.move(1, 1);
    await page.waitForSelector(card, { state: 'detached' });
  });

  it('are reached by Tab in reading order; Enter leads to the button, Escape back', async () => {
    await page.focus('.key .pick >> nth=3');
    const tags = await page.locator('.sheet .tag').evaluateAll((all) => all.map(({ id }) => id));
    for (const id of tags.slice(0, 3)) {
      await page.keyboard.press('Tab');
      expect(await focused()).toBe(id);
      await expectCard(Number(id.replace('mark-', '')));
    }
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('Take it out');
    await page.keyboard.press('Escape');
    expect(await focused()).toBe(tags[2]);
    expect(await page.locator(card).count()).toBe(0);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.waitForSelector(whatIf);
    expect(await focused()).toBe(tags[2]);
    await page.keyboard.press('Tab');
    expect(await focused()).toBe(tags[3]);
  });

  it('say it by a tap, and are taken out by the button, in view beside what comes of it', async () => {
    const phone = await openDesk(browser, app.url, { viewport: { width: 360, height: 740 }, hasTouch: true });
    await paste(phone.page, POSTING);
    await waitForMarks(phone.page);
    const mark = phone.page.locator('.sheet mark[data-shown]').last();
    // As low as it can stand: where the panel will come.
    await mark.evaluate((own) => own.scrollIntoView({ block: 'end' }));
    await mark.tap();
    await expectCard(Number(await mark.getAttribute('data-shown')), phone.page);
    const above = (await phone.page.locator(card).boundingBox())!;
    const touched = (await mark.boundingBox())!;
    const isApart = above.y + above.height <= touched.y || above.y >= touched.y + touched.height;
    expect(isApart).toBe(true);
    await phone.page.tap(`${card} button`);
    await phone.page.waitForSelector(whatIf);
    const panel = `document.querySelector('.what-if').getBoundingClientRect().top`;
    const last = `[...document.querySelectorAll('.sheet mark[data-shown]')].at(-1).getBoundingClientRect()`;
    await until(phone.page, `${last}.bottom <= ${panel} && ${last}.top > 0`);
    expect(await phone.page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
    await phone.page.context().close();
  });

  it('are those of one activity after a click on its part of the bar, and all after another', async () => {
    const shown = () =>
      page
        .locator('.sheet .tag:visible')
        .evaluateAll((all) => [...new Set(all.map((tag) => tag.textContent![0]))].sort().join(''));
    expect(await shown()).toBe('EM');
    const part = page.locator('.mix figure >> nth=0').locator('rect[data-activity=modeling]');
    await part.click();
    expect(await shown()).toBe('M');
    expect(await page.locator('.sheet mark.engineering').count()).toBe(0);
    expect(await part.getAttribute('aria-pressed')).toBe('true');
    await part.click();
    expect(await shown()).toBe('EM');
    await part.focus();
    await page.keyboard.press('Enter');
    expect(await shown()).toBe('M');
    await page.keyboard.press('Escape');
    expect(await shown()).toBe('EM');
  });

  it('can be taken out by a click: the verdict without them is shown, the form keeps its text', async () => {
    const before = await page.textContent('.sides');
    const requests = desk.requests.length;
    const mark = page.locator('.sheet mark.modeling >> nth=0');
    const number = Number(await mark.getAttribute('data-shown'));
    await mark.click();
    await page.waitForSelector(whatIf);
    const { start, end } = (await page.evaluate(`${READ}.report.evidence[${number - 1}]`)) as {
      start: number;
      end: number;
    };
    const text = POSTING.slice(0, start) + ' '.repeat(end - start) + POSTING.slice(end);
    const { report, gist } = (await page.evaluate('answers.at(-1)')) as {
      report: { mix: Record<string, number> };
      gist: { work: string; certainty: string };
    };
    const served = await fetch(`${app.url}/api/analyze`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text }),
    });
    expect(((await served.json()) as typeof report).mix).toEqual(report.mix);
    const said = (await page.textContent(whatIf))!;
    for (const words of ['Without 1 piece', gist.work, gist.certainty, 'Shares always sum to 100'])
      expect(said).toContain(words);
    expect(await page.locator('.sheet mark.out').count()).toBeGreaterThan(0);
    expect(await page.textContent('.sides')).toBe(before);
    expect(await page.inputValue('#text')).toBe(POSTING);
    await page.click(`${whatIf} button`);
    expect(await page.locator(whatIf).count()).toBe(0);
    expect(await page.locator('.sheet mark.out').count()).toBe(0);
    expect(desk.requests.slice(requests)).toEqual([]);
  });

  it('have a letter beside their colour', async () => {
    const colours = await page.evaluate(`Object.fromEntries(['engineering', 'modeling'].map((activity) =>
      [activity, getComputedStyle(document.querySelector('.sheet mark.' + activity)).backgroundColor]))`);
    const { engineering, modeling } = colours as Record<string, string>;
    expect(engineering).not.toBe(modeling);
    for (const activity of ['engineering', 'modeling'])
      for (const letter of await page.locator(`.sheet .tag.fill-${activity}`).allTextContents())
        expect(letter[0]).toBe(activity[0]!.toUpperCase());
  });

  it('leave what counts for nothing set back, with the section in the margin', async () => {
    const look = (await page.evaluate(`[...document.querySelectorAll('.sheet .part')].map((part) => {
      const [label, lines] = part.children;
      return {
        name: label.textContent.trim(),
        isBack: part.classList.contains('back'),
        colour: getComputedStyle(lines.querySelector('.line')).color,
        isBeside: label.getBoundingClientRect().right <= lines.getBoundingClientRect().left,
        marks: lines.querySelectorAll('mark').length,
      };
    })`)) as { name: string; isBack: boolean; colour: string; isBeside: boolean; marks: number }[];
    const duties = look.find(({ name }) => name === 'Duties')!;
    expect([duties.isBack, duties.marks > 0]).toEqual([false, true]);
    const back = look.filter(({ isBack }) => isBack);
    expect(back.map(({ name }) => name)).toEqual(['About the company', 'Benefits']);
    for (const { colour, marks } of back) {
      expect(colour).not.toBe(duties.colour);
      expect(marks).toBe(0);
    }
    expect(look.every(({ isBeside }) => isBeside)).toBe(true);
  });

  it('and headings stand clear of the band at the top when they are jumped to', async () => {
    for (const viewport of [
      { width: 360, height: 740 },
      { width: 720, height: 450 },
    ]) {
      await page.setViewportSize(viewport);
      for (const address of [
        '#mix-heading',
        '#advice-heading',
        '#ranking-heading',
        '#posting-heading',
        '#text',
      ]) {
        await page.locator(`.jump a[href="${address}"]`).click();
        await until(
          page,
          `document.querySelector('${address}').getBoundingClientRect().top >= document.querySelector('.glance').getBoundingClientRect().bottom`,
        );
      }
    }
    await page.setViewportSize({ width: 1440, height: 900 });
    expect(await page.locator('h1').count()).toBe(1);
    expect(desk.complaints).toEqual([]);
  });
});
