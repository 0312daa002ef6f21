import type { RoundWeight } from '../advice/types.js';
import type { Activity, Level, MlKind, Refusal, SectionKind, Signals, Status } from '../types.js';

/** What the names in a Report are called in plain text. */
export const ACTIVITY_NAMES: Readonly<Record<Activity, string>> = {
  research: 'Research',
  modeling: 'Modeling',
  engineering: 'Engineering',
  product: 'Product',
};

export const SECTION_NAMES: Readonly<Record<SectionKind, string>> = {
  duties: 'duties',
  requirements: 'requirements',
  preferred: 'preferred qualifications',
  company: 'about the company',
  benefits: 'benefits',
  pay: 'pay',
  legal: 'legal',
  apply: 'how to apply',
  other: 'other text',
};

export const ML_WORDS: Readonly<Record<MlKind, string>> = {
  core: 'core: models, or the systems they run on',
  near: 'near: beside models, or calling them',
  none: 'none in the work itself',
};

export const LEVEL_WORDS: Readonly<Record<Level, string>> = {
  L3: 'L3 (intern)',
  L4: 'L4 (junior)',
  L5: 'L5 (mid-level)',
  L6: 'L6 (senior or staff)',
  L7: 'L7 (principal)',
};

export const REFUSAL_WORDS: Readonly<Record<Refusal, string>> = {
  'no-text': 'no text',
  'too-short': 'too short',
  'too-long': 'too long',
  'other-language': 'not in English',
  'not-a-posting': 'not one job posting',
  error: 'not readable',
};

export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  ok: 'one of the five roles',
  outside: 'none of the five',
  unclear: 'unclear: too little is said of the work',
  ...REFUSAL_WORDS,
};

interface SignalWords {
  readonly name: string;
  /** What is said where the posting says nothing. */
  readonly silent: string;
  readonly values: Readonly<Record<string, string>>;
}

export const SIGNAL_WORDS: Readonly<Record<keyof Signals, SignalWords>> = {
  ships: {
    name: 'Ships',
    silent: 'whether the work reaches users',
    values: { yes: 'yes, the work reaches users', no: 'no, the work stays inside' },
  },
  publishes: {
    name: 'Publishes',
    silent: 'whether papers are written',
    values: { expected: 'papers are expected', optional: 'papers are welcome' },
  },
  record: {
    name: 'Record',
    silent: 'what the team has done before',
    values: { shown: 'the team shows what it has done' },
  },
};

/** What the shares of time are called wherever they are shown: no source has them. */
export const OUR_SPLIT = 'a rough split of our own';

export const ROUND_WEIGHTS: Readonly<Record<RoundWeight, string>> = {
  most: 'weighs most',
  much: 'weighs much',
  some: 'weighs less',
};
