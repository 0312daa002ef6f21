import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COLOURED, PLAIN } from '../../src/render/style.js';
import { renderText, type TextOptions } from '../../src/render/text.js';
import type { Posting, Report } from '../../src/types.js';
import { NAMES, OK, OUTSIDE, POSTING, REFUSED, UNCLEAR } from './fixture.js';

const OPTIONS: TextOptions = { style: PLAIN, explain: false, brief: false };

function render(report: Report, options: Partial<TextOptions> = {}, posting: Posting = POSTING): string {
  return renderText(report, posting, NAMES, { ...OPTIONS, ...options });
}

const ESCAPE_CODE = new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, 'g');

describe('renderText', () => {
  it('shows a role that differs from the title', () => {
    expect(render(OK)).toMatchInlineSnapshot(`
      "Posted as   Applied Scientist II
      Really      ML Engineer  (71 %; next Applied Scientist 18 %)

      The title claims science; the work is engineering: models are deployed and kept
      running.

                   share                           90 % range  usual  MLE   AS
      Research       5 %  █▎                            2–9 %           5   25
      Modeling      35 %  ████████▍░                  27–43 %          30   40
      Engineering   45 %  ██████████▊░░               36–54 %          55   20
      Product       15 %  ███▋░                        9–22 %          10   15

      ML          core: models, or the systems they run on
      Level       L5 (mid-level)  “…ranking models to production and keep them fast.”
      Ships       yes, the work reaches users  “…models to production and keep them…”
      Asks for    3 to 5 years of experience, a PhD
      Not said    whether papers are written or what the team has done before

      Research
        “…and write down what was learned in every experiment that we run together.”
      Modeling
        “Train and evaluate models with the team, and write down what was learned in…”
      Engineering
        “You will deploy ranking models to production and keep them fast.”

      Without this sentence the work would read as an Applied Scientist:
        “You will deploy ranking models to production and keep them fast.”

      Too thin to judge
        - Nothing says who owns the metric.
      "
    `);
  });

  it('explains every piece of evidence, by section', () => {
    expect(render(OK, { explain: true })).toMatchInlineSnapshot(`
      "Posted as   Applied Scientist II
      Really      ML Engineer  (71 %; next Applied Scientist 18 %)

      The title claims science; the work is engineering: models are deployed and kept
      running.

                   share                           90 % range  usual  MLE   AS
      Research       5 %  █▎                            2–9 %           5   25
      Modeling      35 %  ████████▍░                  27–43 %          30   40
      Engineering   45 %  ██████████▊░░               36–54 %          55   20
      Product       15 %  ███▋░                        9–22 %          10   15

      ML          core: models, or the systems they run on
      Level       L5 (mid-level)  “…ranking models to production and keep them fast.”
      Ships       yes, the work reaches users  “…models to production and keep them…”
      Asks for    3 to 5 years of experience, a PhD
      Not said    whether papers are written or what the team has done before

      In duties
        Engineering  3.00  “You will deploy ranking models to production and keep…”
                           Says engineering: model serving. Stands among the duties.
                           (deploy … models)
        Modeling     2.50  “Train and evaluate models with the team, and write down…”
                           Says modeling: training. Stands among the duties. (train …
                           models)
        Research     0.40  “…was learned in every experiment that we run together.”
                           Says research: experiments. (experiment)

      In requirements
        Research     0.00  “3 to 5 years of experience, or a PhD.”
                           Something else may stand in its place. (phd)

      Without this sentence the work would read as an Applied Scientist:
        “You will deploy ranking models to production and keep them fast.”

      Too thin to judge
        - Nothing says who owns the metric.
      "
    `);
  });

  it('leaves out evidence and what would tip the role where asked to be brief', () => {
    const brief = render(OK, { brief: true });
    expect(brief).toContain('ML Engineer');
    expect(brief).not.toContain('deploy ranking models');
    expect(brief).not.toContain('Without');
  });

  it('says so where too little is known', () => {
    expect(render(UNCLEAR)).toMatchInlineSnapshot(`
      "Posted as   Applied Scientist II
      Really      unclear

      This posting says too little of the work to name a role. What there is leans to
      ML Engineer (71 %) or Applied Scientist (18 %).

      ML          core: models, or the systems they run on
      Level       L5 (mid-level)  “…ranking models to production and keep them fast.”
      Ships       yes, the work reaches users  “…models to production and keep them…”
      Asks for    3 to 5 years of experience, a PhD
      Not said    whether papers are written or what the team has done before

      Research
        “…and write down what was learned in every experiment that we run together.”
      Modeling
        “Train and evaluate models with the team, and write down what was learned in…”
      Engineering
        “You will deploy ranking models to production and keep them fast.”

      Too thin to judge
        - It names only two duties.
        - Both could be done by anyone.
      "
    `);
  });

  it('says what work it is where it is none of the five', () => {
    const text = render(OUTSIDE);
    expect(text).toContain('Really      none of the five roles: leading people');
    expect(text).toContain('The work is leading people.');
    expect(text).toContain('“Talk to users.”');
    expect(text).not.toContain('░');
  });

  it('says what to do where nothing could be read', () => {
    expect(render(REFUSED)).toBe(
      'Not read (too short)\nThis is only five words long. Paste the whole posting.\n',
    );
  });

  it('colours without changing a letter', () => {
    for (const report of [OK, UNCLEAR, OUTSIDE, REFUSED]) {
      for (const explain of [true, false]) {
        const coloured = render(report, { style: COLOURED, explain });
        expect(coloured).toMatch(ESCAPE_CODE);
        expect(coloured.replace(ESCAPE_CODE, '')).toBe(render(report, { explain }));
      }
    }
  });

  it('fits 80 columns and passes no control characters on, whatever the posting holds', () => {
    const rude = fc.string({
      unit: fc.constantFrom('a', 'wide ', '\u001b[2J', '\u0007', '\n', '\u202e', '\t', '“'),
      maxLength: 300,
    });
    fc.assert(
      fc.property(rude, rude, rude, (before, words, after) => {
        const text = before + words + after;
        const span = { start: before.length, end: before.length + words.length, text: words };
        const report: Report = {
          ...OK,
          title: { ...OK.title!, text: text || 'x', roles: ['RS', 'AS', 'RE'] },
          evidence: OK.evidence.map((evidence) => ({ ...evidence, ...span })),
          level: { value: 'L6', evidence: [span] },
          flip: { role: 'OUT', sentences: [span] },
        };
        for (const explain of [true, false]) {
          const lines = render(report, { explain }, { text }).split('\n');
          for (const line of lines) {
            expect([...line].length).toBeLessThanOrEqual(80);
            expect(line).not.toMatch(/[\p{Cc}\u202e]/u);
          }
        }
      }),
    );
  });
});
