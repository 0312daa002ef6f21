import type { Advice, AdviceData } from '../../src/advice/types.js';
import { find } from './fixture.js';

const GUIDE = {
  like: 'A software engineer who specialises in systems for models.',
  judgedBy: 'Whether they run.',
  where: 'Everywhere.',
  suits: 'You like reliability more than novelty.',
  competition: null,
  wayIn: 'From software engineering.',
  leadsTo: null,
  rounds: [
    { round: 'coding', weight: 'most', note: 'Often puzzles.' },
    { round: 'breadth', weight: 'some', note: null },
  ],
  interviewNote: 'Ask for the rounds.',
  pay: 'What a senior software engineer earns.',
} as const;

/** As much of the data as rendering needs. */
export const DATA: Pick<AdviceData, 'guides' | 'rounds' | 'pay' | 'source'> = {
  source: 'an essay on roles, mid-2026',
  guides: {
    RS: GUIDE,
    AS: GUIDE,
    RE: GUIDE,
    MLE: GUIDE,
    SWE: { ...GUIDE, rounds: [], interviewNote: null },
  },
  rounds: [
    { id: 'coding', name: 'Coding', prepare: 'Solve problems against the clock.' },
    { id: 'breadth', name: 'ML breadth', prepare: 'Go over methods.' },
  ],
  pay: { scope: 'US, mid-2026, rough pattern', frontier: 'Roughly twice.', frontierKind: 'frontier-lab' },
};

/** What to do about the posting of `fixture.ts`. */
export const ADVICE: Advice = {
  schema: 'rolecall/advice@1',
  source: DATA.source,
  role: { role: 'MLE', name: 'ML Engineer', ...GUIDE },
  about: 'MLE',
  title: {
    mismatch: 'claims science, is engineering',
    text: 'The title speaks of science; the duties are building and running software.',
    gap: 28,
    proof: [
      find('You will deploy ranking models to production and keep them fast.'),
      find('Train and evaluate models with the team'),
      find('Talk to users.'),
    ],
    honestTitle: 'ML Engineer II',
    elsewhere: ['At Amazon an Applied Scientist ships.', 'Elsewhere they may not.'],
    hides: null,
    team: 'The company is Acme_Labs [see www.acme.example]; no team was given.',
  },
  interview: {
    rounds: [
      {
        name: 'Coding',
        weight: 'most',
        note: 'Often puzzles.',
        prepare: 'Solve problems against the clock.',
        time: 75,
      },
      { name: 'ML breadth', weight: 'some', note: null, prepare: 'Go over methods.', time: 25 },
    ],
    missed: 'By the title you would prepare a project deep-dive; expect coding.',
    note: 'Ask for the rounds.',
    questions: ['Which rounds are there?'],
  },
  level: {
    value: 'L5',
    meaning: 'Mid: owns a project area.',
    claimed: ['L4', 'L5'],
    remark: { text: 'The title claims L4 or L5, and so does the text.', evidence: [find('keep them fast')] },
    asks: 'The posting asks for 3 to 5 years of experience.',
    note: 'Companies differ.',
  },
  pay: {
    stated: [],
    pattern: 'What a senior software engineer earns.',
    frontier: null,
    scope: DATA.pay.scope,
    source: DATA.source,
  },
  signals: [
    {
      signal: 'ships',
      name: 'Reaches real users',
      value: 'yes',
      evidence: [find('to production')],
      question: null,
    },
    {
      signal: 'record',
      name: 'Track record',
      value: null,
      evidence: [],
      question: 'What has the team shown so far?',
    },
    { signal: 'fit', name: 'The work you want', value: null, evidence: [], question: null },
  ],
  questions: ['How much of a usual week is research?', 'What has the team shown so far?'],
  fit: null,
  notMentioned: [
    { name: 'who uses the work', usual: 78, question: 'Who uses it?' },
    { name: 'on-call duty', usual: 55, question: 'Who is on call, and how often?' },
  ],
  thin: null,
};
