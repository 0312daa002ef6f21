import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../cli/command.js';
import { LIMITS, measure } from './limits.js';

const LEXICONS = fileURLToPath(new URL('../../lexicons', import.meta.url));
const read = (file: string): string => readFileSync(join(LEXICONS, file), 'utf8');
const ENGINEERING = 'activities/engineering.yml';

/** The lexicon with one more phrase. */
const withPhrase = (phrase: string): string =>
  read(ENGINEERING).replace(/phrases:\n\s+\d: \[/, (found) => `${found}${phrase}, `);

/** Each of the ten lists holds the one before ten times. */
const LAUGHS = Array.from({ length: 10 }, (_, i) =>
  i === 0
    ? 'a0: &a0 [lol]'
    : `a${i}: &a${i} [${Array(10)
        .fill(`*a${i - 1}`)
        .join(', ')}]`,
).join('\n');

const many = (count: number, make: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => make(i)).join('');

const CASES: readonly (readonly [name: string, file: string, content: string, says: string])[] = [
  ['aliases that expand without end', 'verbs.yml', LAUGHS, 'verbs.yml:2: “*a0” is an alias'],
  ['lists nested without end', 'verbs.yml', '['.repeat(100_000), 'verbs.yml:1: This is not valid YAML'],
  ['items nested without end', 'verbs.yml', '- '.repeat(100_000), 'verbs.yml:1: This is not valid YAML'],
  ['quotation marks', 'verbs.yml', '"'.repeat(100_000), 'verbs.yml:1: This is not valid YAML'],
  ['a key again and again', 'verbs.yml', 'k: 1\n'.repeat(100_000), 'and 99899 more.'],
  ['keys that nobody knows', 'verbs.yml', many(90_000, (i) => `k${i}: 1\n`), 'verbs.yml:1: '],
  ['a large file', 'verbs.yml', `# ${'a'.repeat(1 << 20)}`, 'verbs.yml: This is larger than 1 MB'],
  [
    'a phrase of a billion',
    ENGINEERING,
    withPhrase(many(30, () => 'xa-xb|xc-xd ').trim()),
    `${ENGINEERING}:13: A phrase stands for at most 1000 sequences`,
  ],
  [
    'a phrase without end',
    ENGINEERING,
    withPhrase(many(10_000, () => 'xa ').trim()),
    `${ENGINEERING}:13: Too big`,
  ],
  ['figures that are none', 'calibration.json', '{}', 'calibration.json: This is not a calibration'],
  [
    'figures nested without end',
    'calibration.json',
    '['.repeat(1_000_000),
    'calibration.json: This is not a calibration',
  ],
  ['rates that are none', 'mention-rates.json', '{"a": 7}', 'mention-rates.json: These are not rates'],
];

const { memory, seconds } = LIMITS['a lexicon'];

describe('a broken lexicon', () => {
  it.each(CASES)('is refused with its place before anything is read: %s', async (_, file, content, says) => {
    const cwd = folderWith({ 'a.txt': 'hello' });
    cpSync(LEXICONS, join(cwd, 'lexicons'), { recursive: true });
    writeFileSync(join(cwd, 'lexicons', file), content);
    const { code, stdout, stderr, peak } = await measure(['analyze', 'a.txt', '--lexicon', 'lexicons'], {
      cwd,
      seconds,
    });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^rolecall: the lexicon has \d+ problems?:\n/);
    expect(stderr.includes(says), stderr.slice(0, 600)).toBe(true);
    expect(stderr.length).toBeLessThan(50_000);
    expect(peak).toBeLessThan(memory);
  });

  it('is refused where a folder stands in place of a file', async () => {
    const cwd = folderWith({ 'a.txt': 'hello', 'folder/a': '' });
    cpSync(LEXICONS, join(cwd, 'lexicons'), { recursive: true });
    rmSync(join(cwd, 'lexicons/cues.yml'));
    cpSync(join(cwd, 'folder'), join(cwd, 'lexicons/cues.yml'), { recursive: true });
    const { code, stderr } = await measure(['score', 'a.txt', '--lexicon', 'lexicons'], { cwd, seconds });
    expect(code).toBe(2);
    expect(stderr).toContain('cues.yml: This is a folder. Put a file in its place.');
  });
});
