import fc from 'fast-check';
import { Marked } from 'marked';
import { describe, expect, it } from 'vitest';
import type { Advice } from '../../src/advice/types.js';
import { renderAdviceMarkdown } from '../../src/render/advice-markdown.js';
import { renderAdvice } from '../../src/render/advice-text.js';
import { sayPay } from '../../src/render/pay-words.js';
import { renderRole } from '../../src/render/roles-text.js';
import { COLOURED, PLAIN } from '../../src/render/style.js';
import type { Pay } from '../../src/types.js';
import { ADVICE, DATA } from './advice-fixture.js';
import { NAMES, POSTING } from './fixture.js';

const render = (changes: Partial<Advice> = {}) => renderAdvice({ ...ADVICE, ...changes }, POSTING, PLAIN);

const QUIET: Partial<Advice> = {
  role: null,
  about: 'OUT',
  title: null,
  interview: null,
  pay: { ...ADVICE.pay, pattern: null },
  questions: [],
  notMentioned: [],
};

const pay = (changes: Partial<Pay>): Pay => ({
  start: 0,
  end: 7,
  text: '$180k',
  low: 180_000,
  high: 180_000,
  currency: 'USD',
  period: null,
  basis: null,
  place: null,
  ...changes,
});

describe('pay in words', () => {
  it('says period, basis and place where they are known, and which currency', () => {
    expect(sayPay(pay({ low: 400, high: 450, currency: 'GBP', period: 'day' }))).toBe('£400–£450 a day');
    expect(sayPay(pay({ basis: 'total', currency: 'CHF' }))).toBe('CHF 180,000, in total');
    expect(sayPay(pay({ low: 22.5, high: 30, currency: 'CAD', period: 'hour' }))).toBe(
      'CA$22.5–CA$30 an hour',
    );
    expect(sayPay(pay({ currency: null }))).toBe('180,000 (currency not said)');
  });
});

describe('renderAdvice', () => {
  it('is short, and ends in questions and where there is more', () => {
    expect(render()).toMatchInlineSnapshot(`
      "What to do
      Title       Claims science, is engineering, 28 points apart. It could be called
                  ML Engineer II.
                  “You will deploy ranking models to production and keep them fast.”
                  “Train and evaluate models with the team, and write down what was…”
                  At Amazon an Applied Scientist ships.
      Interviews  Your time, a rough split of our own: Coding 75 %, ML breadth 25 %.
                  By the title you would prepare a project deep-dive; expect coding.
      Level       The title claims L4 or L5, and so does the text. L5, mid: owns a
                  project area.
      Pay         The posting states none. In general: What a senior software engineer
                  earns. (US, mid-2026, rough pattern; an essay on roles, mid-2026)
      Not named   who uses the work (78 % of such postings name it), on-call duty
                  (55 %)
      Ask         - How much of a usual week is research?
                  - What has the team shown so far?
                  - Which rounds are there?
                  - Who uses it?
      More        rolecall roles MLE: what the work is like, and whom it suits
      "
    `);
  });

  it('says on what thin ground it stands, and how the posting fits', () => {
    const text = render({
      thin: 'The text shows one piece of evidence.',
      fit: {
        wanted: { research: 10, modeling: 40, engineering: 30, product: 20 },
        points: 84,
        more: [],
        less: [],
        text: 'Fits by 84 of 100 points.',
      },
    });
    expect(text).toMatch(/^What to do\nThe text shows one piece of evidence\.\n/);
    expect(text).toContain('\nFit         Fits by 84 of 100 points.\n');
  });

  it('needs no other name for a title that the work earns', () => {
    const text = render({ title: { ...ADVICE.title!, mismatch: null, text: 'It is what it says.', gap: 4 } });
    expect(text).toContain('\nTitle       It is what it says.\n');
  });

  it('says what a title may hide that claims none of the five', () => {
    const title = {
      ...ADVICE.title!,
      mismatch: null,
      gap: null,
      text: 'It names none.',
      hides: 'It may hide any.',
    };
    expect(render({ title })).toContain(
      '\nTitle       It names none. It could be called ML Engineer II.\n            It may hide any.\n',
    );
  });

  it('states pay as the posting does, beside the pattern with its scope and source', () => {
    const stated = [pay({ high: 240_000, period: 'year', basis: 'base', place: 'San\nFrancisco' })];
    expect(render({ pay: { ...ADVICE.pay, stated } }).replace(/\s+/g, ' ')).toContain(
      'Pay The posting states $180,000–$240,000 a year, base, San Francisco. In general: What a senior software engineer earns. (US, mid-2026, rough pattern; an essay on roles, mid-2026)',
    );
  });

  it('states some of many sums, and says how many more there are', () => {
    const stated = [1, 2, 3, 4, 5].map((n) => pay({ low: n, high: n }));
    expect(render({ pay: { ...ADVICE.pay, stated, pattern: null } })).toContain(
      '\nPay         The posting states $1; $2; $3, and 2 more.\n',
    );
  });

  it('leaves out what there is nothing to say of', () => {
    expect(render(QUIET)).toBe(
      [
        'What to do',
        'Level       The title claims L4 or L5, and so does the text. L5, mid: owns a',
        '            project area.',
        'Pay         The posting states none.',
        '',
      ].join('\n'),
    );
  });

  it('leaves out less urgent things where it would grow long', () => {
    const long = 'words '.repeat(60);
    const text = render({ level: { ...ADVICE.level, remark: { text: long, evidence: [] } }, thin: long });
    expect(text).not.toContain('At Amazon');
    expect(text.match(/^[ A][ s][ k] {9}- /gm)).toHaveLength(2);
  });

  it('colours without changing a letter', () => {
    const escapes = new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, 'g');
    const coloured = renderAdvice(ADVICE, POSTING, COLOURED);
    expect(coloured).toMatch(escapes);
    expect(coloured.replace(escapes, '')).toBe(render());
  });

  it('fits 80 columns and passes no control characters on, whatever is named', () => {
    const rude = fc.string({
      unit: fc.constantFrom('a', 'wide ', '\u001b[2J', '\u0007', '\n', '\u202e', '\t', '“'),
      maxLength: 60,
    });
    fc.assert(
      fc.property(rude, (words) => {
        const title = { ...ADVICE.title!, honestTitle: words, elsewhere: [words] };
        for (const line of render({ title, questions: [words, words] }).split('\n')) {
          expect([...line].length).toBeLessThanOrEqual(80);
          expect(line).not.toMatch(/[\p{Cc}\u202e]/u);
        }
      }),
    );
  });
});

describe('renderAdviceMarkdown', () => {
  it('gives all of it', () => {
    expect(renderAdviceMarkdown(ADVICE)).toMatchInlineSnapshot(`
      "## What to do

      ### Title and work

      **Claims science, is engineering** (28 points apart). The title speaks of science; the duties are building and running software. It could be called **ML Engineer II**.

      > “You will deploy ranking models to production and keep them fast\\.”
      >
      > “Train and evaluate models with the team”
      >
      > “Talk to users\\.”

      - At Amazon an Applied Scientist ships.
      - Elsewhere they may not.
      - The company is Acme\\_Labs \\[see www\\.acme\\.example\\]; no team was given.

      ### The work of ML Engineers

      - **Like**: A software engineer who specialises in systems for models.
      - **Judged by**: Whether they run.
      - **Where**: Everywhere.
      - **Suits**: You like reliability more than novelty.
      - **Competition**: the source says nothing of it
      - **Way in**: From software engineering.
      - **Leads to**: the source says nothing of it

      ### Interviews

      **By the title you would prepare a project deep-dive; expect coding.**

      | Round | Weight | Your time, a rough split of our own | What to prepare |
      | --- | --- | --- | --- |
      | Coding | weighs most | 75 % | Often puzzles. Solve problems against the clock. |
      | ML breadth | weighs less | 25 % | Go over methods. |

      Ask for the rounds.

      - Which rounds are there?

      ### Level

      **L5.** Mid: owns a project area. The title claims L4 or L5, and so does the text.

      > “keep them fast”

      The posting asks for 3 to 5 years of experience. Companies differ.

      ### Pay

      The posting states no pay.

      In general: What a senior software engineer earns. (US, mid-2026, rough pattern; an essay on roles, mid-2026)

      ### Signals

      - **Reaches real users**: yes, the work reaches users: “to production”
      - **Track record**: not said.

      ### Not mentioned

      - who uses the work (78 % of ML Engineer postings name it). Who uses it?
      - on-call duty (55 % of ML Engineer postings name it). Who is on call, and how often?

      ### Questions worth asking

      - How much of a usual week is research?
      - What has the team shown so far?

      General facts: an essay on roles, mid-2026.
      "
    `);
  });

  it('leaves out what there is nothing to say of', () => {
    const markdown = renderAdviceMarkdown({ ...ADVICE, ...QUIET, signals: [] });
    expect(markdown.match(/^### .*$/gm)).toEqual(['### Level', '### Pay']);
  });

  it('shows words of the posting as they are, and makes no link of them', () => {
    const rude = 'C# & *bold* [x](https://x.example) <b>_a_</b> www.x.example a@x.example `c` | ~~d~~ 1. e';
    const title = {
      ...ADVICE.title!,
      text: rude,
      team: rude,
      elsewhere: [`1. ${rude}`, `- ${rude}`, `# ${rude}`],
    };
    const html = new Marked({ gfm: true }).parse(renderAdviceMarkdown({ ...ADVICE, title }), {
      async: false,
    });
    expect(html).not.toMatch(/<a |<b>|<em>|<del>|<code>|<h1>|<ol>/);
    const text = html
      .replace(/<[^>]+>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&');
    expect(text.split(rude)).toHaveLength(6);
  });
});

describe('renderRole', () => {
  it('gives the whole guide, and says where the source is silent', () => {
    expect(renderRole('MLE', NAMES.roles.MLE, DATA, PLAIN)).toMatchInlineSnapshot(`
      "ML Engineer (MLE)

      Research       5 %  █▎
      Modeling      30 %  ███████▎
      Engineering   55 %  █████████████▎
      Product       10 %  ██▍

      What an ML Engineer does all day.

      Like         A software engineer who specialises in systems for models.
      Judged by    Whether they run.

      Where        Everywhere.
      Suits        You like reliability more than novelty.

      Competition  The source says nothing of it.
      Way in       From software engineering.
      Leads to     The source says nothing of it.

      Interviews   Coding (weighs most). Often puzzles. Solve problems against the
                   clock.
                   ML breadth (weighs less). Go over methods.
                   Ask for the rounds.

      Pay          What a senior software engineer earns.
                   (US, mid-2026, rough pattern)

      From an essay on roles, mid-2026.
      "
    `);
    expect(renderRole('SWE', NAMES.roles.SWE, DATA, PLAIN)).toContain(
      '\nInterviews   The source says nothing of it.\n',
    );
  });
});
