import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { LINT_RULES } from '../../src/advice/lint/rules.js';
import { folderWith, POSTING, rolecall, spawnCommand } from './command.js';

const RULES = LINT_RULES.map(({ id }) => id);

interface Finding {
  readonly rule: string;
  readonly level: string;
  readonly message: string;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
  readonly text: string;
}

async function findIn(stdin: string, ...args: string[]): Promise<Finding[]> {
  const { stdout } = await rolecall(['lint', '-', '--format', 'json', ...args], { stdin });
  return JSON.parse(stdout).findings;
}

const rulesOf = (findings: readonly Finding[]) => [...new Set(findings.map(({ rule }) => rule))];

const SCIENTIST = ['--title', 'Research Scientist'];

const COMPANY = `We are a family business from the coast, and we have sold lamps for ninety years. Our shops are warm, our people are kind, and our coffee is known beyond the town. In summer we close early and swim. In winter we light every lamp in the house. Many of us have been here for decades, and nobody has ever left without a party.

`;

const OTHER_COMPANY = `Visitors often ask about the house itself. It was built as a granary, burned twice, and was rebuilt by the grandmother of the present owner, whose portrait hangs in the hall. The roof was mended last spring. There is a garden with pear trees, and a dog that belongs to everybody. Lunch is at noon, and on Fridays somebody plays the piano.

`;

const VAGUE = `Machine Learning Engineer

What you will do
- Wear many hats and love every one of them.
- Make an impact from your very first day.
- Help us win, whatever it takes.
- Bring your best self along, always with a smile.
- Train ranking models and deploy them to production every week.
- Build the serving platform that carries our models to millions of users.
`;

describe('rolecall lint', () => {
  it('has nothing to say where the text earns its title', async () => {
    const { code, stdout, stderr } = await rolecall(['lint', '-'], { stdin: POSTING });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^Title {7}Machine Learning Engineer\nMeant as {4}Machine Learning Engineer\n/);
    expect(stdout).toMatch(/\nNothing to mend: the text says what it is meant to\.\n$/);
  });

  it('names the gap, the sentences that pull away, and kinds of work that would close it', async () => {
    const findings = await findIn(POSTING, ...SCIENTIST);
    expect(rulesOf(findings)).toEqual(['title-mismatch', 'pulls-away', 'would-close-the-gap']);
    const [mismatch] = findings;
    expect(mismatch).toMatchObject({ level: 'error', line: 1, column: 1 });
    expect(mismatch!.message).toMatch(
      /^Posted as a Research Scientist, but .* \d+ points from the usual one of a Research Scientist\.$/,
    );
    const pulls = findings.filter(({ rule }) => rule === 'pulls-away');
    expect(pulls.length).toBeLessThanOrEqual(5);
    for (const { text, message } of pulls) {
      expect(POSTING).toContain(`- ${text}\n`);
      expect(message).toContain('rather than that of a Research Scientist.');
    }
    const gaps = findings.filter(({ rule }) => rule === 'would-close-the-gap');
    expect(gaps[0]!.message).toMatch(
      /^60 % of the work of a Research Scientist is usually research, in this/,
    );
    for (const { message } of gaps) expect(message).toMatch(/ If (?:more of )?it is part of the job, say /);
  });

  it('counts in the text that is read', async () => {
    const html = `<h1>Research Scientist 🚀</h1><ul>${POSTING.split('\n')
      .slice(1)
      .map((line) => `<li>${line.replace('- ', '')}</li>`)
      .join('')}</ul>`;
    const { stdout: text } = await rolecall(['text'], { stdin: html });
    const findings = await findIn(html, ...SCIENTIST);
    expect(findings.length).toBeGreaterThan(3);
    for (const { start, end, line, column, text: piece } of findings) {
      expect(text.slice(start, end)).toBe(piece);
      expect(text.split('\n')[line - 1]!.slice(column - 1)).toBe(text.slice(start).split('\n')[0]);
    }
  });

  it('holds the text against the role that is expected, whatever the title', async () => {
    expect(rulesOf(await findIn(POSTING, '--expect', 'MLE'))).toEqual([]);
    const [first, second] = await findIn(POSTING, ...SCIENTIST, '--expect', 'software engineer');
    expect(first!.message).toMatch(/^It is meant to be a Software Engineer, but the text reads as a Machine/);
    expect(second!.message).toMatch(/^Posted as a Research Scientist, but/);
    // The title is the thing to change here: the text is what it is meant to be.
    expect(rulesOf(await findIn(POSTING, ...SCIENTIST, '--expect', 'MLE'))).toEqual(['title-mismatch']);
  });

  it('says what to do where no role is expected', async () => {
    const { stdout } = await rolecall(['lint', '-', '--title', 'Ninja'], { stdin: POSTING });
    expect(stdout).toContain('Meant as    not said');
    expect(stdout).toContain('--expect');
  });

  it('points at vague duties', async () => {
    const vague = (await findIn(VAGUE)).filter(({ rule }) => rule === 'vague-duties');
    expect(vague.length).toBeGreaterThan(2);
    expect(vague[0]!.message).toMatch(/^\d of \d sentences about the work do not tell what is done/);
    for (const { text } of vague) expect(text).toMatch(/^(?:Wear|Make|Help|Bring)/);
  });

  it('points at duties that come late', async () => {
    const found = await findIn(`Machine Learning Engineer\n\n${COMPANY}${OTHER_COMPANY}${POSTING.slice(27)}`);
    expect(rulesOf(found)).toEqual(['buried-duties']);
    expect(found[0]).toMatchObject({ level: 'warning', text: expect.stringMatching(/^Build and run the/) });
  });

  it('says so where there are no duties, where too little is said, and where the work is another', async () => {
    const story = `Machine Learning Engineer\n\n${COMPANY}${OTHER_COMPANY}`;
    expect(rulesOf(await findIn(story))).toEqual(expect.arrayContaining(['unclear', 'no-duties']));
    const sales = `Machine Learning Engineer\n\nWhat you will do\n${[
      'Sell our products to hospitals in the north, and win new accounts.',
      'Negotiate contracts and prices with purchasing departments.',
      'Visit customers every week and keep their numbers in the CRM.',
      'Reach your sales targets each quarter and report them to the head of sales.',
    ]
      .map((line) => `- ${line}\n`)
      .join('')}`;
    expect(rulesOf(await findIn(sales))).toEqual(expect.arrayContaining(['title-mismatch', 'outside']));
  });

  it('reads no more into what is no posting', async () => {
    const findings = await findIn('');
    expect(findings).toMatchObject([
      { rule: 'unreadable', level: 'error', start: 0, end: 0, line: 1, column: 1 },
    ]);
    const { code, stdout } = await rolecall(['lint', '-', '--fail-on', 'error'], { stdin: 'Too short.' });
    expect(code).toBe(1);
    expect(stdout).toContain('Not read as a posting  error');
  });

  it('exits with 1 only for what --fail-on names', async () => {
    const codeOf = async (stdin: string, failOn: string, ...args: string[]) =>
      (await rolecall(['lint', '-', '--fail-on', failOn, ...args], { stdin })).code;
    expect(await codeOf(POSTING, 'mismatch,unclear,vague,outside,error')).toBe(0);
    expect(await codeOf(POSTING, 'mismatch', ...SCIENTIST)).toBe(1);
    expect(await codeOf(POSTING, 'unclear,vague,outside,error', ...SCIENTIST)).toBe(0);
    for (const kind of ['mismatch', 'unclear', 'vague', 'error'])
      for (const unreadable of [
        '',
        'Too short.',
        'Wir suchen eine Ingenieurin für unsere Daten. '.repeat(20),
      ])
        expect(await codeOf(unreadable, kind), kind).toBe(1);
    expect(await codeOf('', 'outside')).toBe(0);
    expect(await codeOf(VAGUE, 'vague')).toBe(1);
    expect(await codeOf(`Machine Learning Engineer\n\n${COMPANY}${OTHER_COMPANY}`, 'vague')).toBe(1);
  });

  it('fits 80 columns', async () => {
    for (const stdin of [POSTING, VAGUE, `${COMPANY}${OTHER_COMPANY}`]) {
      const { stdout } = await rolecall(['lint', '-', '--expect', 'RS'], { stdin });
      for (const line of stdout.split('\n')) expect([...line].length).toBeLessThanOrEqual(80);
    }
  });

  it('is the same from the built command', async () => {
    const args = ['lint', '-', ...SCIENTIST, '--fail-on', 'mismatch'];
    const built = await spawnCommand(args, { stdin: POSTING });
    expect(built).toEqual({ ...(await rolecall(args, { stdin: POSTING })), code: 1 });
  });
});

const message = z.strictObject({ text: z.string().min(1) });
const location = z.strictObject({ uri: z.string().regex(/^[!#-;=?-[\]_a-z~%]+$/i) });
const count = z.int().min(1);

/** What SARIF 2.1.0 asks for, as far as lint uses it. */
const SARIF = z.strictObject({
  $schema: z.url(),
  version: z.literal('2.1.0'),
  runs: z.tuple([
    z.strictObject({
      tool: z.strictObject({
        driver: z.strictObject({
          name: z.literal('rolecall'),
          semanticVersion: z.string().regex(/^\d+\.\d+\.\d+$/),
          rules: z.array(
            z.strictObject({
              id: z.enum(RULES as [string, ...string[]]),
              shortDescription: message,
              fullDescription: message,
              defaultConfiguration: z.strictObject({ level: z.enum(['error', 'warning', 'note']) }),
            }),
          ),
        }),
      }),
      invocations: z.tuple([
        z.strictObject({
          executionSuccessful: z.literal(true),
          toolExecutionNotifications: z.array(z.strictObject({ level: z.literal('note'), message })),
        }),
      ]),
      artifacts: z.array(
        z.strictObject({
          location,
          description: message.optional(),
          contents: z.strictObject({ text: z.string() }).optional(),
        }),
      ),
      results: z.array(
        z.strictObject({
          ruleId: z.enum(RULES as [string, ...string[]]),
          ruleIndex: z.int().min(0),
          level: z.enum(['error', 'warning', 'note']),
          message,
          locations: z.tuple([
            z.strictObject({
              physicalLocation: z.strictObject({
                artifactLocation: location.extend({ index: z.int().min(0) }),
                region: z.strictObject({
                  startLine: count,
                  startColumn: count,
                  endLine: count,
                  endColumn: count,
                }),
              }),
            }),
          ]),
        }),
      ),
      columnKind: z.literal('utf16CodeUnits'),
    }),
  ]),
});

async function readRun(file: string, setting: { stdin?: string; cwd?: string }, ...args: string[]) {
  const { stdout } = await rolecall(['lint', file, '--format', 'sarif', ...args], setting);
  return SARIF.parse(JSON.parse(stdout)).runs[0];
}

/** The text between two places, as editors count them. */
function textAt(
  text: string,
  region: { startLine: number; startColumn: number; endLine: number; endColumn: number },
): string {
  const lines = text.split('\n');
  const offset = (line: number, column: number) =>
    lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, 0) + column - 1;
  return text.slice(offset(region.startLine, region.startColumn), offset(region.endLine, region.endColumn));
}

describe('rolecall lint --format sarif', () => {
  it('gives the findings of JSON, each at its place in the file', async () => {
    const text = POSTING.replace('- Write', '- 🚀 Write').replaceAll('\n', '\r\n');
    const cwd = folderWith({ 'drafts/my draft.txt': text });
    const run = await readRun('drafts/my draft.txt', { cwd }, ...SCIENTIST);
    const findings = await findIn(text, ...SCIENTIST);
    expect(run.artifacts).toEqual([{ location: { uri: 'drafts/my%20draft.txt' } }]);
    expect(run.invocations[0].toolExecutionNotifications).toEqual([]);
    expect(run.results).toHaveLength(findings.length);
    run.results.forEach(({ ruleId, ruleIndex, level, locations: [{ physicalLocation }] }, i) => {
      expect({ rule: ruleId, level }).toEqual({ rule: findings[i]!.rule, level: findings[i]!.level });
      expect(run.tool.driver.rules[ruleIndex]!.id).toBe(ruleId);
      expect(physicalLocation.artifactLocation).toEqual({ uri: 'drafts/my%20draft.txt', index: 0 });
      expect(textAt(text.replaceAll('\r', ''), physicalLocation.region)).toBe(findings[i]!.text);
    });
  });

  it('points at the text of Markdown and HTML, holds it, and says so', async () => {
    const cwd = folderWith({ 'draft.md': `# ML Engineer\n\n**Acme** and **friends**\n\n${POSTING}` });
    const { stdout: text } = await rolecall(['text', 'draft.md'], { cwd });
    const run = await readRun('draft.md', { cwd }, ...SCIENTIST);
    expect(run.artifacts.map(({ location: { uri } }) => uri)).toEqual(['draft.md', 'draft.md.txt']);
    expect(run.artifacts[1]!.contents!.text).toBe(text);
    expect(run.invocations[0].toolExecutionNotifications[0]!.message.text).toContain('rolecall text');
    for (const { locations } of run.results)
      expect(locations[0].physicalLocation.artifactLocation).toEqual({ uri: 'draft.md.txt', index: 1 });
  });

  it('calls standard input stdin', async () => {
    const run = await readRun('-', { stdin: POSTING }, ...SCIENTIST);
    expect(run.artifacts).toEqual([{ location: { uri: 'stdin' }, contents: { text: POSTING } }]);
    expect((await readRun('-', { stdin: '' })).results[0]!.ruleId).toBe('unreadable');
  });
});
