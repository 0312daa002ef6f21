import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { writeReport } from '../../src/batch/write-report.js';
import { invent, inventMany, type Line, writeLines } from '../compare/lines.js';
import { NAMES } from '../render/fixture.js';

const folder = mkdtempSync(join(tmpdir(), 'rolecall-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function write(lines: readonly Line[]): Promise<string> {
  const [jsonl, html] = [join(folder, 'lines.jsonl'), join(folder, 'report.html')];
  writeFileSync(jsonl, writeLines(lines));
  await writeReport(jsonl, html, NAMES);
  return readFileSync(html, 'utf8');
}

const textOf = (html: string) =>
  html
    .replace(/<(style|script)>[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&nbsp;|\s+/g, ' ');

describe('writeReport', () => {
  it('is the same to the byte for the same lines', async () => {
    const lines = inventMany(400);
    expect(await write(lines)).toBe(await write(lines));
  });

  it('allows nothing but its own style and its own script', async () => {
    const page = await write(inventMany(50));
    const hashOf = (tag: string) => {
      const [, text] = new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(page)!;
      return `'sha256-${createHash('sha256').update(text!).digest('base64')}'`;
    };
    const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(page)![1]!;
    expect(policy.replaceAll('&#39;', "'")).toBe(
      `default-src 'none'; style-src ${hashOf('style')}; script-src ${hashOf('script')}; base-uri 'none'; form-action 'none'`,
    );
    expect(page).not.toMatch(/<(link|img|iframe|object)\b|\ssrc=|\sstyle=|\son\w+=|url\(|@import|https?:/);
    expect(page).toMatch(/^<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">/);
  });

  it('writes what postings hold as text', async () => {
    const hostile = `</td><script>alert(1)</script><img src=x onerror=alert(2)>"'&\u202e`;
    const lines = Array.from({ length: 12 }, (_, n) =>
      invent(`${hostile}${n}`, { title: hostile, company: n < 6 ? hostile : 'Quarry Bank', team: hostile }),
    );
    const page = await write(lines);
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(page).not.toContain('<img');
    expect(page).not.toContain('\u202e');
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });

  it('gives the figures that a plain count gives', async () => {
    const lines = inventMany(1000);
    const text = textOf(await write(lines));
    const once = lines.filter(({ duplicate_of }) => !duplicate_of);
    const judged = once.filter(({ role }) => role !== null);
    const claimed = judged.filter(({ title }) => title!.roles.length > 0);
    const differing = claimed.filter(({ verdict }) => verdict!.kind === 'differs');
    const share = Math.round((differing.length / claimed.length) * 100);
    expect(text).toContain(`1,000 postings: ${share} % of the titles that claim a role`);
    expect(text).toContain(`with an answer ${judged.length}`);
    expect(text).toContain(`under a title that claims one of the five roles ${claimed.length}`);
    expect(text).toContain(`of them with other work than the title says ${differing.length}`);
    const refused = lines.filter(({ status }) => status === 'too-short').length;
    expect(text).toContain(`too short ${refused}`);

    const scientists = judged.filter(({ title }) => title!.entry === 'research scientist');
    const cells = ['RS', 'AS', 'RE', 'MLE', 'SWE', 'OUT'].map((answer) =>
      Math.round((scientists.filter(({ role }) => role === answer).length / scientists.length) * 100),
    );
    expect(text).toContain(`Research Scientist ${scientists.length} ${cells.join(' ')} `);
  });

  it('frames what each title claims, and shades by share', async () => {
    const lines = [0, 1, 2, 3].map((n) => invent(String(n), { role: n === 0 ? 'AS' : 'MLE' }));
    const row = /<th scope="row">Applied Scientist<\/th>(.*)<\/tr>/.exec(await write(lines))![1]!;
    const cells = [...row.matchAll(/<td class="(heat[^"]*)">(\d*)<\/td>/g)].map(([, shade, label]) => [
      shade,
      label,
    ]);
    expect(cells).toEqual([
      ['heat-0', ''],
      ['heat-3 claimed', '25'],
      ['heat-0', ''],
      ['heat-8', '75'],
      ['heat-0', ''],
      ['heat-0', ''],
    ]);
  });

  it('lists the twenty least sure, least sure first', async () => {
    const lines = inventMany(300);
    const page = await write(lines);
    const list = page.slice(page.indexOf('id="unsure-heading"'), page.indexOf('id="statuses-heading"'));
    const listed = [...list.matchAll(/class="words id">(\d+)</g)].map(([, id]) => id);
    const once = lines.filter(({ role, duplicate_of }) => role !== null && !duplicate_of);
    const doubt = once.toSorted((a, b) => a.ranking![0]!.probability - b.ranking![0]!.probability);
    expect(listed).toEqual(doubt.slice(0, 20).map(({ id }) => id));
  });

  it('says how right the readings are, and who made the labels', async () => {
    const text = textOf(await write(inventMany(20)));
    expect(text).toMatch(/Held against [\d,]+ labelled postings, the role agrees in \d\d of 100/);
    expect(text).toContain('readings by a language model under a written guideline');
  });

  it('names what it was made with', async () => {
    const text = textOf(await write(inventMany(20)));
    expect(text).toContain('Made by rolecall 0.0.0 with the lexicon sha256:0 .');
  });

  it('lists at most five thousand postings, and says so', async () => {
    const page = await write(inventMany(5003));
    expect(textOf(page)).toContain('The first 5,000 of 5,003, in the order in which they came.');
    const table = page.slice(page.indexOf('id="postings"'));
    expect(table.match(/<tr>/g)).toHaveLength(5001);
  });

  it('is a page even where there is nothing', async () => {
    expect(textOf(await write([]))).toContain('0 postings, read by the work');
  });

  it('shows employers and teams only where they are known', async () => {
    const nameless = inventMany(300).map(({ company: _, team: __, ...line }) => line as Line);
    const page = await write(nameless);
    expect(page).not.toMatch(/companies-heading|teams-heading|employers-heading/);
    const named = await write(inventMany(1000));
    expect(named).toContain('One title, several employers');
    expect(named).toContain('One employer, several teams');
    expect(named).toContain('Employers whose titles mislead most');
  });
});
