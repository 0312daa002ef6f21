import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { linesOf } from './batch-input.js';
import { folderWith, rolecall, shell } from './command.js';

const RUN = ['score', 'a.jsonl', '--brief', '--out', 'out.jsonl'];

/** A folder in which a run came to its end for lack of room. */
async function stoppedRun(): Promise<string> {
  const cwd = folderWith({ 'a.jsonl': linesOf(90) });
  const { code, stderr } = await shell(`ulimit -f 100; rolecall ${RUN.join(' ')}`, cwd);
  expect(stderr).toMatch(/The results have grown larger than a file may be here\. \d+ postings were done\./);
  expect(stderr).toContain(`To go on: rolecall ${RUN.join(' ')} --resume`);
  expect(code).toBe(3);
  return cwd;
}

function change(cwd: string, from: RegExp, to: string): void {
  const journal = join(cwd, 'out.jsonl.journal');
  writeFileSync(journal, readFileSync(journal, 'utf8').replace(from, to));
}

describe('a run that was stopped', () => {
  it('is gone on with when there is room again', async () => {
    const cwd = await stoppedRun();
    expect((await rolecall([...RUN, '--resume'], { cwd })).code).toBe(0);
    await rolecall(['score', 'a.jsonl', '--brief', '--out', 'whole.jsonl'], { cwd });
    expect(readFileSync(join(cwd, 'out.jsonl'), 'utf8')).toBe(readFileSync(join(cwd, 'whole.jsonl'), 'utf8'));
  });

  it('is not gone on with by what would not fit', async () => {
    const cwd = await stoppedRun();
    const refusal = async (...args: string[]) => {
      const { code, stdout, stderr } = await rolecall(args, { cwd });
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(existsSync(join(cwd, 'out.jsonl'))).toBe(false);
      return stderr;
    };
    expect(await refusal(...RUN)).toMatch(
      /out\.jsonl\.part holds the results of \d+ postings, .*Go on with --resume, or start anew with --force/,
    );
    expect(await refusal('score', 'a.jsonl', '--unique', '--out', 'out.jsonl', '--resume')).toContain(
      'was begun with other options (--brief, --unique)',
    );
    change(cwd, /"engine": "[^"]*"/, '"engine": "0.0.9"');
    expect(await refusal(...RUN, '--resume')).toContain('another version of rolecall (0.0.9)');
    change(cwd, /"engine": "0.0.9"/, '"engine": "0.1.0"');
    change(cwd, /"lexicon": "sha256:../, '"lexicon": "sha256:zz');
    expect(await refusal(...RUN, '--resume')).toContain('was begun with another lexicon');
    appendFileSync(join(cwd, 'a.jsonl'), '\n');
    expect(await refusal(...RUN, '--resume')).toContain('another input, or its files have changed since');
    expect((await rolecall([...RUN, '--force', '--quiet'], { cwd })).code).toBe(0);
  });

  it.each([
    ['standard input', ['-', '--out', 'out.jsonl'], '--resume cannot go back in standard input'],
    ['standard output', ['a.jsonl'], '--resume goes on with a file of results. Name it with --out.'],
  ])('cannot have been one with %s', async (_, args, message) => {
    const cwd = folderWith({ 'a.jsonl': linesOf(1) });
    const { code, stdout, stderr } = await rolecall(['score', ...args, '--resume'], { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
  });
});

describe('rolecall score --resume', () => {
  it('starts where there is nothing to go on with', async () => {
    const cwd = folderWith({ 'a.jsonl': linesOf(3), 'out.jsonl.part': 'left from somewhere' });
    expect((await rolecall([...RUN, '--resume'], { cwd })).code).toBe(0);
    expect(readFileSync(join(cwd, 'out.jsonl'), 'utf8').split('\n')).toHaveLength(4);
  });

  it('only tidies up where nothing but that was left', async () => {
    const cwd = await stoppedRun();
    const journal = readFileSync(join(cwd, 'out.jsonl.journal'), 'utf8');
    await rolecall([...RUN, '--resume'], { cwd });
    const whole = readFileSync(join(cwd, 'out.jsonl'), 'utf8');
    writeFileSync(join(cwd, 'out.jsonl.journal'), journal.replace('"isWhole": false', '"isWhole": true'));
    expect((await rolecall([...RUN, '--resume'], { cwd })).code).toBe(0);
    expect(existsSync(join(cwd, 'out.jsonl.journal'))).toBe(false);
    expect(readFileSync(join(cwd, 'out.jsonl'), 'utf8')).toBe(whole);
    expect((await rolecall([...RUN, '--resume'], { cwd })).stderr).toContain('out.jsonl exists');
  });
});

describe('options that want a file', () => {
  it.each([
    [['--format', 'parquet'], 'Parquet is written to a file. Name it with --out.'],
    [['--report', 'page.html'], '--report is made from a file of results'],
    [['--report', 'out.jsonl', '--out', './out.jsonl'], '--out and --report are both'],
    [['--report', 'a.jsonl', '--out', 'out.jsonl'], 'a.jsonl exists'],
    [['--jobs', '0'], 'Give a number from 1 to 256.'],
  ])('%j', async (args, message) => {
    const cwd = folderWith({ 'a.jsonl': linesOf(1) });
    const { code, stderr } = await rolecall(['score', 'a.jsonl', ...args], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });
});
