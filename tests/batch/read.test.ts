import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { checkTable } from '../../src/batch/read.js';
import { isPlainLines, listSources } from '../../src/batch/sources.js';
import { fileWith, placesOf, readPath, readPiped, textsOf, zstdOf } from './reading.js';

const RECORDS = [
  { id: 'x', title: 'Engineer', company: 'Acme', team: 'Search', text: 'one — é' },
  { title: 'Scientist', text: 'two\nlines' },
];
const LINES = RECORDS.map((record) => `${JSON.stringify(record)}\n`).join('');
const CSV = 'id,title,company,team,text\nx,Engineer,Acme,Search,one — é\n,Scientist,,,"two\nlines"\n';
const PAGE = '<!doctype html><title>x</title><p>one</p>';
const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');

const MANY: readonly [string, string | Uint8Array][] = [
  ['a.jsonl', LINES],
  ['a.ndjson', LINES.trimEnd()],
  ['bom.jsonl', `\ufeff${LINES}`],
  ['utf16.jsonl', utf16(LINES)],
  ['a.csv', CSV],
  ['bom.csv', `\ufeff${CSV}`],
  ['utf16.csv', utf16(CSV)],
  ['semicolons.csv', CSV.replaceAll(',', ';')],
  ['a.tsv', CSV.replaceAll(',', '\t')],
  ['bars.txt', CSV.replaceAll(',', '|')],
  ['a.json', JSON.stringify(RECORDS)],
  ['pretty.json', JSON.stringify(RECORDS, null, 2)],
  ['jobs.json', JSON.stringify({ meta: { total: 2 }, jobs: RECORDS })],
  ['jobs-pretty.json', JSON.stringify({ jobs: RECORDS }, null, 2)],
  ['one-after-another.json', RECORDS.map((record) => JSON.stringify(record, null, 2)).join('\n')],
  ['lines.json', LINES],
  ['lines.txt', LINES],
  ['lines.csv', LINES],
  ['list.jsonl', JSON.stringify(RECORDS)],
  ['a.jsonl.gz', gzipSync(LINES)],
  ['a.csv.gz', gzipSync(CSV)],
  ['a.json.gz', gzipSync(JSON.stringify(RECORDS))],
  ['a.csv.zst', zstdOf(CSV)],
  ['a.jsonl.zst', zstdOf(LINES)],
  ['gzip.csv', gzipSync(CSV)],
  ['gzip.jsonl', gzipSync(gzipSync(LINES))],
  ['dump', LINES],
  ['dump.gz', gzipSync(CSV)],
];

describe('many postings', () => {
  it.each(MANY)('are read from %s', async (name, content) => {
    const path = fileWith(name, content);
    const items = await readPath(path);
    expect(textsOf(items)).toEqual(['one — é', 'two\nlines']);
    expect(items.map(({ id, source }) => [id, source])).toEqual([
      ['x', `${path}:1`],
      ['2', `${path}:2`],
    ]);
    expect(items[0]).toMatchObject({ pasted: { title: 'Engineer', company: 'Acme', team: 'Search' } });
  });

  it.each(MANY)('are read from what is piped in: %s', async (_, content) => {
    const items = await readPiped(content);
    expect(textsOf(items)).toEqual(['one — é', 'two\nlines']);
    expect(items.map(({ source }) => source)).toEqual(['stdin:1', 'stdin:2']);
  });

  it('are read by the columns that were named', async () => {
    const map = { text: 'words', title: 'headline', company: 'firm' };
    const items = await readPath(fileWith('a.csv', 'headline,words,text,firm\na,b,c,d\n'), map);
    expect(items).toMatchObject([{ pasted: { title: 'a', text: 'b', company: 'd' } }]);
  });

  it.each([
    ['a broken line', 'a.jsonl', `${LINES}{oops\n${LINES}`, 'Line 3: this is not JSON'],
    [
      'a broken element',
      'a.json',
      `[${LINES.trim().replace('\n', ',')},{"text":oops},${LINES.trim().replace('\n', ',')}]`,
      'Record 3: this is not JSON',
    ],
    [
      'an element that is no object',
      'a.json',
      JSON.stringify([...RECORDS, 7, ...RECORDS]),
      'Record 3: this is JSON, but not an object',
    ],
    [
      'a line that is too long',
      'a.jsonl',
      `${LINES}{"text":"${'x'.repeat(17 << 20)}"}\n${LINES}`,
      'Line 3: this is longer than 16 MB',
    ],
  ])('go on behind %s', async (_, name, content, problem) => {
    const texts = textsOf(await readPath(fileWith(name, content)));
    expect(texts).toEqual([
      'one — é',
      'two\nlines',
      expect.stringContaining(`! ${problem}`),
      'one — é',
      'two\nlines',
    ]);
  });

  it.each(['a.jsonl.gz', 'a.csv.gz', 'a.json.gz'])('say where %s is cut short', async (name) => {
    const records = Array.from({ length: 5000 }, (_, i) => ({
      id: `${i}`,
      text: `text ${(i * 7919) % 5003}`,
    }));
    const content = {
      'a.jsonl.gz': records.map((record) => JSON.stringify(record)).join('\n'),
      'a.csv.gz': `id,text\n${records.map(({ id, text }) => `${id},${text}`).join('\n')}`,
      'a.json.gz': JSON.stringify(records),
    }[name]!;
    const packed = gzipSync(content);
    const items = await readPath(fileWith(name, packed.subarray(0, packed.length / 2)));
    expect(items.length).toBeGreaterThan(1000);
    expect(textsOf(items).slice(0, -1)).toEqual(records.slice(0, items.length - 1).map(({ text }) => text));
    expect(placesOf(items).at(-1)).toBe(`${items.length}`);
    expect(textsOf(items).at(-1)).toMatch(/^! .*is cut short or damaged.*Fetch the file again/);
  });
});

describe('one posting', () => {
  it.each([
    ['a.txt', 'one — é', 'one — é'],
    ['windows.txt', Buffer.from('caf\u00e9', 'latin1'), 'café'],
    ['a.txt.gz', gzipSync('one'), 'one'],
    ['a.html', PAGE, PAGE],
    ['page', PAGE, PAGE],
    ['brackets.txt', '[Acme] is hiring', '[Acme] is hiring'],
    ['braces.md', '{Acme} is hiring', '{Acme} is hiring'],
    ['commas.txt', 'Engineer, description of the work\nmore', 'Engineer, description of the work\nmore'],
    ['empty.txt', '', ''],
  ])('is read from %s', async (name, content, text) => {
    expect(textsOf(await readPath(fileWith(name, content)))).toEqual([text]);
  });

  it('may be a JSON document', async () => {
    expect(textsOf(await readPath(fileWith('a.json', JSON.stringify(RECORDS[0], null, 2))))).toEqual([
      'one — é',
    ]);
  });

  it.each([
    ['a.xlsx', 'PK\u0003\u0004xl/workbook.xml', 'is a spreadsheet'],
    ['a.doc', '\u00d0\u00cf\u0011\u00e0', 'is an old Word document'],
    ['a.rtf', '{\\rtf1', 'is a rich text file'],
    ['a.odt', 'x', 'is an OpenDocument text'],
    ['a.zip', 'PK\u0003\u0004', 'Unpack an archive first: unzip FILE'],
    ['zip.txt', 'PK\u0003\u0004', 'is a zip archive'],
    ['a.xz', '\u00fd7zXZ', 'xz -dc FILE | rolecall score -'],
    ['a.txt', 'x\u0000y', 'is a binary file'],
  ])('is not to be had from %s', async (name, content, why) => {
    const items = await readPath(fileWith(name, Buffer.from(content, 'latin1')));
    expect(textsOf(items)).toEqual([expect.stringContaining(why)]);
  });
});

describe('checkTable', () => {
  const check = async (name: string, content: string | Uint8Array) => {
    const { sources } = await listSources([fileWith(name, content)]);
    await checkTable(sources[0]!, {});
  };

  it.each([
    ['a.csv', 'job_title,job_skills\na,b\n'],
    ['a.csv.gz', gzipSync('job_title,job_skills\na,b\n')],
    ['a.jsonl', '{"job_title":"a"}\n{"job_title":"b"}\n'],
    ['a.json', '[{"job_title":"a"},{"job_title":"b"}]'],
  ])('refuses %s, which has no texts', async (name, content) => {
    await expect(check(name, content)).rejects.toThrow('holds the text of the posting (found: job_title');
  });

  it.each([
    ['texts.jsonl', '{"words":"a"}\n{"text":"b"}\n'],
    ['broken.jsonl', '{oops\n'],
    ['empty.jsonl', ''],
    ['torn.csv.gz', gzipSync(CSV).subarray(0, 9)],
    ['a.txt', 'job_title,job_skills\na,b\n'],
    ['a.xlsx', 'x'],
  ])('leaves %s to be read', async (name, content) => {
    await expect(check(name, content)).resolves.toBeUndefined();
  });
});

describe('isPlainLines', () => {
  it.each([
    ['a.jsonl', LINES, true],
    ['bom.jsonl', `\ufeff${LINES}`, true],
    ['broken.jsonl', '{oops\n', true],
    ['empty.jsonl', '', true],
    ['utf16.jsonl', utf16(LINES), false],
    ['gzip.jsonl', gzipSync(LINES), false],
    ['a.jsonl.gz', gzipSync(LINES), false],
    ['list.jsonl', JSON.stringify(RECORDS), false],
    ['a.csv', CSV, false],
  ])('looks into %s', async (name, content, expected) => {
    const { sources } = await listSources([fileWith(name, content)]);
    expect(isPlainLines(sources[0]!)).toBe(expected);
  });
});

it('reads a list of any length in little memory', async () => {
  const path = fileWith('large.json', '');
  const record = JSON.stringify({ title: 'Engineer', text: 'x'.repeat(5000) });
  writeFileSync(path, `[${Array.from({ length: 12_000 }, () => record).join(',')}]`);
  const script = join(dirname(path), 'count.ts');
  mkdirSync(dirname(script), { recursive: true });
  writeFileSync(
    script,
    `import { readBatch } from '${new URL('../../src/batch/read.ts', import.meta.url)}';
     import { listSources } from '${new URL('../../src/batch/sources.ts', import.meta.url)}';
     const count = async () => {
       let count = 0;
       const { sources } = await listSources([process.argv[2]]);
       for await (const items of readBatch(sources, { map: {}, stdin: null as never })) count += items.length;
       console.log(count);
     };
     count();`,
  );
  const tsx = new URL('../../node_modules/tsx/dist/cli.mjs', import.meta.url).pathname;
  // Less than the file alone would take.
  const child = spawn(process.execPath, [tsx, script, path], {
    env: { ...process.env, NODE_OPTIONS: '--max-old-space-size=48' },
  });
  let printed = '';
  for await (const chunk of child.stdout) printed += chunk;
  expect(printed.trim()).toBe('12000');
});
