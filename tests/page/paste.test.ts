import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { decodeText, kindOf } from '../../src/page/take/file-kind.js';
import { chooseText, mayBeRich } from '../../src/page/take/rich-text.js';
import { readDocx } from '../../src/posting/docx.js';
import { readPdf } from '../../src/posting/pdf.js';
import { readSource } from '../../src/posting/source.js';
import { skipsBrowser } from '../browser.js';
import { makePdf } from '../posting/make-pdf.js';
import { type Dropped, drop, noteOf, POLL, startVisiting, type Visiting } from './visiting.js';

const file = (path: string) => readFileSync(new URL(path, import.meta.url));

const BOARD = `<div><h1>Applied Scientist, Kiln Control</h1><p>Ember &amp; Sons fires tiles.</p><h2>What you will do</h2>
<ul><li>Train models that foresee cracks.</li><li>Deploy models to production and monitor models there.</li></ul>
<h2>What you bring</h2><ul><li>Python, and experience with production systems.</li></ul></div>`;
const BOARD_TEXT = readSource({ text: BOARD, format: 'html' }).text;
const DUTIES =
  'Train ranking models and deploy models to production. Build data pipelines and monitor models in production.';

describe('the text of a clipboard', () => {
  it('is taken from its HTML only where that says more', () => {
    expect(chooseText('Duties\nTrain models', 'Duties\n\n- Train models')).toBe('Duties\n\n- Train models');
    expect(chooseText('Duties\r\n\r\n  Train   models ', 'Duties\nTrain models')).toBe(
      'Duties\r\n\r\n  Train   models ',
    );
  });

  it('is left where reading its HTML would lose some of it, or it is itself the source of something', () => {
    expect(chooseText('Train models and deploy them', '- Train models')).toBe('Train models and deploy them');
    expect(mayBeRich('<pre>{"text":"x"}</pre>', ' {"text":"x"}')).toBe(false);
    expect(mayBeRich('<div>&lt;p&gt;</div>', '<p>Train')).toBe(false);
    expect(mayBeRich('<b>Train</b>', 'Train')).toBe(false);
    expect(mayBeRich('<li>Train', 'Train')).toBe(true);
  });
});

describe('a file', () => {
  it('is known by its beginning, else by its name', () => {
    const bytes = (text: string) => Buffer.from(text, 'latin1');
    expect(kindOf('posting', bytes('%PDF-1.7'))).toBe('pdf');
    expect(kindOf('posting.TXT', bytes('We train models'))).toBe('plain');
    expect(kindOf('posting', bytes('We train models'))).toBe('plain');
    expect(kindOf('a.HTM', bytes('<p>'))).toBe('html');
    expect(kindOf('a.csv', bytes('a,b'))).toBe('many');
    expect(kindOf('photo.txt', bytes('\u0089PNG\r\n\u0000\u0000'))).toBe('unread');
  });

  it('may be written in several encodings', () => {
    expect(decodeText(Buffer.from('\ufeffcafé', 'utf16le'))).toBe('café');
    expect(decodeText(Buffer.from('café'))).toBe('café');
    expect(decodeText(Buffer.from('café “x”', 'utf8'))).toBe('café “x”');
    expect(decodeText(Buffer.from([0x63, 0x61, 0x66, 0xe9]))).toBe('café');
  });
});

describe.skipIf(skipsBrowser())('what comes to the page', () => {
  let visiting: Visiting;
  let page: Page;
  beforeAll(async () => {
    visiting = await startVisiting();
    page = await visiting.visit();
    await page.waitForSelector('#ways button');
  }, 60_000);
  afterAll(() => visiting?.close());

  beforeEach(async () => {
    for (const field of ['#text', '#title', '#company']) await page.fill(field, '');
  });

  const text = () => page.inputValue('#text');

  async function copyFrom(html: string): Promise<void> {
    const source = await page.context().newPage();
    await source.setContent(html);
    await source.bringToFront();
    if (html.startsWith('<textarea')) await source.focus('textarea');
    await source.keyboard.press('Control+A');
    await source.keyboard.press('Control+C');
    await source.close();
  }

  async function paste(html: string): Promise<void> {
    await copyFrom(html);
    await page.bringToFront();
    await page.focus('#text');
    await page.keyboard.press('Control+V');
  }

  it('keeps its bullets when it is pasted from a job board, and can be undone', async () => {
    await page.fill('#text', 'Before. ');
    await page.press('#text', 'Control+End');
    await paste(BOARD);
    await noteOf(page);
    expect(await text()).toBe(`Before. ${BOARD_TEXT}`);
    expect(BOARD_TEXT).toContain('- Train models that foresee cracks.\n- Deploy');
    await page.waitForSelector('#verdict-heading');
    await page.press('#text', 'Control+Z');
    expect(await text()).toBe('Before. ');
  });

  it('stays as it is when its HTML says no more', async () => {
    await paste(`<p><b>${DUTIES}</b></p><p>Write papers.</p>`);
    await expect.poll(text, POLL).toBe(`${DUTIES}\n\nWrite papers.`);
    await page.fill('#text', '');
    await copyFrom(`<textarea autofocus>${DUTIES}\n  * two  spaces</textarea>`);
    await page.bringToFront();
    await page.focus('#text');
    await page.keyboard.press('Control+V');
    await expect.poll(text, POLL).toBe(`${DUTIES}\n  * two  spaces`);
  });

  const LINES = ['Applied Scientist', '', 'Duties', ...DUTIES.split('. ')];
  const description = `<p>Duties</p><ul><li>${DUTIES}</li></ul>`;
  const named = { title: 'Applied Scientist', company: 'Ember & Sons' };
  it.each<[string, string | Uint8Array, { title: string; company: string }?]>([
    ['posting.txt', `Applied Scientist\r\n\r\n- ${DUTIES}`],
    ['posting.md', `## Duties\n\n* **Train** models\n* ${DUTIES}`],
    ['posting.html', BOARD],
    ['posting.pdf', makePdf([LINES.map((line, i) => [50, 600 - 20 * i, 11, line] as const)])],
    ['saved.pdf', file('../posting/files/browser.pdf')],
    ['posting.docx', file('../posting/files/office.docx')],
    [
      'linked-data.json',
      JSON.stringify({
        '@type': 'JobPosting',
        title: named.title,
        hiringOrganization: { name: named.company },
        description,
      }),
      named,
    ],
    [
      'greenhouse.json',
      JSON.stringify({
        absolute_url: 'x',
        title: named.title,
        company_name: named.company,
        content: description.replaceAll('<', '&lt;'),
      }),
      named,
    ],
    [
      'lever.json',
      JSON.stringify({ hostedUrl: 'x', text: named.title, description, lists: [] }),
      { ...named, company: '' },
    ],
    [
      'ashby.json',
      JSON.stringify({ isListed: true, title: named.title, descriptionHtml: description }),
      { ...named, company: '' },
    ],
    [
      'smartrecruiters.json',
      JSON.stringify({
        name: named.title,
        company: { name: named.company },
        jobAd: { sections: { jobDescription: { title: 'Duties', text: description } } },
      }),
      named,
    ],
  ])(
    'is read from %s, the same as everywhere',
    async (name, content, particulars = { title: '', company: '' }) => {
      await page.fill('#text', '');
      await page.fill('#title', '');
      await page.fill('#company', '');
      await drop(page, [{ name, content }]);
      expect(await noteOf(page)).toBe(`${name} is in the form, and was not sent anywhere.`);
      expect(await text()).toBe(await readHere(name, content));
      expect(await page.inputValue('#title')).toBe(particulars.title);
      expect(await page.inputValue('#company')).toBe(particulars.company);
    },
  );

  async function readHere(name: string, content: string | Uint8Array): Promise<string> {
    if (name.endsWith('.pdf')) return readPdf(content as Uint8Array);
    if (name.endsWith('.docx')) return readDocx(content as Uint8Array);
    const formats = { txt: undefined, md: 'markdown', html: 'html', json: 'json' } as const;
    return readSource({ text: content as string, format: formats[name.split('.')[1] as 'txt'] }).text;
  }

  it('is read from a file that is chosen, and gives back what was there', async () => {
    await page.fill('#text', 'Mine.');
    await page.fill('#title', 'My title');
    const choosing = page.waitForEvent('filechooser');
    await page.click('text=Open a file');
    await (await choosing).setFiles({ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from(DUTIES) });
    await page.click('text=Put back what was there');
    expect([await text(), await page.inputValue('#title')]).toEqual(['Mine.', 'My title']);
  });

  const MANY = 'Open it under “Many at once”';
  it.each<[string, readonly Dropped[], RegExp]>([
    [
      'several files',
      [
        { name: 'a.txt', content: 'a' },
        { name: 'b.txt', content: 'b' },
      ],
      new RegExp(`2 files.*${MANY}`),
    ],
    [
      'a list',
      [{ name: 'a.json', content: JSON.stringify([{ text: 'a' }, { text: 'b' }]) }],
      new RegExp(`holds 2 postings.*${MANY}`),
    ],
    ['a table', [{ name: 'a.csv', content: 'title,text' }], new RegExp(MANY)],
    [
      'a locked PDF',
      [{ name: 'a.pdf', content: file('../posting/files/locked.pdf') }],
      /locked with a password/,
    ],
    ['a scan', [{ name: 'a.pdf', content: file('../posting/files/scan.pdf') }], /only pictures/],
    ['a broken document', [{ name: 'a.docx', content: 'PK\u0003\u0004' }], /broken/],
    [
      'a picture',
      [{ name: 'a.png', content: '\u0089PNG\u0000' }],
      /is of a kind that is not read here\. Save it as/,
    ],
    ['broken JSON', [{ name: 'a.json', content: '{"text": "a' }], /This is not JSON/],
    ['no text', [{ name: 'a.txt', content: ' \n' }], /holds no text/],
    [
      'too much text',
      [{ name: 'a.txt', content: 'a '.repeat(306_172) }],
      /612,344 characters, and a posting has at most 500,000/,
    ],
    ['too large a file', [{ name: 'a.html', content: 20 * 1024 * 1024 + 1 }], /has 21 MB, .* at most 20/],
  ])('loses nothing to %s', async (_, files, sentence) => {
    await page.fill('#text', 'Mine.');
    await drop(page, files);
    expect(await noteOf(page)).toMatch(sentence);
    expect(await text()).toBe('Mine.');
  });

  it('shows where to drop a file, and takes no text for one', async () => {
    const target = page.locator('.drop-target');
    const transfer = (fill: string) =>
      page.evaluateHandle(`(() => { const transfer = new DataTransfer(); ${fill}; return transfer; })()`);
    await page.dispatchEvent('body', 'dragover', {
      dataTransfer: await transfer("transfer.setData('text/plain', 'x')"),
    });
    expect(await target.isVisible()).toBe(false);
    await page.dispatchEvent('body', 'dragover', {
      dataTransfer: await transfer("transfer.items.add(new File(['x'], 'x.txt'))"),
    });
    expect(await target.isVisible()).toBe(true);
    await page.dispatchEvent('body', 'dragleave');
    expect(await target.isVisible()).toBe(false);
  });

  it('says what to do with an address', async () => {
    await page.fill('#text', ' https://jobs.example.org/1 \n');
    await expect.poll(() => noteOf(page), POLL).toContain('select all (Ctrl+A), copy, and paste it here');
    expect(await page.getAttribute('#taken a >> nth=0', 'href')).toBe('https://jobs.example.org/1');
    await page.fill('#text', DUTIES);
    await expect.poll(() => page.textContent('#taken'), POLL).toBe('');
  });

  it('reads the JSON of a posting as it is pasted', async () => {
    await page.fill(
      '#text',
      JSON.stringify({ '@type': 'JobPosting', title: 'Research Scientist', description: BOARD }),
    );
    await expect.poll(() => page.textContent('.sides b'), POLL).toBe('Research Scientist');
  });

  it('is HTML, which a browser reads as we do', async () => {
    const bundle = await build({
      entryPoints: [fileURLToPath(new URL('../../src/page/formats.ts', import.meta.url))],
      bundle: true,
      write: false,
      format: 'iife',
      globalName: 'formats',
      plugins: [
        {
          name: 'own-parser',
          setup: ({ onResolve }) =>
            onResolve({ filter: /\/parse-html\.js$/ }, () => ({
              path: fileURLToPath(new URL('../../src/page/parse-html.ts', import.meta.url)),
            })),
        },
      ],
    });
    const sources = [...listGolden(), ...BROKEN];
    const blank = await page.context().newPage();
    await blank.addScriptTag({ content: bundle.outputFiles[0]!.text });
    const read = await blank.evaluate(
      `${JSON.stringify(sources)}.map((text) => formats.readSource({ text, format: 'html' }))`,
    );
    expect(read).toEqual(sources.map((source) => readSource({ text: source, format: 'html' })));
    await blank.close();
  });

  it('has been sent nowhere, and nothing has complained', () => {
    expect(visiting.complaints).toEqual([]);
  });
});

/** The golden postings that are HTML. */
function listGolden(): string[] {
  const folder = new URL('../golden/', import.meta.url);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.html'),
  );
  expect(files.length).toBeGreaterThan(1);
  return files.map((name) => readFileSync(new URL(name, folder), 'utf8'));
}

/** HTML in the states that it comes in. */
const BROKEN = [
  '<p>One<p>Two<ul><li>Three<li>Four<ul><li>Five</ul></ul>Six',
  '<div>One <b>two <i>three</b> four</i> five</div><div>six',
  'Less < more &amp; more &lt;b&gt; than &nbsp; &unknown; &#8226; &#x2022 it &copy',
  '<table><tr><td>One<td>Two<tr><th>Three</table>Four',
  'One</p>Two<br>Three</br>Four',
  '<p hidden>No</p><p style="display: none">No</p><div aria-hidden=true>No<p>no</div>Yes',
  '<script>if (a < b) "</p>"</script><style>p > a {}</style><noscript><p>No</noscript><template><p>No</template>Yes',
  '<!-- <p>No --><![CDATA[x]]><?php echo ?><p>Yes <!-- unclosed',
  '<pre>\n  one\n    two\r\n</pre>three',
  '<li>One</li><li>Two',
  '<a href="x>One</a><p>Two',
  '<P CLASS=a CLASS=b>One</P><DIV/>Two<SPAN>Three</DIV>',
  '<select><option>No</select><textarea><p>No</textarea><button>No</button>Yes',
  '<svg><title>No</title><text>No</text></svg>Two',
  '<div style="color: red" hidden>No</div><p title="a>b" style=\'display:none\'>No</p><p class="a"style="x:y">Yes</p>',
  'Their style = "calm" and <b>style="x"</b>',
  '<script type="application/ld+json">{"@type":"JobPosting","title":"A &amp; B","description":"<p>Short</p>"}</script><p>Longer than that text.',
];
