import {
  appendFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { linesOf, postingOf, tableOf } from './batch-input.js';
import { folderWith, outcomeOf, shell, spawnCommand, start } from './command.js';

const LINES = linesOf(150);
const INPUT = {
  'a.jsonl': LINES,
  'b.csv': tableOf(130, 40),
  'c/one.txt': postingOf(5),
  'c/two.md': postingOf(900),
};
const PATHS = ['a.jsonl', 'b.csv', 'c'];

const sizeOf = (path: string) => statSync(path, { throwIfNoEntry: false })?.size ?? 0;
const pause = () => new Promise((resolve) => setTimeout(resolve, 1));

/** Runs the command until the part file has grown to a size, and sends it a signal then. */
async function stopAt(
  size: number,
  signal: NodeJS.Signals,
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
) {
  const child = start(args, { cwd, env });
  const outcome = outcomeOf(child);
  const part = join(cwd, `${args[args.indexOf('--out') + 1]}.part`);
  while (child.exitCode === null && sizeOf(part) < size) await pause();
  child.kill(signal);
  return outcome;
}

/** Numbers from 0 to 1 that are the same in every run of the tests. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

describe('a run that is killed and gone on with', () => {
  it.each([
    ['JSON lines', 'out.jsonl', ['--jobs', '1'], ['--jobs', '1']],
    [
      'CSV without duplicates, by two threads',
      'out.csv',
      ['--unique', '--jobs', '2'],
      ['--unique', '--jobs', '2'],
    ],
    [
      'duplicates, by one thread and by two',
      'out.jsonl',
      ['--duplicates', '--brief', '--jobs', '1'],
      ['--duplicates', '--brief', '--jobs', '2'],
    ],
  ])('comes to the same bytes: %s', async (name, out, options, others) => {
    const cwd = folderWith(INPUT);
    const whole = await spawnCommand(['score', ...PATHS, '--out', `whole-${out}`, ...options], { cwd });
    expect(whole.code).toBe(0);
    const expected = readFileSync(join(cwd, `whole-${out}`));
    const next = chance(name.length);
    for (let kill = 0; kill < 4; kill++) {
      const args = ['score', ...PATHS, '--out', out, '--resume', ...(kill % 2 === 0 ? options : others)];
      await stopAt(Math.floor(next() * expected.length), 'SIGKILL', args, cwd);
    }
    const last = await spawnCommand(['score', ...PATHS, '--out', out, '--resume', ...options], { cwd });
    if (last.code === 0) expect(last.stderr).toBe(whole.stderr);
    else expect(last.stderr).toContain(`${out} exists`);
    expect(readFileSync(join(cwd, out)).equals(expected)).toBe(true);
    expect(readdirSync(cwd).sort()).toEqual(['a.jsonl', 'b.csv', 'c', out, `whole-${out}`].sort());
  });

  it('keeps what the journal vouches for, and cuts off the rest', async () => {
    const cwd = folderWith({ 'a.jsonl': LINES });
    const args = ['score', 'a.jsonl', '--brief', '--jobs', '1', '--out', 'out.jsonl'];
    await stopAt(1, 'SIGINT', args, cwd);
    const part = join(cwd, 'out.jsonl.part');
    const done = readFileSync(part, 'utf8');
    // Longer than all that is still to come.
    writeFileSync(part, `${done.replace('Acme', 'KEPT')}{"id":"${'torn'.repeat(500_000)}`);
    expect((await spawnCommand([...args, '--resume'], { cwd })).code).toBe(0);
    const lines = readFileSync(join(cwd, 'out.jsonl'), 'utf8').trimEnd().split('\n');
    expect(lines).toHaveLength(150);
    expect(lines[0]).toContain('KEPT');
    expect(() => lines.map((line) => JSON.parse(line))).not.toThrow();
  });
});

describe.each([
  ['SIGINT', 130],
  ['SIGTERM', 3],
] as const)('%s', (signal, expected) => {
  it('stops cleanly and says how to go on, in words for the shell', async () => {
    const cwd = folderWith({ "it's.jsonl": LINES });
    const args = ['score', "it's.jsonl", '--out', 'my out.csv', '--jobs', '2'];
    const { code, stderr } = await stopAt(1, signal, args, cwd);
    expect(code).toBe(expected);
    const command = /To go on: (.*)\n/.exec(stderr)![1]!;
    expect(command).toBe("rolecall score 'it'\\''s.jsonl' --out 'my out.csv' --jobs 2 --resume");
    expect((await shell(command, cwd)).code).toBe(0);
    await spawnCommand(['score', "it's.jsonl", '--out', 'whole.csv'], { cwd });
    expect(readFileSync(join(cwd, 'my out.csv')).equals(readFileSync(join(cwd, 'whole.csv')))).toBe(true);
  });
});

describe('a clock that is wrong', () => {
  /** Loaded first, it lets every look at the clock of the day find it at another time, years apart and backwards. */
  const WRONG = `
    const begun = Date.parse('2090-01-01');
    let looks = 0;
    const now = () => begun - 1e10 * ++looks;
    globalThis.Date = class extends Date {
      constructor(...given) { given.length === 0 ? super(now()) : super(...given); }
      static now = now;
    };`;

  it('changes nothing: not what is written, nor where it is gone on', async () => {
    const cwd = folderWith({ 'a.jsonl': LINES, 'wrong.mjs': WRONG });
    const env = { NODE_OPTIONS: '--import ./wrong.mjs' };
    const args = ['score', 'a.jsonl', '--brief', '--jobs', '2'];
    await spawnCommand([...args, '--out', 'whole.jsonl'], { cwd });
    const whole = readFileSync(join(cwd, 'whole.jsonl'));
    await stopAt(whole.length / 3, 'SIGKILL', [...args, '--out', 'out.jsonl'], cwd, env);
    // What was written is from the future, or from long ago.
    for (const [name, year] of [
      ['out.jsonl.part', 2090],
      ['out.jsonl.journal', 1980],
    ] as const)
      if (existsSync(join(cwd, name))) utimesSync(join(cwd, name), new Date(year, 0), new Date(year, 0));
    const last = await spawnCommand([...args, '--out', 'out.jsonl', '--resume'], { cwd, env });
    expect(last.code).toBe(0);
    expect(readFileSync(join(cwd, 'out.jsonl')).equals(whole)).toBe(true);
  });
});

describe('a file that changes while it is read', () => {
  it.each([
    ['grows', (path: string) => appendFileSync(path, LINES)],
    ['is cut short', (path: string) => truncateSync(path, 10)],
    ['is written anew', (path: string) => writeFileSync(path, LINES.replaceAll('Acme', 'Umca'))],
  ])('is not passed off as one that did not: it %s', async (_, change) => {
    const cwd = folderWith({ 'a.jsonl': LINES.repeat(4) });
    const child = start(['score', 'a.jsonl', '--out', 'out.jsonl', '--jobs', '1'], { cwd });
    const outcome = outcomeOf(child);
    while (child.exitCode === null && sizeOf(join(cwd, 'out.jsonl.part')) === 0) await pause();
    change(join(cwd, 'a.jsonl'));
    const { code, stderr } = await outcome;
    expect(stderr).toMatch(/A file changed while it was read, .* Start anew with --force\./);
    expect(code).toBe(3);
    expect(existsSync(join(cwd, 'out.jsonl'))).toBe(false);
    const again = await spawnCommand(['score', 'a.jsonl', '--out', 'out.jsonl', '--resume'], { cwd });
    expect(again.stderr).toContain('its files have changed since');
    expect((await spawnCommand(['score', 'a.jsonl', '--out', 'out.jsonl', '--force'], { cwd })).code).toBe(0);
  });
});
