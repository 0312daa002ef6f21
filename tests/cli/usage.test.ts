import { describe, expect, it } from 'vitest';
import { startTotals } from '../../src/batch/totals.js';
import { exitCodeFor } from '../../src/cli/fail-on.js';
import { chooseStyle } from '../../src/cli/style.js';
import { COLOURED, PLAIN } from '../../src/render/style.js';
import { ROLES } from '../../src/types.js';
import { rolecall } from './command.js';

const COMMANDS = ['analyze', 'score', 'compare', 'lint', 'text', 'roles', 'target', 'lexicon', 'serve'];

describe('help', () => {
  it.each(COMMANDS)('of %s has examples and fits 80 columns', async (command) => {
    const { code, stdout, stderr } = await rolecall([command, '--help']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain(`\nExamples:\n`);
    expect(stdout).toMatch(new RegExp(`^ {2}\\$ .*rolecall ${command}`, 'm'));
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  it('lists every command', async () => {
    const { stdout } = await rolecall(['--help']);
    for (const command of COMMANDS) expect(stdout).toContain(`\n  ${command} `);
  });

  it('is printed on stderr where a command is missing', async () => {
    const { code, stdout, stderr } = await rolecall([]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('Usage: rolecall');
  });
});

describe('bad usage', () => {
  it.each([
    [['analyse'], "unknown command 'analyse'"],
    [['analyze', '--colour'], "unknown option '--colour'"],
    [['analyze', '--format', 'yaml'], 'Allowed choices are text, json'],
    [['analyze', 'a', 'b'], 'too many arguments'],
    [['analyze', '--fail-on', 'vague'], '"vague" is none of mismatch, unclear, outside, error'],
    [['analyze', '--want', '10/40/30'], 'not four whole numbers'],
    [['analyze', '--want', '10/40/30/2x'], 'not four whole numbers'],
    [['analyze', '--want', '10/40/30/30'], 'These sum to 110.'],
    [['analyze', '--want', '10/40/30/20', '--brief'], '--want is for the advice'],
    [['lint'], "missing required argument 'draft'"],
    [['lint', '-', '--expect', 'CEO'], '"CEO" is none of the five roles'],
    [['lint', '-', '--fail-on', 'title'], '"title" is none of mismatch, unclear, vague, outside, error'],
    [['target', '--answers', '1;2'], '"1;2" is not the number of an answer'],
    [['score', 'a', '--format', 'xml'], 'Allowed choices are jsonl, csv'],
    [['roles', 'CEO'], '"CEO" is none of the five roles: RS (Research Scientist)'],
    [['lexicon', 'cooking'], '"cooking" is none of research, modeling, engineering, product, outside'],
    [['serve', '--port', 'x'], 'a number from 0 to 65535'],
  ])('%j exits with 2 and says what is wrong', async (args, message) => {
    const { code, stdout, stderr } = await rolecall(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^rolecall: /);
    expect(stderr).toContain(message);
  });
});

describe('what rolecall knows', () => {
  it('roles: five of them', async () => {
    const { stdout } = await rolecall(['roles']);
    expect(stdout.match(/^(?:RS|AS|RE|MLE|SWE) .*%$/gm)).toHaveLength(5);
  });

  it('roles: one, by name or code', async () => {
    const { stdout } = await rolecall(['roles', 'research engineer']);
    expect(stdout).toMatch(/^Research Engineer \(RE\)\n\nResearch +\d+ % /);
    expect((await rolecall(['roles', 're'])).stdout).toBe(stdout);
    const { RE } = JSON.parse((await rolecall(['roles', 'RE', '--format', 'json'])).stdout);
    expect(RE.name).toBe('Research Engineer');
  });

  it.each(ROLES)('roles: the whole guide to %s, with the scope of what it says of pay', async (role) => {
    const { stdout } = await rolecall(['roles', role]);
    for (const label of ['Like', 'Judged by', 'Where', 'Suits', 'Competition', 'Way in', 'Leads to']) {
      expect(stdout).toMatch(new RegExp(`^${label} +\\S`, 'm'));
    }
    expect(stdout).toMatch(/^Interviews +\S/m);
    expect(stdout).toMatch(/^Pay +\S(?:.|\n)*\(US, mid-2026, rough pattern/m);
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
    const { guide } = JSON.parse((await rolecall(['roles', role, '--format', 'json'])).stdout)[role];
    expect(guide).toMatchObject({ payScope: expect.stringContaining('US'), source: expect.any(String) });
    for (const round of guide.rounds) expect(round).toHaveProperty('prepare');
  });

  it('lexicon: topics, and the phrases of one activity', async () => {
    const { stdout } = await rolecall(['lexicon']);
    for (const name of ['research', 'modeling', 'engineering', 'product', 'outside']) {
      expect(stdout).toMatch(new RegExp(`^${name} +\\d+ entries in \\d+ topics$`, 'm'));
    }
    expect((await rolecall(['lexicon', 'engineering'])).stdout).toMatch(
      /^ {2}3 {2}could hardly mean anything else\n {5}\S/m,
    );
  });
});

describe('chooseStyle', () => {
  const choose = (isTTY: boolean, environment: Record<string, string>) =>
    chooseStyle({ stdout: { isTTY } as NodeJS.WriteStream, environment });

  it('colours terminals and nothing else', () => {
    expect(choose(true, {})).toBe(COLOURED);
    expect(choose(false, {})).toBe(PLAIN);
    expect(choose(true, { TERM: 'dumb' })).toBe(PLAIN);
  });

  it('respects NO_COLOR and FORCE_COLOR', () => {
    expect(choose(true, { NO_COLOR: '1' })).toBe(PLAIN);
    expect(choose(true, { NO_COLOR: '' })).toBe(COLOURED);
    expect(choose(false, { FORCE_COLOR: '' })).toBe(COLOURED);
    expect(choose(true, { FORCE_COLOR: '0' })).toBe(PLAIN);
    expect(choose(false, { FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(COLOURED);
  });
});

describe('exitCodeFor', () => {
  const totals = {
    ...startTotals(),
    postings: 4,
    mismatches: 1,
    byStatus: { ok: 2, unclear: 1, 'too-short': 1 },
  } as const;

  it('is 1 for what happened and was named', () => {
    expect(exitCodeFor(totals, ['mismatch'])).toBe(1);
    expect(exitCodeFor(totals, ['unclear'])).toBe(1);
    expect(exitCodeFor(totals, ['error'])).toBe(1);
    expect(exitCodeFor(totals, ['outside', 'error'])).toBe(1);
  });

  it('is 0 for what did not happen or was not named', () => {
    expect(exitCodeFor(totals, ['outside'])).toBe(0);
    expect(exitCodeFor(totals, [])).toBe(0);
  });
});
