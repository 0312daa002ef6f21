import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { linesOf, postingOf } from './batch-input.js';
import { folderWith, readLines, rolecall, spawnCommand } from './command.js';

const line = (id: string, text: string) => `${JSON.stringify({ id, text })}\n`;
const loud = (text: string) =>
  ` ${text.toUpperCase().replaceAll(' ', '\u00a0 ').replace('4 YEARS', '12 YEARS')}\n\n`;

const SAME =
  line('a,1', postingOf(1)) +
  line('b', postingOf(2)) +
  line('c', loud(postingOf(1))) +
  line('d', '') +
  line('e', '') +
  line('f', postingOf(1));

describe('rolecall score --duplicates', () => {
  it('names the first posting with the same text, whatever case, white space and digits', async () => {
    const cwd = folderWith({ 'a.jsonl': SAME });
    const { stdout, stderr } = await rolecall(['score', 'a.jsonl', '--duplicates'], { cwd });
    const lines = readLines(stdout);
    expect(lines.map(({ id, duplicate_of }) => [id, duplicate_of])).toEqual([
      ['a,1', undefined],
      ['b', undefined],
      ['c', 'a,1'],
      ['d', undefined],
      ['e', undefined],
      ['f', 'a,1'],
    ]);
    expect(Object.keys(lines[2]!).at(-1)).toBe('duplicate_of');
    expect(stderr).toContain('2 have the text of an earlier one.');
  });

  it('does so in a table, too', async () => {
    const cwd = folderWith({ 'a.jsonl': SAME });
    const { stdout } = await rolecall(['score', 'a.jsonl', '--duplicates', '--format', 'csv'], { cwd });
    const rows = parse<Record<string, string>>(stdout, { columns: true });
    expect(rows.map(({ id, duplicate_of }) => [id, duplicate_of])).toEqual([
      ['a,1', ''],
      ['b', ''],
      ['c', 'a,1'],
      ['d', ''],
      ['e', ''],
      ['f', 'a,1'],
    ]);
  });

  it('leaves everything else in the line as it is without', async () => {
    const cwd = folderWith({ 'a.jsonl': linesOf(20) });
    const plain = readLines((await rolecall(['score', 'a.jsonl'], { cwd })).stdout);
    const marked = readLines((await rolecall(['score', 'a.jsonl', '--duplicates'], { cwd })).stdout);
    expect(marked.map(({ duplicate_of: _, ...rest }) => rest)).toEqual(plain);
  });
});

describe('rolecall score --unique', () => {
  it('leaves out what came before, and what has no text stays', async () => {
    const cwd = folderWith({ 'a.jsonl': SAME });
    const { stdout, stderr } = await rolecall(['score', 'a.jsonl', '--unique'], { cwd });
    expect(readLines(stdout).map(({ id }) => id)).toEqual(['a,1', 'b', 'd', 'e']);
    expect(stderr).toMatch(/^6 postings: .*2 have the text of an earlier one and were left out\.\n$/);
  });
});

describe('rolecall score --jobs', () => {
  it.each([
    ['out.jsonl', []],
    ['out.jsonl', ['--brief', '--duplicates']],
    ['out.csv', ['--unique']],
  ])('does not change a byte of %s %j', async (out, options) => {
    const cwd = folderWith({ 'a.jsonl': linesOf(120), 'b.txt': postingOf(3), 'c.jsonl': linesOf(30) });
    const results: Buffer[] = [];
    const summaries = new Set<string>();
    for (const jobs of ['1', '2', '3']) {
      const name = `${jobs}-${out}`;
      const args = ['score', 'a.jsonl', 'b.txt', 'c.jsonl', '--jobs', jobs, '--out', name, ...options];
      summaries.add((await spawnCommand(args, { cwd })).stderr);
      results.push(readFileSync(join(cwd, name)));
    }
    expect(results[1]!.equals(results[0]!)).toBe(true);
    expect(results[2]!.equals(results[0]!)).toBe(true);
    expect(summaries.size).toBe(1);
  });

  it('hands a folder of lexicons to each thread', async () => {
    const cwd = folderWith({ 'a.jsonl': linesOf(2) });
    const lexicons = new URL('../../lexicons', import.meta.url).pathname;
    const args = ['score', 'a.jsonl', '--lexicon', lexicons, '--jobs', '2'];
    expect(await spawnCommand(args, { cwd })).toEqual(await rolecall(['score', 'a.jsonl'], { cwd }));
  });
});
