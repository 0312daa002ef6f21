import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reportSchema } from '../bench/report-schema.js';
import { analyze } from '../src/analyze.js';
import { roundShares } from '../src/report.js';
import { match } from '../src/stages/match.js';
import { mix } from '../src/stages/mix.js';
import { parse } from '../src/stages/parse.js';
import { role } from '../src/stages/role.js';
import { weigh } from '../src/stages/weigh.js';
import { ACTIVITIES, type ActivityMix, ANSWERS, type Posting, type Report, type Span } from '../src/types.js';
import { GOLDEN } from './golden.js';
import { lexicon } from './lexicon.js';
import { strangeText } from './strange.js';

const SCHEMA = readFileSync(new URL('../docs/report.schema.json', import.meta.url), 'utf8');
const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(JSON.parse(SCHEMA));

const read = (posting: Posting): Report => analyze(posting, lexicon);

/** Golden postings with lines cut, moved, doubled, and strange text between them. */
const mutated: fc.Arbitrary<Posting> = fc
  .tuple(
    fc.constantFrom(...GOLDEN),
    fc.infiniteStream(fc.record({ copies: fc.constantFrom(0, 1, 1, 1, 1, 2), rank: fc.nat(3) })),
    fc.array(strangeText, { maxLength: 2 }),
  )
  .map(([{ posting }, stream, strange]) => {
    const lines = posting.text.split('\n').flatMap((line, at) => {
      const { copies, rank } = stream.next().value;
      return Array.from({ length: copies }, () => ({ line, place: at + 4 * rank }));
    });
    const text = lines.sort((a, b) => a.place - b.place).map(({ line }) => line);
    return { ...posting, text: [...strange, ...text].join('\n') };
  });

const runs = { numRuns: 120 };

describe('the shares of a report', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const shares: fc.Arbitrary<ActivityMix> = fc
    .tuple(share, share, share, share)
    .map(([research, modeling, engineering, product]) => {
      const total = research + modeling + engineering + product;
      return total === 0
        ? { research: 0.25, modeling: 0.25, engineering: 0.25, product: 0.25 }
        : {
            research: research / total,
            modeling: modeling / total,
            engineering: engineering / total,
            product: product / total,
          };
    });

  it('are whole percent that sum to 100, each less than one from what it was', () => {
    fc.assert(
      fc.property(shares, (exact) => {
        const whole = roundShares(exact);
        expect(ACTIVITIES.reduce((sum, activity) => sum + whole[activity], 0)).toBe(100);
        for (const activity of ACTIVITIES) {
          expect(Number.isInteger(whole[activity])).toBe(true);
          expect(Math.abs(whole[activity] - 100 * exact[activity])).toBeLessThan(1 + 1e-9);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('are rounded up where the remainder is largest, and of equals in the activity named first', () => {
    const exact = (...percent: number[]): ActivityMix =>
      Object.fromEntries(
        ACTIVITIES.map((activity, i) => [activity, percent[i]! / 100]),
      ) as unknown as ActivityMix;
    expect(Object.values(roundShares(exact(12.2, 30.6, 41.7, 15.5)))).toEqual([12, 31, 42, 15]);
    expect(Object.values(roundShares(exact(25.5, 25.5, 24.5, 24.5)))).toEqual([26, 26, 24, 24]);
    expect(Object.values(roundShares(exact(0, 0, 100, 0)))).toEqual([0, 0, 100, 0]);
    expect(
      Object.values(roundShares({ research: 1 / 3, modeling: 1 / 3, engineering: 1 / 3, product: 0 })),
    ).toEqual([34, 33, 33, 0]);
  });
});

describe('the schema', () => {
  it('in docs/ is made from the types as they are; `npm run schema` writes it', () => {
    expect(SCHEMA === reportSchema(), 'docs/report.schema.json is stale: run `npm run schema`').toBe(true);
  });

  it('holds for every report', () => {
    fc.assert(
      fc.property(mutated, (posting) => {
        const report = JSON.parse(JSON.stringify(read(posting)));
        expect(validate(report), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
      }),
      runs,
    );
  });

  it('holds for refusals, and for a brief report', () => {
    for (const text of ['', 'too short', 'https://example.com'])
      expect(validate(JSON.parse(JSON.stringify(read({ text }))))).toBe(true);
    expect(validate(JSON.parse(JSON.stringify(analyze(GOLDEN[0]!.posting, lexicon, { brief: true }))))).toBe(
      true,
    );
  });

  it('does not hold for what is no report', () => {
    const { status: _, ...rest } = read(GOLDEN[0]!.posting);
    expect(validate(rest)).toBe(false);
    expect(validate({ ...rest, status: 'ok', verdict: null })).toBe(false);
    expect(validate({ ...read(GOLDEN[0]!.posting), extra: 1 })).toBe(false);
  });
});

describe('a report', () => {
  it('is the same each time, whatever was read between', () => {
    fc.assert(
      fc.property(mutated, mutated, (posting, other) => {
        const first = read(posting);
        read(other);
        expect(read(structuredClone(posting))).toEqual(first);
      }),
      { numRuns: 40 },
    );
  });

  it('changes in title and verdict alone, whatever the title', () => {
    const title = fc.option(
      fc.oneof(
        strangeText,
        fc.constantFrom('Senior Research Scientist', 'Baker', 'Staff ML Engineer', 'SWE'),
      ),
      { nil: undefined },
    );
    fc.assert(
      fc.property(mutated, title, (posting, other) => {
        const body = ({ title: _, verdict, ...rest }: Report) => ({ ...rest, hasVerdict: verdict !== null });
        const { title: _, ...untitled } = posting;
        const report = read(other === undefined ? untitled : { ...posting, title: other });
        expect(body(report)).toEqual(body(read(posting)));
        expect(report.title?.text).toBe(other);
      }),
      { numRuns: 60 },
    );
  });

  it('has no use for company, team, id or source', () => {
    const { posting } = GOLDEN[0]!;
    expect(read({ ...posting, company: 'Example', team: 'Search', id: '7', source: 'a.csv' })).toEqual(
      read(posting),
    );
  });

  it('says the same whichever role the body names', () => {
    const names = [
      'Research Scientist',
      'Machine Learning Engineer',
      'applied scientist',
      'Research Engineers',
      'SWE',
    ];
    for (const { posting } of GOLDEN) {
      const readings = names.map((name) => {
        const text = `${posting.text}\n\nAs a ${name}, you will work with the team every day.\nWe hire every ${name} by the same interview.`;
        const document = parse(text, lexicon);
        const reading = mix(weigh(document, match(document, lexicon), lexicon), lexicon);
        const { ranking, ml } = role(reading, lexicon);
        return { mix: reading.mix, interval: reading.interval, ranking, ml };
      });
      for (const reading of readings) expect(reading).toEqual(readings[0]);
    }
  });

  it('leaves evidence, sections and flip out if it is to be brief, and nothing else', () => {
    for (const { posting } of GOLDEN) {
      const whole = read(posting);
      const empty = 'evidence' in whole ? { evidence: [], sections: [], flip: null } : {};
      expect(analyze(posting, lexicon, { brief: true })).toEqual({ ...whole, ...empty });
    }
  });

  it('ranks all six answers, likeliest first, with probabilities of three decimals that sum to 1', () => {
    fc.assert(
      fc.property(mutated, (posting) => {
        const { ranking } = read(posting);
        if (ranking === null) return;
        expect(ranking.map((one) => one.role).sort()).toEqual([...ANSWERS].sort());
        const probabilities = ranking.map(({ probability }) => probability);
        expect(probabilities).toEqual([...probabilities].sort((a, b) => b - a));
        expect(probabilities.reduce((a, b) => a + b)).toBeCloseTo(1, 2);
        for (const probability of probabilities)
          expect(Math.round(1000 * probability) / 1000).toBe(probability);
      }),
      runs,
    );
  });

  it('has the shape of its status', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(mutated, (posting) => {
        const report = read(posting);
        seen.add(report.status);
        switch (report.status) {
          case 'ok':
            expect(report.role).toBe(report.ranking[0]!.role);
            expect(report.lacking).toEqual([]);
            break;
          case 'outside':
            expect(report.ranking[0]!.role).toBe('OUT');
            expect(report.outside.kind).not.toBe('');
            expect(report.mix === null).toBe(report.interval === null);
            break;
          case 'unclear':
            expect(report.lacking.length).toBeGreaterThan(0);
            break;
          default:
            expect(report.message).toMatch(/\.$/);
        }
        const { mix: shares, interval } = report;
        if (shares === null || interval === null) return;
        expect(ACTIVITIES.reduce((sum, activity) => sum + shares[activity], 0)).toBe(100);
        for (const activity of ACTIVITIES) {
          const [low, high] = interval[activity];
          expect(low).toBeGreaterThanOrEqual(0);
          expect(high).toBeLessThanOrEqual(100);
          expect(shares[activity]).toBeGreaterThanOrEqual(low);
          expect(shares[activity]).toBeLessThanOrEqual(high);
        }
      }),
      { numRuns: 200 },
    );
    expect(seen).toContain('ok');
    expect(seen).toContain('outside');
  });

  it('quotes what stands in the text, in order', () => {
    fc.assert(
      fc.property(mutated, (posting) => {
        const report = read(posting);
        if (!('evidence' in report)) return;
        const { evidence, sections, level, signals, outside, flip } = report;
        const quotes = [
          evidence,
          level.evidence,
          ...Object.values(signals).map((finding) => finding.evidence),
          outside?.evidence ?? [],
        ];
        for (const { start, end, text } of quotes.flat()) expect(text).toBe(posting.text.slice(start, end));
        const inOrder = (a: Span, b: Span): number => a.start - b.start || a.end - b.end;
        expect(evidence).toEqual([...evidence].sort(inOrder));
        for (const spans of [sections, flip?.sentences ?? []])
          spans.forEach(({ start, end }, i) => {
            expect(start).toBeGreaterThanOrEqual(spans[i - 1]?.end ?? 0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(posting.text.length);
          });
        for (const { weight, reasons } of evidence) {
          expect(weight).toBeGreaterThan(0);
          expect(reasons.length).toBeGreaterThan(0);
        }
      }),
      runs,
    );
  });
});
