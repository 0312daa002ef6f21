import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Comparison } from '../../src/compare/compare.js';
import { CSV_HEADER, csvRowOf } from '../../src/render/csv.js';
import { invent, inventMany, writeLines } from '../compare/lines.js';
import { folderWith, readLines, rolecall, shell, spawnCommand } from './command.js';

/** Some with names that a spreadsheet would run, or that look like one that was kept from it. */
const LINES = inventMany(400).map((line, n) =>
  line.company ? { ...line, company: `${['=SUM(1)', "'=1", "''", ''][n % 4]}${line.company}` } : line,
);
const JSONL = writeLines(LINES);
const CSV = CSV_HEADER + LINES.map((line) => csvRowOf(JSON.stringify(line))).join('');

/** Few enough to be added up by heart. */
const FEW = writeLines([
  ...[10, 20, 30].map((research, n) =>
    invent(`a${n}`, { company: 'Harbour Foods', role: 'AS', mix: [research, 40, 50 - research, 10] }),
  ),
  ...[40, 60].map((research, n) =>
    invent(`b${n}`, {
      company: 'Quarry Bank',
      team: 'Fraud',
      role: 'RS',
      mix: [research, 30, 60 - research, 10],
    }),
  ),
]);

describe('rolecall compare', () => {
  it('prints a table', async () => {
    const cwd = folderWith({ 'results.jsonl': FEW });
    const { stdout, stderr, code } = await rolecall(['compare', 'results.jsonl', '--min', '2'], { cwd });
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
    expect(stdout).toMatchInlineSnapshot(`
      "                            n   Res.   Mod.   Eng.  Prod.  roles         differs
      Applied Scientist           5 32 ±18  36 ±5 22 ±14  10 ±0  AS 60 RS 40      40 %

      Mean shares in percent; ± is the 90 % interval for chance alone, not for wrong
      readings. roles: percent of the postings. differs: titles that claim a role, and
      the work is another.
      "
    `);
  });

  it('holds employers against one another', async () => {
    const args = ['compare', 'results.jsonl', '--min', '2', '--by', 'company'];
    const { stdout } = await rolecall(args, { cwd: folderWith({ 'results.jsonl': FEW }) });
    expect(stdout).toMatchInlineSnapshot(`
      "                            n   Res.   Mod.   Eng.  Prod.  roles           apart

      Applied Scientist
        all                       5 32 ±18  36 ±5 22 ±14  10 ±0  AS 60 RS 40
        Harbour Foods             3 20 ±17  40 ±0 30 ±17  10 ±0  AS 100           30.0
        Quarry Bank               2 50 ±50  30 ±0 10 ±63  10 ±0  RS 100           30.0

      Mean shares in percent; ± is the 90 % interval for chance alone, not for wrong
      readings. roles: percent of the postings. apart: points between this mix and
      that of the same title at all other employers.
      "
    `);
  });

  it('gives the same for JSON lines, CSV and gzip, in files and piped in', async () => {
    const cwd = folderWith({
      'a.jsonl': JSONL,
      'a.csv': CSV,
      // As a spreadsheet in Windows saves it.
      'b.csv': `\ufeff${CSV.replaceAll('\n', '\r\n')}`,
      'a.jsonl.gz': gzipSync(JSONL),
      misnamed: gzipSync(CSV),
    });
    for (const by of ['title', 'company', 'team']) {
      const compare = (file: string, stdin?: string | Uint8Array) =>
        rolecall(['compare', file, '--by', by, '--format', 'json'], { cwd, ...(stdin ? { stdin } : {}) });
      const first = await compare('a.jsonl');
      expect((JSON.parse(first.stdout) as Comparison).blocks.length).toBeGreaterThan(0);
      for (const file of ['a.csv', 'b.csv', 'a.jsonl.gz', 'misnamed'])
        expect(await compare(file)).toEqual(first);
      expect(await compare('-', JSONL)).toEqual(first);
      expect(await compare('-', CSV)).toEqual(first);
      expect(await compare('-', gzipSync(CSV))).toEqual(first);
    }
  });

  it('reads what the built command wrote, as JSON lines, CSV and Parquet', async () => {
    const postings = readFileSync(new URL('../../bench/postings/dev.postings.jsonl', import.meta.url));
    const cwd = folderWith({ 'postings.jsonl': postings });
    const outcomes: string[] = [];
    for (const name of ['r.jsonl', 'r.csv', 'r.parquet']) {
      const scored = await spawnCommand(['score', 'postings.jsonl', '--quiet', '--out', name], { cwd });
      expect(scored).toEqual({ code: 0, stdout: '', stderr: '' });
      const { code, stdout, stderr } = await spawnCommand(
        ['compare', name, '--by', 'company', '--min', '1', '--format', 'json'],
        { cwd },
      );
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      outcomes.push(stdout);
    }
    expect(outcomes[1]).toBe(outcomes[0]);
    expect(outcomes[2]).toBe(outcomes[0]);
    const results = readLines(readFileSync(join(cwd, 'r.jsonl'), 'utf8'));
    const { blocks } = JSON.parse(outcomes[0]!) as Comparison;
    const counted = blocks.flatMap(({ rows }) => rows).reduce((sum, { judged }) => sum + judged, 0);
    const named = results.filter(
      ({ role, title, company, duplicate_of }) =>
        role !== null && company && !duplicate_of && (title as { entry?: string } | null)?.entry,
    );
    expect(counted).toBe(named.length);
  });

  it('fits the width of the terminal, and 80 columns where there is none', async () => {
    const cwd = folderWith({ 'a.jsonl': JSONL });
    for (const by of ['title', 'company', 'team']) {
      const { stdout } = await rolecall(['compare', 'a.jsonl', '--by', by], { cwd });
      for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
    }
  });

  it('colours only where it may, and without changing a letter', async () => {
    const cwd = folderWith({ 'a.jsonl': JSONL });
    const compare = (env: Record<string, string>) =>
      rolecall(['compare', 'a.jsonl', '--by', 'company'], { cwd, env });
    const plain = await compare({ NO_COLOR: '1' });
    const coloured = await compare({ FORCE_COLOR: '1' });
    const escapes = new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, 'g');
    expect(plain.stdout).not.toMatch(escapes);
    expect(coloured.stdout).toMatch(escapes);
    expect(coloured.stdout.replace(escapes, '')).toBe(plain.stdout);
  });

  it('shows no control characters of names', async () => {
    const company = 'Evil\u001b[2J\u202e\nCorp';
    const cwd = folderWith({ 'a.jsonl': writeLines([1, 2].map((n) => invent(String(n), { company }))) });
    const { stdout } = await rolecall(['compare', 'a.jsonl', '--by', 'company', '--min', '1'], { cwd });
    expect(stdout).toContain('Evil [2J Corp');
    expect(stdout).not.toMatch(/[^\P{Cc}\n]|\u202e/u);
  });

  it('says so where there is nothing to compare', async () => {
    const cwd = folderWith({
      'empty.jsonl': '',
      'few.jsonl': writeLines([invent('1')]),
      'head.csv': CSV_HEADER,
    });
    for (const name of ['empty.jsonl', 'head.csv'])
      expect(await rolecall(['compare', name], { cwd })).toEqual({
        code: 0,
        stdout: 'Nothing to compare.\n',
        stderr: '',
      });
    const { stdout } = await rolecall(['compare', 'few.jsonl'], { cwd });
    expect(stdout).toBe('Nothing to compare.\n1 group of fewer than 5 postings (1 in all) is not shown.\n');
  });

  it.each([
    ['postings.jsonl', '{"text":"a posting"}\n', 'line 1 is no report of rolecall'],
    ['torn.jsonl', JSONL.slice(0, -40), 'line 400 is not JSON'],
    ['array.json', '[1]', 'it has no columns id, status'],
    ['table.csv', 'title,text\na,b\n', 'it has no columns id, status, role, research'],
    ['text.txt', 'Applied Scientist\n\n"Own" the "work".\n', 'it has no columns'],
    ['status.csv', CSV.replace(',ok,', ',fine,'), 'has no id or no status that rolecall knows'],
    ['bad.parquet', 'PAR1 and nothing more', 'is a damaged Parquet file'],
    ['torn.jsonl.gz', gzipSync(JSONL).subarray(0, 1000), 'is cut short or damaged'],
    ['x.pdf', '%PDF-1.7\n', 'is a binary file'],
  ])('refuses %s in a sentence', async (name, content, message) => {
    const cwd = folderWith({ [name]: content });
    const { code, stdout, stderr } = await rolecall(['compare', name], { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(new RegExp(`^rolecall: ${name} .*\\n$`));
    expect(stderr).toContain(message);
  });

  it.each([
    [['compare'], "missing required argument 'results'"],
    [['compare', 'none.jsonl'], 'There is no file none.jsonl'],
    [['compare', '-', '--by', 'level'], 'Allowed choices are title, company, team'],
    [['compare', '-', '--min', '0'], 'Give a whole number from 1.'],
  ])('%j exits with 2 and says what is wrong', async (args, message) => {
    const { code, stdout, stderr } = await rolecall(args, { stdin: JSONL });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
  });

  it('cannot read Parquet that is piped in', async () => {
    const { code, stderr } = await rolecall(['compare', '-'], { stdin: 'PAR1....' });
    expect(code).toBe(2);
    expect(stderr).toContain('Parquet cannot be read from standard input');
  });

  it('ends quietly where nobody reads on', async () => {
    const cwd = folderWith({ 'a.jsonl': JSONL });
    const { code, stderr } = await shell('rolecall compare a.jsonl --by team --format json | head -1', cwd);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  it('has help with examples', async () => {
    const { code, stdout } = await rolecall(['compare', '--help']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^ {2}\$ rolecall compare results\.jsonl/m);
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });
});
