import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { linesOf } from './batch-input.js';
import { folderWith, rolecall } from './command.js';

it('makes a table and a page from the same lines, and leaves nothing else behind', async () => {
  const cwd = folderWith({ 'a.jsonl': linesOf(30) });
  await rolecall(['score', 'a.jsonl', '--unique', '--out', 'plain.csv'], { cwd });
  const args = ['score', 'a.jsonl', '--unique', '--out', 'out.csv', '--report', 'page.html'];
  const { code, stderr } = await rolecall(args, { cwd });
  expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringMatching(/^30 postings: /) });
  expect(readdirSync(cwd).sort()).toEqual(['a.jsonl', 'out.csv', 'page.html', 'plain.csv']);
  expect(readFileSync(join(cwd, 'out.csv'), 'utf8')).toBe(readFileSync(join(cwd, 'plain.csv'), 'utf8'));
  expect(readFileSync(join(cwd, 'page.html'), 'utf8')).toMatch(/^<!doctype html>/i);
});

it('makes Parquet from the lines', async () => {
  const cwd = folderWith({ 'a.jsonl': linesOf(5) });
  expect((await rolecall(['score', 'a.jsonl', '--out', 'out.parquet'], { cwd })).code).toBe(0);
  expect(readdirSync(cwd).sort()).toEqual(['a.jsonl', 'out.parquet']);
  expect(readFileSync(join(cwd, 'out.parquet')).toString('latin1', 0, 4)).toBe('PAR1');
});
