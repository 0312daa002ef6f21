import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { takePosting } from '../../src/page/share/fragment.js';
import { MARK, pack } from '../../src/page/share/pack.js';
import { unpack } from '../../src/page/share/unpack.js';
import { skipsBrowser } from '../browser.js';
import { strangeText } from '../strange.js';
import { drop, example, noteOf, POLL, startVisiting, type Visiting } from './visiting.js';

const POSTING = `Applied Scientist, “Kiln & Co” 👩🏽‍💻

What you will do
- Train ranking models, and deploy models to production. 🚀
- Monitor models in production; write data pipelines < 1 & tests <at> 100 %.
`;
const raw = (content: string | Uint8Array): string => MARK + deflateRawSync(content).toString('base64url');

describe('a posting in a link', () => {
  it('comes out as it went in', async () => {
    await fc.assert(
      fc.asyncProperty(strangeText, fc.option(strangeText, { nil: undefined }), async (text, title) => {
        fc.pre(text.trim() !== '');
        const taken = await takePosting(await pack({ text, title }));
        expect(taken.text).toBe(text);
        expect(taken.title ?? '').toBe(
          (title ?? '')
            .replace(/\s+/g, ' ')
            .trim()
            .replace(/\p{Surrogate}/gu, '\ufffd'),
        );
      }),
    );
  });

  it('takes letters that an address may hold', async () => {
    expect(await pack({ text: POSTING, company: 'ÿþ' })).toMatch(/^#posting=[\w-]+$/);
  });

  const whole = raw(JSON.stringify({ text: POSTING }));
  it.each([
    ['cut short', whole.slice(0, -20)],
    ['changed', `${whole.slice(0, 30)}AAAA${whole.slice(34)}`],
    ['empty', MARK],
    ['no base64', `${MARK}%%%`],
    ['no JSON', raw('posting')],
    ['not UTF-8', raw(Uint8Array.of(34, 255, 34))],
    ['something else', raw('[1]')],
    ['without a text', raw('{"title":"x"}')],
    ['with a list for a title', raw('{"text":"x","title":[]}')],
    ['of a later kind', raw('{"text":"x","format":"sound"}')],
  ])('is refused when it is %s', async (_, fragment) => {
    await expect(takePosting(fragment)).rejects.toThrow(
      /carries no posting that can be read.*Ask for it again/,
    );
  });

  it('is refused when nothing or too much is in it', async () => {
    await expect(takePosting(raw('{"text":" "}'))).rejects.toThrow(/No text was found/);
    await expect(takePosting(raw(JSON.stringify({ text: 'x'.repeat(500_001) })))).rejects.toThrow(
      /longer than 500,000/,
    );
  });

  it('is given up early where it would unpack into gigabytes', async () => {
    const bomb = deflateRawSync(new Uint8Array(200 * 1024 * 1024));
    let unpacked = 0;
    const stream = DecompressionStream.prototype;
    const readable = Object.getOwnPropertyDescriptor(stream, 'readable')!;
    // Counts what comes out.
    Object.defineProperty(stream, 'readable', {
      ...readable,
      get(this: DecompressionStream) {
        return readable.get!.call(this).pipeThrough(
          new TransformStream<Uint8Array>({
            transform(chunk, controller) {
              unpacked += chunk.length;
              controller.enqueue(chunk);
            },
          }),
        );
      },
    });
    try {
      await expect(unpack(new Uint8Array(bomb), 1024 * 1024)).rejects.toThrow(/more than 1048576 bytes/);
      expect(unpacked).toBeLessThan(32 * 1024 * 1024);
      await expect(takePosting(MARK + bomb.toString('base64url'))).rejects.toThrow(/carries no posting/);
    } finally {
      Object.defineProperty(stream, 'readable', readable);
    }
  });
});

describe.skipIf(skipsBrowser())('sharing and keeping', () => {
  let visiting: Visiting;
  let page: Page;
  const folder = mkdtempSync(join(tmpdir(), 'rolecall-share-'));
  beforeAll(async () => {
    visiting = await startVisiting();
    page = await visiting.visit('/', { permissions: ['clipboard-read', 'clipboard-write'] });
  }, 60_000);
  afterAll(async () => {
    await visiting?.close();
    rmSync(folder, { recursive: true });
  });

  const verdictOf = async (one: Page) => {
    await one.waitForSelector('#verdict-heading');
    return one.textContent('#verdict-heading');
  };
  const help = () => page.textContent('.sharing .help');
  const copied = () => page.evaluate<string>('navigator.clipboard.readText()');

  async function fill(text: string, title = '', company = ''): Promise<void> {
    await page.fill('#text', text);
    await page.fill('#title', title);
    await page.fill('#company', company);
    const head = [title || text.split('\n')[0]!.trim(), company].filter((name) => name !== '').join(', ');
    await expect.poll(() => page.textContent('.handout-title'), POLL).toBe(head);
  }

  async function save(button: string): Promise<{ name: string; content: string }> {
    const download = page.waitForEvent('download');
    await page.click(`.sharing button:text-is("${button}")`);
    const path = join(folder, (await download).suggestedFilename());
    await (await download).saveAs(path);
    return { name: (await download).suggestedFilename(), content: readFileSync(path, 'utf8') };
  }

  it('carries the posting in a link that reads itself when it is opened', async () => {
    await fill(POSTING, 'Applied Scientist & Friends', 'Kiln “& Co” 🏺');
    await expect.poll(help, POLL).toMatch(/^The link has \d{3} characters and carries the posting itself/);
    await page.click('text=Copy a link');
    await expect.poll(help, POLL).toMatch(/^Copied, \d{3} characters\./);
    const link = await copied();
    expect(await help()).toContain(`${link.length} characters`);

    const other = await visiting.visit(link.slice(visiting.app.url.length));
    expect(await verdictOf(other)).toBe(await verdictOf(page));
    const fields = ['#text', '#title', '#company'];
    expect(await Promise.all(fields.map((field) => other.inputValue(field)))).toEqual([
      POSTING,
      'Applied Scientist & Friends',
      'Kiln “& Co” 🏺',
    ]);
    expect(other.url()).toBe(`${visiting.app.url}/`);
    await other.reload();
    await verdictOf(other);
    expect(await other.inputValue('#text')).toBe(POSTING);
    await other.context().close();
  });

  it('opens a link that comes while the page is open, and gives back what was there', async () => {
    await fill(POSTING);
    const fragment = await pack({ text: example('2-research-engineer') });
    await page.evaluate(`location.hash = ${JSON.stringify(fragment)}`);
    await expect.poll(() => page.inputValue('#text'), POLL).toBe(example('2-research-engineer'));
    await page.click('text=Put back what was there');
    expect(await page.inputValue('#text')).toBe(POSTING);
  });

  it.each([
    ['#posting=AAAA', /it may have been cut short/],
    ['#!/jobs/17?ref=mail', /behind the #, is none that rolecall makes/],
  ])('says what is wrong with %s, and loses nothing', async (fragment, sentence) => {
    await fill(POSTING);
    await page.evaluate(`location.hash = ${JSON.stringify(fragment)}`);
    await expect.poll(() => noteOf(page), POLL).toMatch(sentence);
    expect(await page.inputValue('#text')).toBe(POSTING);
  });

  it('says nothing of its own places', async () => {
    await drop(page, [{ name: 'a.txt', content: POSTING }]);
    const note = await noteOf(page);
    await page.click('.jump a >> nth=0');
    expect(await page.textContent('#taken')).toBe(note);
  });

  it('offers a file where the link would be too long, and opens it again', async () => {
    // What repeats itself can be packed; these lines do not.
    const lines = Array.from(
      { length: 60 },
      (_, i) => `- Maintain ${createHash('sha256').update(`${i}`).digest('base64')}`,
    );
    const long = `${example('1-applied-scientist')}${lines.join('\n')}`;
    await fill(long, 'Applied Scientist');
    await expect
      .poll(help, POLL)
      .toMatch(/^A link would have [4-9],\d{3} characters, which many programs cut short/);
    const { name, content } = await save('Save a file to share');
    expect(name).toBe('posting.rolecall.json');
    expect(JSON.parse(content)).toEqual({ text: long, title: 'Applied Scientist' });
    await page.fill('#text', '');
    await page.fill('#title', '');
    await drop(page, [{ name, content }]);
    await expect.poll(() => page.inputValue('#text'), POLL).toBe(long);
    expect(await page.inputValue('#title')).toBe('Applied Scientist');
  });

  it.each(['1-applied-scientist', '4-machine-learning-scientist', '5-ai-specialist'])(
    'saves of %s what the command line writes, byte for byte',
    async (name) => {
      const title = `Staff <Engineer> | *Ranking* ${name}`;
      await fill(example(name), title, 'A & B');
      const command = fileURLToPath(new URL('../../dist/bin/main.js', import.meta.url));
      const input = join(folder, 'posting.txt');
      writeFileSync(input, example(name));
      const written = (format: string) =>
        execFileSync(
          process.execPath,
          [command, 'analyze', input, '--title', title, '--company', 'A & B', '--format', format],
          { encoding: 'utf8' },
        );
      const file = `rolecall-staff-engineer-ranking-${name}`;
      expect(await save('Markdown')).toEqual({ name: `${file}.md`, content: written('markdown') });
      expect(await save('JSON')).toEqual({ name: `${file}.json`, content: written('json') });
    },
  );

  it('has sent nothing anywhere, and nothing has complained', () => {
    expect(visiting.complaints).toEqual([]);
  });
});
