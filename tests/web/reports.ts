import type {
  Evidence,
  OkReport,
  OutsideReport,
  Posting,
  RefusedReport,
  UnclearReport,
} from '../../src/types.js';

/** Reports made by hand, so that every state of the page can be shown whatever the lexicon says today. */

const HEAD = { schema: 'rolecall/report@1', engine: 'test', lexicon: 'sha256:test' } as const;

const BODY = {
  ml: 'core',
  level: { value: null, evidence: [] },
  signals: {
    ships: { value: null, evidence: [] },
    publishes: { value: null, evidence: [] },
    record: { value: null, evidence: [] },
  },
  hints: { years: null, degree: null, pay: [] },
  flip: null,
  lacking: [],
} as const;

function findEvidence(text: string, words: string): Evidence {
  const start = text.indexOf(words);
  const end = start + words.length;
  return {
    start,
    end,
    text: words,
    activity: 'engineering',
    entry: 'deploy … models',
    section: 'duties',
    weight: 2.5,
    reasons: ['said twice'],
  };
}

export const DIFFERING_TEXT = 'Applied Scientist\n\nYou will deploy ranking models <b>every day</b>.\n';

export function differing({ text }: Posting): OkReport {
  return {
    ...HEAD,
    ...BODY,
    status: 'ok',
    title: { text: 'Applied Scientist', roles: ['AS'], levels: [], entry: 'applied scientist' },
    verdict: {
      kind: 'differs',
      mismatch: 'sideways',
      gap: 40,
      sentence: 'Posted as one thing, it is another.',
    },
    role: 'MLE',
    ranking: [
      { role: 'MLE', probability: 0.71 },
      { role: 'SWE', probability: 0.2 },
      { role: 'AS', probability: 0.05 },
      { role: 'RE', probability: 0.03 },
      { role: 'RS', probability: 0.006 },
      { role: 'OUT', probability: 0.004 },
    ],
    mix: { research: 2, modeling: 23, engineering: 65, product: 10 },
    interval: { research: [0, 6], modeling: [15, 31], engineering: [55, 75], product: [4, 16] },
    outside: null,
    sections: [{ start: 0, end: text.length, kind: 'duties' }],
    evidence: [findEvidence(text, 'deploy ranking models')],
    flip: { sentences: [{ start: 19, end: text.length }], role: 'OUT' },
  };
}

export function outside({ text }: Posting): OutsideReport {
  return {
    ...differing({ text: DIFFERING_TEXT }),
    status: 'outside',
    role: 'OUT',
    mix: null,
    interval: null,
    evidence: [],
    sections: [],
    flip: null,
    outside: { kind: 'people-management', evidence: [{ start: 0, end: text.length, text }] },
    verdict: {
      kind: 'differs',
      mismatch: 'claims-ml-is-outside',
      gap: null,
      sentence: 'It is none of the five.',
    },
  };
}

export function unclear(): UnclearReport {
  return {
    ...differing({ text: DIFFERING_TEXT }),
    status: 'unclear',
    title: null,
    role: null,
    verdict: null,
    mix: null,
    interval: null,
    evidence: [],
    sections: [],
    flip: null,
    outside: null,
    lacking: ['No sentence says what you would do.'],
  };
}

export function refused(status: RefusedReport['status'], message: string): RefusedReport {
  const nothing = { verdict: null, role: null, ranking: null, mix: null, interval: null };
  return { ...HEAD, ...nothing, status, title: null, message };
}
