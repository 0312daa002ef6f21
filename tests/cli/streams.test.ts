import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, outcomeOf, POSTING, shell, spawnCommand, start } from './command.js';

const LINE = `${JSON.stringify({ text: POSTING })}\n`;

describe('output', () => {
  it('ends quietly when the reader has had enough', async () => {
    const cwd = folderWith({ 'many.jsonl': LINE.repeat(300) });
    const { stdout, stderr } = await shell(
      '{ rolecall score many.jsonl; echo "code $?" >&2; } | head -n 1',
      cwd,
    );
    expect(stdout.split('\n')).toHaveLength(2);
    expect(stderr).toBe('code 0\n');
  });

  it.runIf(existsSync('/dev/full'))('says so when the disk is full', async () => {
    const cwd = folderWith({ 'a.jsonl': LINE });
    const { code, stderr } = await shell('rolecall score a.jsonl > /dev/full', cwd);
    expect(code).toBe(3);
    expect(stderr).toContain('The disk is full');
  });

  it('keeps results and everything else apart', async () => {
    const cwd = folderWith({ 'a.jsonl': `${LINE}broken\n` });
    const { stdout, stderr } = await spawnCommand(['score', 'a.jsonl'], { cwd });
    for (const line of stdout.trimEnd().split('\n')) expect(() => JSON.parse(line)).not.toThrow();
    expect(stderr).toMatch(/^2 postings: .*\n$/);
  });
});

describe('exit codes of the process', () => {
  it.each([
    [['roles'], 0],
    [['analyze', '--fail-on', 'error'], 1],
    [['analyze', 'none.txt'], 2],
    [['--help'], 0],
    [[], 2],
  ])('%j: %i', async (args, code) => {
    expect((await spawnCommand(args)).code).toBe(code);
  });
});

describe.each([
  ['SIGTERM', 3],
  ['SIGINT', 130],
] as const)('%s', (signal, expected) => {
  it('stops a batch, tells what was done, and leaves no half result', async () => {
    const cwd = folderWith({});
    const child = start(['score', '-', '--out', 'out.jsonl'], { cwd });
    const outcome = outcomeOf(child);
    child.stdin.write(LINE);
    const part = join(cwd, 'out.jsonl.part');
    while (!existsSync(part) || readFileSync(part, 'utf8') === '')
      await new Promise((resolve) => setTimeout(resolve, 20));
    child.kill(signal);
    const { code, stderr } = await outcome;
    expect(code).toBe(expected);
    expect(stderr).toContain(`stopped (${signal})`);
    expect(stderr).toContain('1 posting was done. What was done stands in out.jsonl.part.');
    expect(existsSync(join(cwd, 'out.jsonl'))).toBe(false);
  });

  it('stops a command that waits for a posting', async () => {
    const child = start(['analyze', '-']);
    const outcome = outcomeOf(child);
    await new Promise((resolve) => setTimeout(resolve, 2000));
    child.kill(signal);
    expect(await outcome).toMatchObject({ code: expected, stdout: '' });
  });
});
