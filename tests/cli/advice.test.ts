import { describe, expect, it } from 'vitest';
import { folderWith, POSTING, readLines, rolecall, spawnCommand } from './command.js';

const TITLE = ['--title', 'Applied Scientist'];

async function analyze(...args: string[]): Promise<string> {
  return (await rolecall(['analyze', ...TITLE, ...args], { stdin: POSTING })).stdout;
}

describe('advice on one posting', () => {
  it('stands below the verdict, and takes a screen at most', async () => {
    const lines = (await analyze()).split('\n');
    const at = lines.indexOf('What to do');
    expect(lines[0]).toMatch(/^Posted as/);
    expect(at).toBeGreaterThan(10);
    expect(lines.slice(at).filter((line) => line !== '').length).toBeLessThanOrEqual(28);
    for (const line of lines) expect([...line].length).toBeLessThanOrEqual(80);
    for (const label of ['Title', 'Interviews', 'Level', 'Pay', 'Ask', 'More']) {
      expect(lines.slice(at).some((line) => line.startsWith(`${label} `))).toBe(true);
    }
    expect(lines.at(-2)).toMatch(/^More +rolecall roles [A-Z]+/);
  });

  it('shows sentences of the posting as proof', async () => {
    const text = await analyze();
    const proof = text.slice(text.indexOf('What to do')).match(/“[^”]+”/g)!;
    expect(proof.length).toBeGreaterThan(0);
    for (const quote of proof) expect(POSTING).toContain(quote.slice(1, -1).replaceAll('…', ''));
  });

  it('comes between the report and the sums with --explain', async () => {
    const text = await analyze('--explain');
    expect(text.indexOf('What to do')).toBeGreaterThan(text.indexOf('In duties'));
    expect(text.indexOf('The arithmetic')).toBeGreaterThan(text.indexOf('What to do'));
  });

  it('is whole in Markdown', async () => {
    const markdown = await analyze('--format', 'markdown');
    for (const heading of ['Title and work', 'Interviews', 'Level', 'Pay', 'Signals'])
      expect(markdown).toContain(`\n### ${heading}\n`);
    expect(markdown).toMatch(/\(US, mid-2026, rough pattern/);
  });

  it('is a key beside those of the report in JSON', async () => {
    const { advice, ...report } = JSON.parse(await analyze('--format', 'json'));
    expect(advice.schema).toBe('rolecall/advice@1');
    expect(advice.about).toBe(report.ranking[0].role);
    expect(advice.fit).toBeNull();
    const times = advice.interview.rounds.map(({ time }: { time: number }) => time);
    expect(times.reduce((a: number, b: number) => a + b, 0)).toBe(100);
    for (const { start, end, text } of advice.title.proof) expect(POSTING.slice(start, end)).toBe(text);
  });

  it('measures the posting against the mix that is wanted', async () => {
    const { advice, mix } = JSON.parse(await analyze('--format', 'json', '--want', '10/40/30/20'));
    expect(advice.fit.wanted).toEqual({ research: 10, modeling: 40, engineering: 30, product: 20 });
    const apart = ['research', 'modeling', 'engineering', 'product'].map((activity) =>
      Math.abs(mix[activity] - advice.fit.wanted[activity]),
    );
    expect(advice.fit.points).toBe(Math.round(100 - apart.reduce((a, b) => a + b, 0) / 2));
    expect(await analyze('--want', '10/40/30/20')).toContain(
      `\nFit         Fits by ${advice.fit.points} of 100`,
    );
    expect(await analyze()).not.toContain('\nFit ');
  });

  it('is left out where it is to be brief, and where nothing could be read', async () => {
    expect(await analyze('--brief')).not.toContain('What to do');
    expect(JSON.parse(await analyze('--brief', '--format', 'json'))).not.toHaveProperty('advice');
    const { stdout } = await rolecall(['analyze', '--format', 'json'], { stdin: 'Too short.' });
    expect(JSON.parse(stdout)).not.toHaveProperty('advice');
  });

  it('is the same from the built command', async () => {
    const { stdout, stderr } = await spawnCommand(['analyze', ...TITLE], { stdin: POSTING });
    expect({ stdout, stderr }).toEqual({ stdout: await analyze(), stderr: '' });
  });
});

describe('advice on many', () => {
  it('is that of each, unless the results are to be brief', async () => {
    const cwd = folderWith({
      'a.jsonl': `${JSON.stringify({ text: POSTING, title: 'Applied Scientist' })}\n${JSON.stringify({ text: '' })}\n`,
    });
    const score = async (...args: string[]) =>
      readLines((await rolecall(['score', 'a.jsonl', '--quiet', ...args], { cwd })).stdout);
    const [first, second] = await score();
    expect(first!.advice).toEqual(JSON.parse(await analyze('--format', 'json')).advice);
    expect(second).not.toHaveProperty('advice');
    for (const line of await score('--brief')) expect(line).not.toHaveProperty('advice');
  });
});
