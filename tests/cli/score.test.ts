import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { folderWith, POSTING, readLines, rolecall } from './command.js';

const record = (values: Record<string, unknown>) => `${JSON.stringify(values)}\n`;

describe('rolecall score', () => {
  it('gives one line for each posting, in the order of the paths and of the names in folders', async () => {
    const cwd = folderWith({
      'b.jsonl': record({ id: 'x', text: POSTING }) + record({ text: POSTING, title: 'Data Scientist' }),
      'folder/b.md': POSTING,
      'folder/a.html': `<p>${POSTING}</p>`,
      'folder/sub/c.txt': POSTING,
      'folder/B.csv': `text\n"${POSTING}"\n`,
      'folder/.hidden.txt': POSTING,
      'folder/picture.png': 'x',
      'a.txt': POSTING,
    });
    const { code, stdout, stderr } = await rolecall(['score', 'b.jsonl', 'folder', 'a.txt'], { cwd });
    expect(code).toBe(0);
    expect(readLines(stdout).map(({ id, source }) => [id, source])).toEqual([
      ['x', 'b.jsonl:1'],
      ['2', 'b.jsonl:2'],
      ['1', 'folder/B.csv:1'],
      ['a.html', 'folder/a.html'],
      ['b.md', 'folder/b.md'],
      ['sub/c.txt', 'folder/sub/c.txt'],
      ['a.txt', 'a.txt'],
    ]);
    expect(stderr).toMatch(/^7 postings: .*1 file of another kind was passed over\.\n$/);
  });

  it.each([
    [['in.csv', '--map', 'company=firm,team=zzz'], 'no column is named "zzz"'],
    [['in.csv', '--map', 'text=text,text=headline'], 'text is mapped twice'],
    [['in.csv', '--out', 'x.csv.gz'], 'Let it end in .jsonl, .csv or .parquet'],
    [['in.csv', '--out', 'none/x.csv'], 'there is no folder none'],
  ])('refuses %j before anything is written', async (args, message) => {
    const cwd = folderWith({ 'in.csv': `text,firm\n"${POSTING}",Acme\n` });
    const { code, stdout, stderr } = await rolecall(['score', ...args], { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
  });

  it('gives the same report as analyze, with id and source in front', async () => {
    const cwd = folderWith({ 'a.txt': POSTING });
    const { stdout } = await rolecall(['score', 'a.txt', '--quiet'], { cwd });
    const one = await rolecall(['analyze', 'a.txt', '--format', 'json'], { cwd });
    expect(Object.keys(JSON.parse(stdout)).slice(0, 3)).toEqual(['id', 'source', 'schema']);
    const { id, source, ...report } = JSON.parse(stdout);
    expect({ id, source }).toEqual({ id: 'a.txt', source: 'a.txt' });
    expect(report).toEqual(JSON.parse(one.stdout));
  });

  it('leaves no gap where something cannot be read', async () => {
    const cwd = folderWith({
      'in/a.jsonl': `${record({ text: POSTING })}{broken\n\n[]\n${record({ words: POSTING })}${record({ text: ['a'] })}${record({ text: '' })}`,
      'in/b.pdf': 'x',
      'in/c.txt': new Uint8Array([0, 1]),
      'in/d.csv': 'a,b\n1,2\n',
      'in/e.txt': POSTING,
    });
    const { code, stdout, stderr } = await rolecall(['score', 'in'], { cwd });
    expect(code).toBe(0);
    const lines = readLines(stdout).map(({ source, status, message }) => [
      source,
      status === 'error' ? message : 'read',
    ]);
    expect(lines).toEqual([
      ['in/a.jsonl:1', 'read'],
      ['in/a.jsonl:2', expect.stringContaining('Line 2: this is not JSON')],
      ['in/a.jsonl:4', expect.stringContaining('Line 4: this is JSON, but not an object')],
      ['in/a.jsonl:5', expect.stringContaining('found: words). Name it with --map text=NAME')],
      ['in/a.jsonl:6', expect.stringContaining('"text" holds no text')],
      ['in/a.jsonl:7', 'read'],
      ['in/b.pdf', expect.stringContaining('This PDF is broken')],
      ['in/c.txt', expect.stringContaining('is a binary file')],
      ['in/d.csv', expect.stringContaining('found: a, b')],
      ['in/e.txt', 'read'],
    ]);
    expect(stderr).toContain('7 could not be read');
    expect((await rolecall(['score', 'in', '--fail-on', 'error', '--quiet'], { cwd })).code).toBe(1);
  });

  it.each([
    ['a file that is not there', ['a.txt', 'none.txt'], 'There is no file none.txt'],
    [
      'a table without text',
      ['a.txt', 'table.csv'],
      'In table.csv no column holds the text of the posting (found: a, b)',
    ],
    ['an empty table', ['empty.csv'], 'empty.csv is empty'],
    [
      'a column that is not there',
      ['text.csv', '--map', 'text=body'],
      'no column is named "body" (found: text, title)',
    ],
    ['a field that is not there', ['a.txt', '--map', 'words=body'], 'text, title, company, team, id'],
    ['no path', [], "missing required argument 'path'"],
    ['an output that exists', ['a.txt', '--out', 'text.csv'], 'text.csv exists'],
    ['an output that is read', ['text.csv', '--out', 'text.csv', '--force'], 'both read and written'],
    ['an output in no folder', ['a.txt', '--out', 'none/out.csv'], 'none/out.csv.part cannot be written'],
    ['an output that is a folder', ['a.txt', '--out', 'folder', '--force'], 'folder is a folder'],
  ])('refuses %s before anything is written', async (_, args, message) => {
    const files = {
      'a.txt': POSTING,
      'table.csv': 'a,b\n1,2\n',
      'empty.csv': '',
      'text.csv': 'text,title\nx,y\n',
      'folder/a.txt': 'x',
    };
    const cwd = folderWith(files);
    const { code, stdout, stderr } = await rolecall(['score', ...args], { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(readdirSync(cwd).sort()).toEqual(['a.txt', 'empty.csv', 'folder', 'table.csv', 'text.csv']);
    expect(readFileSync(join(cwd, 'text.csv'), 'utf8')).toBe(files['text.csv']);
  });

  it('finds columns by their usual names, or as mapped', async () => {
    const cwd = folderWith({
      'usual.csv': `\ufeffJob Title;Company Name;JD;Job ID\n"Data Scientist";Acme;"${POSTING}";7\n`,
      'mapped.csv': `headline,words,text\nData Scientist,"${POSTING}",not this\n`,
      'tabs.tsv': `title\ttext\nData Scientist\t${POSTING.replaceAll('\n', ' ')}\n`,
    });
    const titles = async (...args: string[]) =>
      readLines((await rolecall(['score', '--brief', '--quiet', ...args], { cwd })).stdout).map(
        ({ id, title, status }) => [
          id,
          (title as { text: string }).text,
          status === 'no-text' || status === 'too-short',
        ],
      );
    expect(await titles('usual.csv')).toEqual([['7', 'Data Scientist', false]]);
    expect(await titles('mapped.csv', '--map', 'text=words,title=headline')).toEqual([
      ['1', 'Data Scientist', false],
    ]);
    expect(await titles('tabs.tsv')).toEqual([['1', 'Data Scientist', false]]);
  });

  it('reads quoted cells, and says which row is broken', async () => {
    const quoted = POSTING.replace('ranking models', '"ranking", and other, models').replaceAll('"', '""');
    const cwd = folderWith({ 'a.csv': `id,text\r\n1,"${quoted}"\r\n\r\n2\r\n3,"never closed\r\n4,x\r\n` });
    const lines = readLines((await rolecall(['score', 'a.csv'], { cwd })).stdout);
    expect(
      lines.map(({ id, status }) => [id, status === 'ok' || status === 'unclear' ? 'read' : status]),
    ).toEqual([
      ['1', 'read'],
      ['2', 'no-text'],
      ['3', 'error'],
      ['4', 'too-short'],
    ]);
    expect(lines[2]!.message).toContain('Row 3: this row opens a quotation mark that is never closed');
  });

  it('writes CSV that reads back', async () => {
    const cwd = folderWith({
      'a.jsonl': record({ id: '=1+1', title: 'ML "Engineer", Search', text: POSTING }) + record({ text: '' }),
    });
    const { stdout } = await rolecall(['score', 'a.jsonl', '--format', 'csv'], { cwd });
    const rows = parse<Record<string, string>>(stdout, { columns: true });
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatchObject({ id: "'=1+1", source: 'a.jsonl:1', title: 'ML "Engineer", Search' });
    expect(rows[1]).toMatchObject({ id: '2', status: 'no-text', role: '' });
  });

  it('writes to a file that appears only when whole', async () => {
    const cwd = folderWith({ 'in/a.txt': POSTING, 'in/old.jsonl': 'old' });
    const { code, stdout } = await rolecall(['score', 'in', '--out', 'in/out.csv'], { cwd });
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(existsSync(join(cwd, 'in/out.csv.part'))).toBe(false);
    const written = readFileSync(join(cwd, 'in/out.csv'), 'utf8');
    expect(written).toMatch(/^id,source,status,/);
    // Replaced by --force, and not read as if it were a posting.
    const again = await rolecall(['score', 'in', '--out', 'in/out.csv', '--force'], { cwd });
    expect(again.code).toBe(0);
    expect(readFileSync(join(cwd, 'in/out.csv'), 'utf8')).toBe(written);
  });

  it.each([
    ['JSON lines', record({ id: 'x', text: POSTING }) + record({ text: POSTING }), ['x', '2']],
    ['a table', `id,text\nx,"${POSTING}"\n`, ['x']],
    ['one posting', POSTING, ['stdin']],
    ['one page', `<p>${POSTING}</p>`, ['stdin']],
  ])('reads %s from standard input', async (_, stdin, ids) => {
    const lines = readLines((await rolecall(['score', '-', '--brief'], { stdin })).stdout);
    expect(lines.map(({ id }) => id)).toEqual(ids);
    expect(lines.map(({ status }) => status)).not.toContain('error');
  });

  it('keeps line separators of other kinds inside a line of JSON', async () => {
    const stdin = record({ text: POSTING.replace('platform', 'plat\u2028form') });
    expect(readLines((await rolecall(['score', '-'], { stdin })).stdout)).toHaveLength(1);
  });

  it('says nothing at the end with --quiet', async () => {
    expect((await rolecall(['score', '-', '--quiet'], { stdin: POSTING })).stderr).toBe('');
  });
});
