import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it, vi } from 'vitest';
import { closureOf } from './lock.js';
import { packagesLoadedBy } from './tracing.js';
import { useServer } from './use-server.js';

vi.setConfig({ testTimeout: 120_000 });

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'rolecall-loads-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The command before the build puts it into a few files, so that what is put into them shows, too. */
const command = (...args: string[]): string[] => [join(ROOT, 'dist/cli/main.js'), ...args];
const score = (...args: string[]): string[] => command('score', 'examples', '--force', ...args);
const made = (name: string): string => join(folder, name);
const TEXT = 'examples/1-applied-scientist.txt';
const PDF = 'tests/posting/files/office.pdf';
const WORD = 'tests/posting/files/office.docx';

/** What every command loads at its start: itself, and readers of the commonest formats. */
const START = ['commander', 'csv-parse', 'fzstd', 'htmlparser2', 'marked'];
const LEXICONS = ['compromise', 'yaml', 'zod'];

/** Each way in, with the dependencies that it may load. What these bring may be loaded, too. */
const COMMANDS: readonly (readonly [face: string, args: readonly string[], may: readonly string[]])[] = [
  ['analyze', command('analyze', TEXT), START],
  ['analyze, of a PDF', command('analyze', PDF), [...START, 'unpdf', 'fflate']],
  ['analyze, of a Word document', command('analyze', WORD), [...START, 'fflate']],
  ['analyze --lexicon', command('analyze', TEXT, '--lexicon', 'lexicons'), [...START, ...LEXICONS]],
  ['lint', command('lint', TEXT), START],
  ['score, in threads', score('--out', made('o.jsonl'), '--jobs', '2'), START],
  ['score --report', score('--out', made('o.csv'), '--report', made('o.html')), [...START, 'ejs']],
  ['score, into Parquet', score('--out', made('o.parquet')), [...START, 'hyparquet-writer']],
  ['compare', command('compare', made('o.jsonl')), [...START, 'hyparquet', 'hyparquet-compressors']],
  ['roles', command('roles', 'rs'), START],
];

it.each(COMMANDS)('%s', async (_, args, may) => {
  const loaded = await packagesLoadedBy({ args });
  expect(loaded).toContain('commander');
  expect(notAmong(may, loaded)).toEqual([]);
});

it('serve, when it is used', async () => {
  const loaded = await packagesLoadedBy({ args: command('serve', '--port', '0'), use: useServer });
  expect(loaded).toContain('express');
  expect(notAmong([...START, 'express', 'express-rate-limit', 'helmet', 'ejs', 'zod'], loaded)).toEqual([]);
});

it('the compiler of the lexicons', async () => {
  // It writes beside itself, so it runs as a copy.
  cpSync(join(ROOT, 'dist'), made('dist'), { recursive: true, filter: (from) => !/\.bin$|page$/.test(from) });
  cpSync(join(ROOT, 'package.json'), made('package.json'));
  for (const name of ['lexicons', 'node_modules']) symlinkSync(join(ROOT, name), made(name));
  const loaded = await packagesLoadedBy({ args: [made('dist/compile/main.js')] });
  expect(loaded).toContain('compromise');
  expect(notAmong(LEXICONS, loaded)).toEqual([]);
});

it('the baseline of bench:accuracy, which takes of natural one classifier and no client of a database', async () => {
  const args = [
    '--import',
    'tsx',
    '--input-type=module',
    '--eval',
    "await import('./bench/accuracy/baselines.ts')",
  ];
  const loaded = await packagesLoadedBy({ args });
  const natural = ['natural', 'apparatus', 'sylvester'];
  expect(loaded).toEqual(expect.arrayContaining(natural));
  expect(notAmong(['tsx', ...LEXICONS], loaded).filter((name) => !natural.includes(name))).toEqual([]);
});

function notAmong(may: readonly string[], loaded: readonly string[]): string[] {
  const allowed = closureOf(may);
  return loaded.filter((name) => !allowed.has(name));
}
