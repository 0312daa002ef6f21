import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adviceSchema } from '../../bench/advice-schema.js';
import { advise } from '../../src/advice/advise.js';
import type { Advice } from '../../src/advice/types.js';
import { analyze } from '../../src/analyze.js';
import type { ActivityMix, Posting, Quote, ReadReport } from '../../src/types.js';
import { GOLDEN } from '../golden.js';
import { lexicon } from '../lexicon.js';
import { strangeText } from '../strange.js';
import { DATA, golden, mixOf, okReport, read, unclearReport } from './fixture.js';

const SCHEMA = readFileSync(new URL('../../docs/advice.schema.json', import.meta.url), 'utf8');
const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(JSON.parse(SCHEMA));

/** Golden postings with lines cut, under other titles, with and without company, team and wish. */
const cases: fc.Arbitrary<{ posting: Posting; wanted: ActivityMix | undefined }> = fc
  .record({
    golden: fc.constantFrom(...GOLDEN),
    kept: fc.infiniteStream(fc.nat(4)),
    strange: strangeText,
    title: fc.option(
      fc.oneof(
        strangeText,
        fc.constantFrom(
          'Senior Research Scientist',
          'Baker',
          'ML Engineer / Applied Scientist',
          'Data Scientist',
        ),
      ),
      { nil: undefined },
    ),
    company: fc.option(fc.constantFrom('BigCo', 'BigCo Brain', 'Nobody'), { nil: undefined }),
    team: fc.option(strangeText, { nil: undefined }),
    wanted: fc.constantFrom(undefined, mixOf(10, 40, 30, 20), mixOf(0, 0, 100, 0)),
  })
  .map(({ golden: { posting }, kept, strange, title, company, team, wanted }) => {
    const lines = posting.text.split('\n').filter(() => kept.next().value! > 0);
    return {
      wanted,
      posting: {
        text: [...lines, strange].join('\n'),
        ...(title !== undefined && { title }),
        ...(company !== undefined && { company }),
        ...(team !== undefined && { team }),
      },
    };
  });

const quotesOf = ({ title, level, pay, signals }: Advice): Quote[] => [
  ...(title?.proof ?? []),
  ...level.remark.evidence,
  ...pay.stated,
  ...signals.flatMap(({ evidence }) => evidence),
];

function expectSound(advice: Advice, posting: Posting): void {
  for (const { start, end, text } of quotesOf(advice)) expect(posting.text.slice(start, end)).toBe(text);
  expect(new Set(advice.questions).size).toBe(advice.questions.length);
  const further = [
    ...(advice.interview?.questions ?? []),
    ...advice.notMentioned.map(({ question }) => question),
  ];
  for (const question of further) expect(advice.questions).not.toContain(question);
  const times = advice.interview?.rounds.map(({ time }) => time) ?? [];
  if (times.length > 0) expect(times.reduce((a, b) => a + b)).toBe(100);
  for (const { value, evidence } of advice.signals) expect(value === null).toBe(evidence.length === 0);
  for (const { question } of advice.signals)
    if (question !== null) expect(advice.questions).toContain(question);
  expect(JSON.stringify(advice)).not.toMatch(/undefined|NaN|\[object/);
}

describe('the schema', () => {
  it('in docs/ is made from the types as they are; `npm run schema` writes it', () => {
    expect(SCHEMA === adviceSchema(), 'docs/advice.schema.json is stale: run `npm run schema`').toBe(true);
  });

  it('does not hold for what is no advice', () => {
    const advice = advise(okReport(), { text: '' }, DATA, lexicon);
    expect(validate(JSON.parse(JSON.stringify(advice)))).toBe(true);
    expect(validate({ ...advice, extra: 1 })).toBe(false);
    expect(validate({ ...advice, level: null })).toBe(false);
  });
});

describe('advice', () => {
  it('is sound and has its schema, whatever the posting', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(cases, ({ posting, wanted }) => {
        const report = analyze(posting, lexicon);
        if (report.ranking === null) return;
        seen.add(report.status);
        const advice = advise(report, posting, DATA, lexicon, wanted);
        expectSound(advice, posting);
        expect(advice.about).toBe(report.ranking[0]!.role);
        expect(advice.fit === null).toBe(wanted === undefined || report.mix === null);
        expect(advice.title === null).toBe(posting.title === undefined);
        expect(validate(JSON.parse(JSON.stringify(advice))), JSON.stringify(validate.errors?.[0])).toBe(true);
      }),
      { numRuns: 150 },
    );
    expect([...seen].sort()).toEqual(expect.arrayContaining(['ok', 'outside']));
  });

  it('is the same each time, and leaves what it was given as it was', () => {
    for (const { posting } of GOLDEN) {
      const report = read(posting);
      const wanted = mixOf(25, 25, 25, 25);
      const before = structuredClone({ report, posting, DATA, wanted });
      const first = advise(report, posting, DATA, lexicon, wanted);
      expect(
        advise(structuredClone(report), structuredClone(posting), structuredClone(DATA), lexicon, wanted),
      ).toEqual(first);
      expect({ report, posting, DATA, wanted }).toEqual(before);
    }
  });

  it('describes the role that the work is', () => {
    const posting = golden('mle-under-research-title');
    const advice = advise(read(posting), posting, DATA, lexicon);
    expect(advice.role).toEqual({ role: 'MLE', name: 'Machine Learning Engineer', ...DATA.guides.MLE });
    expect(advice).toMatchObject({
      schema: 'rolecall/advice@1',
      source: DATA.source,
      about: 'MLE',
      thin: null,
    });
    expect(advice.interview!.missed).toContain('paper review');
  });

  it('for work outside the five holds no role, no interview and nothing usual, but questions and signals', () => {
    const posting = golden('out-analyst-dashboards');
    const advice = advise(read(posting), posting, DATA, lexicon, mixOf(25, 25, 25, 25));
    expect(advice).toMatchObject({
      role: null,
      about: 'OUT',
      interview: null,
      notMentioned: [],
      pay: { pattern: null },
    });
    expect(advice.signals).toHaveLength(4);
    expect(advice.questions.length).toBeGreaterThan(2);
  });

  it('for an unclear posting holds no role, and says that the ground is thin', () => {
    const report: ReadReport = unclearReport('RE');
    const advice = advise(report, { text: '' }, DATA, lexicon, mixOf(25, 25, 25, 25));
    expect(advice).toMatchObject({ role: null, about: 'RE', fit: null, title: null });
    expect(advice.thin).toContain('a Research Engineer');
    expect(validate(JSON.parse(JSON.stringify(advice)))).toBe(true);
  });

  it('compares with what is wanted', () => {
    const posting = golden('swe-data-html');
    const report = read(posting);
    expect(advise(report, posting, DATA, lexicon, report.mix!).fit).toMatchObject({
      points: 100,
      more: [],
      less: [],
    });
  });
});
