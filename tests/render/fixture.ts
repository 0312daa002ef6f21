import type { OkReport, OutsideReport, Posting, RefusedReport, UnclearReport } from '../../src/types.js';

const TEXT = `Applied Scientist II

What you will do
- You will deploy ranking models to production and keep them fast.
- Train and evaluate models with the team, and write down what was learned in every experiment that we run together.
- Talk to users.

Requirements
- 3 to 5 years of experience, or a PhD.`;

export const POSTING: Posting = { text: TEXT, title: 'Applied Scientist II' };

export function find(words: string) {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length, text: words };
}

const HEAD = {
  schema: 'rolecall/report@1',
  engine: '0.0.0',
  lexicon: 'sha256:0',
  title: { text: 'Applied Scientist II', roles: ['AS'], levels: ['L4', 'L5'], entry: 'applied scientist' },
} as const;

const RANKING = [
  { role: 'MLE', probability: 0.71 },
  { role: 'AS', probability: 0.18 },
  { role: 'RE', probability: 0.06 },
  { role: 'SWE', probability: 0.03 },
  { role: 'RS', probability: 0.016 },
  { role: 'OUT', probability: 0.004 },
] as const;

const NOTHING = { value: null, evidence: [] } as const;

export const OK: OkReport = {
  ...HEAD,
  status: 'ok',
  verdict: {
    kind: 'differs',
    mismatch: 'claims-science-is-engineering',
    gap: 28,
    sentence: 'The title claims science; the work is engineering: models are deployed and kept running.',
  },
  role: 'MLE',
  ranking: RANKING,
  mix: { research: 5, modeling: 35, engineering: 45, product: 15 },
  interval: { research: [2, 9], modeling: [27, 43], engineering: [36, 54], product: [9, 22] },
  outside: null,
  ml: 'core',
  level: { value: 'L5', evidence: [find('keep them fast')] },
  signals: {
    ships: { value: 'yes', evidence: [find('to production')] },
    publishes: NOTHING,
    record: NOTHING,
  },
  hints: { years: [3, 5], degree: 'phd', pay: [] },
  sections: [{ start: 0, end: TEXT.length, kind: 'duties' }],
  evidence: [
    {
      ...find('deploy ranking models'),
      activity: 'engineering',
      entry: 'deploy … models',
      section: 'duties',
      weight: 3,
      reasons: ['Says engineering: model serving.', 'Stands among the duties.'],
    },
    {
      ...find('Train and evaluate models'),
      activity: 'modeling',
      entry: 'train … models',
      section: 'duties',
      weight: 2.5,
      reasons: ['Says modeling: training.', 'Stands among the duties.'],
    },
    {
      ...find('experiment'),
      activity: 'research',
      entry: 'experiment',
      section: 'duties',
      weight: 0.4,
      reasons: ['Says research: experiments.'],
    },
    {
      ...find('PhD'),
      activity: 'research',
      entry: 'phd',
      section: 'requirements',
      weight: 0,
      reasons: ['Something else may stand in its place.'],
    },
  ],
  flip: { sentences: [find('You will deploy ranking models to production and keep them fast.')], role: 'AS' },
  lacking: ['Nothing says who owns the metric.'],
};

export const UNCLEAR: UnclearReport = {
  ...OK,
  status: 'unclear',
  verdict: null,
  role: null,
  mix: null,
  interval: null,
  flip: null,
  lacking: ['It names only two duties.', 'Both could be done by anyone.'],
};

export const OUTSIDE: OutsideReport = {
  ...OK,
  status: 'outside',
  role: 'OUT',
  ranking: [RANKING[5], RANKING[0], RANKING[1], RANKING[2], RANKING[3], RANKING[4]],
  mix: null,
  interval: null,
  outside: { kind: 'people-management', evidence: [find('Talk to users')] },
  verdict: {
    kind: 'differs',
    mismatch: 'claims-ml-is-outside',
    gap: null,
    sentence: 'The work is leading people.',
  },
};

export const REFUSED: RefusedReport = {
  ...HEAD,
  title: null,
  status: 'too-short',
  verdict: null,
  role: null,
  ranking: null,
  mix: null,
  interval: null,
  message: 'This is only five words long. Paste the whole posting.',
};

const profile = (research: number, modeling: number, engineering: number, product: number) => ({
  research,
  modeling,
  engineering,
  product,
});

const role = (name: string, article: string, shares: ReturnType<typeof profile> | null) => ({
  name,
  article,
  meaning: `What ${article} ${name} does all day.`,
  profile: shares,
});

/** As much of a lexicon as rendering needs. */
export const NAMES = {
  roles: {
    RS: role('Research Scientist', 'a', profile(0.7, 0.2, 0.05, 0.05)),
    AS: role('Applied Scientist', 'an', profile(0.25, 0.4, 0.2, 0.15)),
    RE: role('Research Engineer', 'a', profile(0.3, 0.3, 0.4, 0)),
    MLE: role('ML Engineer', 'an', profile(0.05, 0.3, 0.55, 0.1)),
    SWE: role('Software Engineer', 'a', profile(0, 0.05, 0.8, 0.15)),
    OUT: role('none of the five', 'an', null),
  },
  groups: {
    topics: [
      { id: 'outside/people-management', activity: null, name: 'leading people', meaning: 'People first.' },
    ],
  },
};
