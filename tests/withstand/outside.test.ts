import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/analyze.js';
import { ANSWERS } from '../../src/types.js';
import { lexicon } from '../lexicon.js';

/** Work that is none of the five, with the kind that it is. */
const OUTSIDE: readonly (readonly [kind: string, duties: readonly string[]])[] = [
  [
    'people-management',
    [
      'Lead a team of eight engineers and hold weekly one-on-ones',
      'Hire, coach and promote the people who report to you',
      'Run performance reviews and agree on salaries',
      'Plan the headcount of your department',
    ],
  ],
  [
    'product-management',
    [
      'Own the product roadmap and write the requirements',
      'Prioritise the backlog with sales, support and design',
      'Interview users and turn what they say into product briefs',
      'Launch products with marketing',
    ],
  ],
  [
    'analytics-and-reporting',
    [
      'Build dashboards in Tableau for the finance directors',
      'Answer ad hoc questions with SQL and Excel',
      'Prepare weekly reports on sales and stock',
      'Define key figures with the heads of department',
    ],
  ],
  [
    'sales-and-partnerships',
    [
      'Win new accounts and meet your quarterly sales quota',
      'Negotiate contracts with procurement',
      'Keep the sales pipeline in the CRM up to date',
      'Visit prospects and give product presentations',
    ],
  ],
  [
    'customer-support',
    [
      'Answer tickets from customers by mail and phone',
      'Solve the problems that customers report or escalate them',
      'Write help centre articles',
      'Keep customer satisfaction above ninety percent',
    ],
  ],
  [
    'hardware-design',
    [
      'Design printed circuit boards for our cameras',
      'Draw schematics and review layouts',
      'Bring up new boards in the lab with oscilloscopes',
      'Choose components with suppliers',
    ],
  ],
  [
    'laboratory-science',
    [
      'Run assays and cell cultures in the wet lab',
      'Prepare reagents and samples',
      'Keep a lab notebook and calibrate the instruments',
      'Purify proteins for the biology team',
    ],
  ],
  [
    'annotation',
    [
      'Label images and write prompts by the guidelines',
      'Rate the answers of chat models',
      'Check the labels of other annotators',
      'Report unclear cases in the labelling guidelines',
    ],
  ],
];

describe.each(OUTSIDE)('work that is %s', (kind, duties) => {
  const report = analyze(
    {
      text: `What you will do\n${duties.map((duty) => `- ${duty}`).join('\n')}\n`,
      title: 'Applied Scientist',
    },
    lexicon,
  );

  it('is outside, and named', () => {
    expect(report).toMatchObject({ status: 'outside', role: 'OUT', outside: { kind } });
    expect(report.verdict).toMatchObject({ kind: 'differs' });
  });

  it('is ranked all the same', () => {
    expect(new Set(report.ranking!.map(({ role }) => role))).toEqual(new Set(ANSWERS));
  });
});

it('plain software work without any machine learning is a software engineer’s', () => {
  const text = `Your tasks
- Write the booking screens of our ferry app in TypeScript and React
- Build REST APIs in Java and the database tables behind them
- Fix what travellers report, and write tests so that it stays fixed
- Review the code of your colleagues
`;
  expect(analyze({ text }, lexicon)).toMatchObject({ status: 'ok', role: 'SWE', ml: 'none' });
});

it('what says too little is unclear, and says what is lacking', () => {
  const text = `We are a young company by the sea with a friendly crew and a long table for lunch.
Our values are honesty and patience. We have been going since 2011.
You are curious and kind. You get along with people of every sort.
We pay fairly and give thirty days of leave. Write to us with a few lines about yourself.
`;
  const report = analyze({ text, title: 'Research Scientist' }, lexicon);
  expect(report).toMatchObject({ status: 'unclear', role: null, mix: null, verdict: null });
  expect(report.ranking).toHaveLength(ANSWERS.length);
  expect('lacking' in report && report.lacking.length).toBeGreaterThan(0);
});
