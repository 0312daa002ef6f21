import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, skipsBrowser } from '../browser.js';
import { postForm, postJson, type Running, run } from '../web/running.js';
import { countAnswers, type Desk, empty, openDesk, paste, waitForAnswer, waitForMarks } from './desk.js';
import { POSTING } from './postings.js';
import { until } from './until.js';

const RESEARCH = `Research Scientist

What you will do
- Choose open questions in machine learning, design experiments that answer them, and write papers for conferences.
- Develop new training objectives and prove their properties.
- Publish at leading conferences and set the research agenda of the group.
`;

/** Every form in which postings are pasted. */
const PASTED: Readonly<Record<string, { text: string; title?: string; company?: string; status?: string }>> =
  {
    'plain text': { text: POSTING, company: 'Acme & Söhne' },
    'emoji, odd blanks and other scripts': {
      text: `${POSTING.replaceAll('- ', '🚀👩‍🔬 ').replace('monitor', '\u00a0monitor\u202e')}日本語 \u{1F600}`,
      title: 'Applied Scientist 🧪 <b>',
    },
    'old and new line ends': {
      text: POSTING.replaceAll('\n', '\r\n').replace('\r\n', '\r').concat('\r\n\r\n'),
    },
    'curly quotes, dashes and two titles': {
      text: `“ML Engineer” — 50 % modeling…\n\nWhat you’ll do\n• Train ‘ranking’ models – and deploy them\u2028to production\n• Don’t publish papers; we’ve a “no-research” rule\n• Build data pipelines & monitor models < 10 ms`,
      title: 'Research Scientist’s “Engineer”',
      company: 'O’Neil & Töchter 🧵',
    },
    'HTML source': {
      text: '<!doctype html><h1>Machine Learning Engineer</h1><p>About us &amp; you</p><ul><li>Deploy <b>models</b> to production &mdash; and monitor them.<li>Build data pipelines<script>alert(1)</script></ul><p>You will train ranking models, evaluate models and serve predictions with low latency.</p>',
    },
    Markdown: {
      text: '# Research Engineer\n\n## What you will do\n\n* Design **experiments** and run ablations on [language models](https://a.example).\n* Write papers with our scientists, and implement new training algorithms.\n',
    },
    'the JSON of a job board': {
      text: JSON.stringify({
        title: 'ML Engineer',
        company: 'Acme',
        description: `<p>${POSTING.replaceAll('\n', '<br>')}</p>`,
      }),
    },
    'work outside the five': {
      text: 'Data Analyst\n\nWhat you will do\n- Build dashboards in Tableau and report weekly numbers to management.\n- Prepare monthly sales reports in Excel, and answer ad hoc questions of the business with SQL.\n- Maintain KPI reports and present insights to stakeholders.\n',
      status: 'outside',
    },
    'too little': {
      text: 'We are looking for a good person who likes artificial intelligence. '.repeat(6),
      status: 'unclear',
    },
    'too short': { text: 'We want a good engineer', status: 'too-short' },
  };

describe.skipIf(skipsBrowser())('the page that reads by itself', () => {
  let app: Running;
  let browser: Browser;
  let desk: Desk;

  beforeAll(async () => {
    app = await run();
    browser = await openBrowser();
    desk = await openDesk(browser, app.url);
    await paste(desk.page, POSTING);
  }, 90_000);
  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });

  it('follows what is typed, and sends nothing anywhere', async () => {
    const { page, requests, complaints } = desk;
    await waitForMarks(page);
    await page.waitForLoadState('networkidle');
    const before = requests.length;
    await paste(page, RESEARCH);
    expect(await page.textContent('.sides .side:last-child b')).toBe('Research Scientist');
    await page.locator('#text').press('Control+End');
    await page.keyboard.type('Deploy models. ');
    await until(page, `document.querySelector('.sheet').textContent.includes('Deploy models')`);
    expect(requests.slice(before)).toEqual([]);
    expect(requests.filter((request) => !/^GET \/($|assets\/|favicon)/.test(request))).toEqual([]);
    expect(new URL(page.url()).pathname).toBe('/');
    expect([...new Set(complaints)]).toEqual([]);
  });

  it.each(Object.entries(PASTED))(
    'shows of %s what the server shows',
    async (_name, { status = 'ok', ...pasted }) => {
      const { page } = desk;
      const fields = { title: '', company: '', ...pasted };
      await empty(page);
      await page.fill('#title', fields.title);
      await page.fill('#company', fields.company);
      await paste(page, fields.text);
      const { html, report, advice } = (await page.evaluate('answers.at(-1)')) as Answer;
      expect(report.status).toBe(status);
      const answered = await postJson(app.url, fields);
      expect(JSON.stringify(advice ? { ...report, advice } : report)).toBe(await answered.text());
      const served = await (await postForm(app.url, fields)).text();
      expect(served).toContain(advice ? inResult(html) : inNotice(html));
    },
  );

  it('keeps what is unfolded, what has focus and where one has scrolled to', async () => {
    const { page } = desk;
    await empty(page);
    await paste(page, POSTING);
    await page.waitForSelector('.sheet [role=button]');
    await page.click('#advice-interview summary');
    await page.click('.evidence summary');
    await page.locator('#mark-2').focus();
    const look = async () => ({
      focus: await page.evaluate('document.activeElement.id'),
      scrolled: await page.evaluate('Math.round(scrollY)'),
      open: await page.locator('#advice-interview[open], .evidence details[open]').count(),
    });
    const before = await look();
    expect(before).toEqual({ focus: 'mark-2', scrolled: expect.any(Number), open: 2 });
    expect(before.scrolled).toBeGreaterThan(500);
    const answers = await countAnswers(page);
    await page.evaluate(`{
      const field = document.querySelector('#text');
      field.value = field.value + '- Keep it all fast.';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }`);
    await waitForAnswer(page, answers);
    expect(await page.textContent('.sheet')).toContain('Keep it all fast');
    expect(await look()).toEqual(before);
  });

  it('speaks the verdict once typing has paused, and again only when it is another', async () => {
    const { page } = desk;
    await paste(page, POSTING);
    await until(page, `document.querySelector('#spoken').textContent.includes('Machine Learning Engineer')`);
    await page.evaluate(`{
      const status = document.querySelector('#spoken');
      globalThis.spoken = [];
      new MutationObserver(() => spoken.push(status.textContent))
        .observe(status, { childList: true, characterData: true, subtree: true });
    }`);
    await paste(page, `${POSTING}\n`);
    await page.waitForTimeout(1200);
    await paste(page, RESEARCH);
    await until(page, 'spoken.length > 0');
    expect(await page.evaluate('spoken')).toEqual([expect.stringContaining('Research Scientist')]);
  });

  it('leads to the reading by its button', async () => {
    const { page } = desk;
    await paste(page, POSTING);
    await page.click('.send button');
    await until(page, `document.activeElement.id === 'verdict-heading'`);
    expect(new URL(page.url()).pathname).toBe('/');
    await empty(page);
    await page.click('.send button');
    await until(page, `document.activeElement.id === 'text'`);
  });

  it('says why it cannot read, and is empty when the form is', async () => {
    const { page } = desk;
    await paste(page, 'We want a good engineer');
    expect(await page.textContent('#reading h2')).toBe('Too short to read');
    expect(await page.locator('.roles').isVisible()).toBe(false);
    await page.fill('#text', JSON.stringify([{ description: 'One' }, { description: 'Two' }]));
    await page.waitForSelector('#reading[data-state="failed"]');
    expect(await page.textContent('#reading')).toContain('This JSON holds 2 postings');
    await empty(page);
    expect(await page.textContent('#reading')).toBe('');
    expect(await page.locator('.roles').isVisible()).toBe(true);
  });

  it('shows a hostile posting as text, and runs and loads nothing of it', async () => {
    const { page, complaints, requests } = desk;
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    const code = "window.pwned=1;alert('pwned')";
    const attack = `<script>${code}</script><svg onload="${code}"><img src="/pwned.png" onerror="${code}"><iframe srcdoc="<script>parent.pwned=1</script>"></iframe><a href="javascript:${code}">models</a><style>*{display:none}</style><p style="position:fixed" onclick="${code}">\u202e\u2066\0`;
    const lines = `- Deploy models ${attack} to production.\n- Train ${attack} ranking models.\n`;
    const escaped = lines.replaceAll('<', '&lt;');
    await page.fill('#title', `Engineer ${attack}`);
    await page.fill('#company', `"><b>${attack}`);
    const before = requests.length;
    const shown: string[] = [];
    for (const text of [
      `<p>${POSTING}</p><p>${lines}</p>`,
      POSTING + lines,
      POSTING + lines.repeat(Math.ceil(200_000 / lines.length)),
      `<ul><li>${POSTING}</li><li>${escaped}</li></ul>`,
      `# Engineer\n\n## Duties\n\n${lines}\n${POSTING}\n\n[models](javascript:${code}) ![x](/pwned.png)`,
      JSON.stringify({ title: attack, description: POSTING + escaped }),
    ]) {
      await paste(page, text);
      await page.waitForSelector('.sheet mark');
      const live =
        '#reading :is(script, style, iframe, img, [style], [onload], [onerror], [onclick], [srcdoc], [href^=javascript])';
      expect(await page.locator(live).count()).toBe(0);
      shown.push((await page.textContent('.sheet'))!);
      expect(await page.textContent('.sides')).toContain('<script>');
    }
    expect(shown.filter((sheet) => sheet.includes('<svg onload=')).length).toBeGreaterThan(0);
    expect(await page.evaluate('globalThis.pwned')).toBeUndefined();
    expect(dialogs).toEqual([]);
    expect(requests.slice(before).filter((request) => !request.startsWith('GET /assets/'))).toEqual([]);
    expect([...new Set(complaints)]).toEqual([]);
    await page.fill('#title', '');
    await page.fill('#company', '');
  });

  it('shows the verdict on a phone while one types, and nothing to scroll sideways', async () => {
    const { page } = await openDesk(browser, app.url, { viewport: { width: 360, height: 740 } });
    await paste(page, `${POSTING}\n- Maintain ${'averylongword'.repeat(40)}`);
    await page.evaluate(`document.querySelector('#title').scrollIntoView()`);
    expect(await page.textContent('.glance b')).toBe('Machine Learning Engineer');
    expect((await page.locator('.glance').boundingBox())!.y).toBe(0);
    for (const width of [320, 360, 768, 1119, 1121, 1440]) {
      await page.setViewportSize({ width, height: 740 });
      const over = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
      expect(over, `${width}`).toBeLessThanOrEqual(0);
    }
    await page.context().close();
  });

  it('leaves reading to the server where its own reader cannot be loaded', async () => {
    const { page } = await openDesk(browser, 'about:blank');
    await page.context().route('**/lexicon-*', (route) => route.abort());
    await page.goto(app.url);
    await page.fill('#text', POSTING);
    await page.waitForSelector('#reading[data-state="failed"]');
    const loaded = page.waitForEvent('load');
    await page.click('.send button');
    await loaded;
    expect(await page.textContent('#verdict-heading')).toContain('Machine Learning Engineer');
    await page.context().close();
  });
});

interface Answer {
  readonly html: string;
  readonly report: { readonly status: string };
  readonly advice: object | null;
}

/** The reading, as `views/result.ejs` holds it. */
function inResult(html: string): string {
  return `<div id="reading" data-state="shown">\n${html}    </div>`;
}

/** Without a reading the server says the same in a notice. */
function inNotice(html: string): string {
  return /<p>.*<\/p>/.exec(html)![0];
}
