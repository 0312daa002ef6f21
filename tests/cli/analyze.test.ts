import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { folderWith, POSTING, rolecall, spawnCommand } from './command.js';

const ESCAPE = String.fromCharCode(27);

describe('rolecall analyze', () => {
  it('reads a file and prints what the job is', async () => {
    const cwd = folderWith({ 'posting.txt': POSTING });
    const { code, stdout, stderr } = await rolecall(['analyze', 'posting.txt'], { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^Posted as {3}Machine Learning Engineer\nReally {6}\S/);
    for (const line of stdout.split('\n')) expect([...line].length).toBeLessThanOrEqual(80);
  });

  it('reads the same from standard input, with - and without', async () => {
    const cwd = folderWith({ 'posting.txt': POSTING });
    const fromFile = await rolecall(['analyze', 'posting.txt'], { cwd });
    expect(await rolecall(['analyze', '-'], { stdin: POSTING })).toEqual(fromFile);
    expect(await spawnCommand(['analyze'], { stdin: POSTING })).toEqual(fromFile);
  });

  it('prints the report as JSON, and nothing else', async () => {
    const { stdout } = await rolecall(['analyze', '--format', 'json'], { stdin: POSTING });
    const report = JSON.parse(stdout);
    expect(report).toMatchObject({
      schema: 'rolecall/report@1',
      title: { text: 'Machine Learning Engineer' },
    });
    expect(report.evidence.length).toBeGreaterThan(3);
    for (const { start, end, text } of report.evidence) expect(POSTING.slice(start, end)).toBe(text);
  });

  it('leaves out the long parts with --brief', async () => {
    const { stdout } = await rolecall(['analyze', '--format', 'json', '--brief'], { stdin: POSTING });
    const report = JSON.parse(stdout);
    expect(report.ranking).toHaveLength(6);
    for (const key of ['evidence', 'sections', 'flip', 'advice']) expect(report).not.toHaveProperty(key);
    expect((await rolecall(['analyze', '--brief'], { stdin: POSTING })).stdout).not.toContain(
      '“Build and run',
    );
  });

  it('prefers the title given, which changes title, verdict and advice alone', async () => {
    const read = async (...args: string[]) =>
      JSON.parse((await rolecall(['analyze', '--format', 'json', ...args], { stdin: POSTING })).stdout);
    const { title, verdict, advice, ...rest } = await read(
      '--title',
      'Research Scientist',
      '--company',
      'Acme',
    );
    const { title: _, verdict: __, advice: other, ...expected } = await read();
    expect(title).toMatchObject({ text: 'Research Scientist', roles: ['RS'] });
    expect(verdict).not.toBeNull();
    expect(rest).toEqual(expected);
    expect(advice.title.mismatch).not.toEqual(other.title.mismatch);
  });

  it('explains every piece of evidence', async () => {
    const { stdout } = await rolecall(['analyze', '--explain'], { stdin: POSTING });
    const report = JSON.parse((await rolecall(['analyze', '--format', 'json'], { stdin: POSTING })).stdout);
    expect(stdout.match(/^ {2}(?:Research|Modeling|Engineering|Product) +\d+\.\d\d {2}“/gm)).toHaveLength(
      report.evidence.length,
    );
  });

  it('shows with --explain the sums that lead to each share and to the role', async () => {
    const { stdout } = await rolecall(['analyze', '--explain'], { stdin: POSTING });
    const report = JSON.parse((await rolecall(['analyze', '--format', 'json'], { stdin: POSTING })).stdout);
    const arithmetic = stdout.slice(stdout.indexOf('The arithmetic'));
    const share = Number(/ Engineering: (\d+\.\d) %/.exec(arithmetic)![1]);
    expect(Math.abs(share - report.mix.engineering)).toBeLessThan(1);
    expect(arithmetic).toMatch(/^ +[+−]\d+\.\d\d = [+−]\d+\.\d\d × [+−]\d+\.\d\d {2}\S/m);
    expect((await rolecall(['analyze'], { stdin: POSTING })).stdout).not.toContain('The arithmetic');
  });

  it.each([
    ['nothing', ''],
    ['white space', ' \n\t\n '],
    ['five words', 'We hire people for everything.'],
    ['far too much', 'words and words '.repeat(40_000)],
    ['a bare address', 'https://example.com/jobs/1'],
  ])('says what to do about %s', async (_, stdin) => {
    const { code, stdout, stderr } = await rolecall(['analyze'], { stdin });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^Not read \([a-z ]+\)\n\S/);
  });

  it.each([
    ['a missing file', 'none.txt', 'There is no file none.txt'],
    ['a folder', 'folder', 'rolecall score folder'],
    ['a broken PDF', 'a.pdf', 'This PDF is broken'],
    ['a broken PDF under another name', 'pdf.txt', 'This PDF is broken'],
    ['a broken Word document', 'a.docx', 'This Word document is broken'],
    ['a zip archive under another name', 'zip.txt', 'is a zip archive or an Office document'],
    ['a binary file', 'binary.txt', 'is a binary file'],
    ['a file of many', 'many.jsonl', 'rolecall score many.jsonl'],
    ['a file too large', 'large.txt', 'too large for one posting'],
    ['an address', 'https://example.com/job', 'does not fetch pages'],
  ])('refuses %s', async (_, name, message) => {
    const cwd = folderWith({
      'folder/a.txt': POSTING,
      'a.pdf': 'x',
      'pdf.txt': '%PDF-1.7\n',
      'a.docx': 'x',
      'zip.txt': 'PK\u0003\u0004rest',
      'binary.txt': new Uint8Array([72, 105, 0, 1, 2]),
      'many.jsonl': '{}',
      'large.txt': 'x'.repeat(9_000_000),
    });
    const { code, stdout, stderr } = await rolecall(['analyze', name], { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(stderr).not.toContain('    at ');
  });

  it.each(['browser.pdf', 'office.pdf', 'office.docx'])(
    'reads %s as the text it shows, and judges it like that text',
    async (name) => {
      const file = fileURLToPath(new URL(`../posting/files/${name}`, import.meta.url));
      const { stdout: text } = await rolecall(['text', file]);
      expect(text.split('\n').filter((line) => line.startsWith('- ')).length).toBeGreaterThan(3);
      const judged = JSON.parse((await rolecall(['analyze', file, '--format', 'json'])).stdout);
      const pasted = JSON.parse((await rolecall(['analyze', '--format', 'json'], { stdin: text })).stdout);
      expect(judged.status).toBe('ok');
      expect(judged).toEqual(pasted);
    },
  );

  it('reads the JSON of one posting, and points to score for several', async () => {
    const record = { jobs: [{ id: 7, title: 'Baker', content: `&lt;p&gt;${POSTING}&lt;/p&gt;` }] };
    const cwd = folderWith({
      'board.json': JSON.stringify(record),
      'two.json': JSON.stringify({ jobs: [...record.jobs, ...record.jobs] }),
    });
    const { stdout } = await rolecall(['analyze', 'board.json', '--format', 'json'], { cwd });
    expect(JSON.parse(stdout).title.text).toBe('Baker');
    const two = await rolecall(['analyze', 'two.json'], { cwd });
    expect(two).toMatchObject({ code: 2, stdout: '' });
    expect(two.stderr).toContain('rolecall score two.json');
  });

  it('reads every usual encoding', async () => {
    const text = POSTING.replace('Good', 'Crème de la crème of');
    const cwd = folderWith({
      'utf8.txt': `\ufeff${text}`,
      'utf16.txt': Buffer.from(`\ufeff${text}`, 'utf16le'),
      'latin.txt': Buffer.from(text, 'latin1'),
    });
    for (const name of ['utf8.txt', 'utf16.txt', 'latin.txt']) {
      expect((await rolecall(['text', name], { cwd })).stdout).toBe(text);
    }
  });

  it('exits with 1 where --fail-on says so, and prints all the same', async () => {
    const { code, stdout } = await rolecall(['analyze', '--fail-on', 'mismatch,error'], {
      stdin: 'Too short.',
    });
    expect(code).toBe(1);
    expect(stdout).toContain('Not read');
    expect((await rolecall(['analyze', '--fail-on', 'mismatch'], { stdin: 'Too short.' })).code).toBe(0);
  });

  it('colours a terminal only, unless told to', async () => {
    const coloursWith = async (env: Record<string, string>) =>
      (await spawnCommand(['analyze'], { stdin: POSTING, env })).stdout.includes(ESCAPE);
    expect(await coloursWith({})).toBe(false);
    expect(await coloursWith({ FORCE_COLOR: '1' })).toBe(true);
    expect(await coloursWith({ FORCE_COLOR: '0' })).toBe(false);
  });

  it('reads another folder of lexicons, and reports every slip in it', async () => {
    const cwd = folderWith({ 'broken/verbs.yml': 'verbs: {}\nmistake: 1\n' });
    const { code, stdout, stderr } = await rolecall(['analyze', '--lexicon', 'broken'], {
      cwd,
      stdin: POSTING,
    });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^rolecall: the lexicon has \d+ problems:\n(?:[a-z/.*]+\.yml.*\n?)+/);
    const missing = await rolecall(['analyze', '--lexicon', 'none'], { cwd, stdin: POSTING });
    expect(missing).toMatchObject({ code: 2, stderr: expect.stringContaining('there is no such folder') });
  });
});

describe('rolecall text', () => {
  it('prints exactly the text', async () => {
    const cwd = folderWith({
      'a.txt': 'One\r\nTwo\u00a0\ud83d\ude80 ',
      'a.html': '<h1>One</h1><ul><li>Two',
      'a.md': 'One\n===\n\n* Two',
    });
    const read = async (name: string) => (await rolecall(['text', name], { cwd })).stdout;
    expect(await read('a.txt')).toBe('One\nTwo\u00a0🚀 ');
    expect(await read('a.html')).toBe('One\n\n- Two');
    expect(await read('a.md')).toBe('One\n\n- Two');
    expect((await rolecall(['text', '-'], { stdin: '<p>One<br>Two</p>' })).stdout).toBe('One\nTwo');
  });

  it('gives the text that offsets count in', async () => {
    const html = `<h1>ML Engineer</h1><ul>${POSTING.split('\n')
      .map((line) => `<li>${line}</li>`)
      .join('\n')}</ul>`;
    const { stdout: text } = await rolecall(['text'], { stdin: html });
    const { stdout } = await rolecall(['analyze', '--format', 'json'], { stdin: html });
    const { evidence } = JSON.parse(stdout);
    expect(evidence.length).toBeGreaterThan(0);
    for (const one of evidence) expect(text.slice(one.start, one.end)).toBe(one.text);
  });
});
