/** The nouns of rolecall. Data only: every stage takes and gives these, and nothing here runs but the lists of names. */

export const ACTIVITIES = ['research', 'modeling', 'engineering', 'product'] as const;
export type Activity = (typeof ACTIVITIES)[number];

/** The five roles, in the order in which ties are broken. */
export const ROLES = ['RS', 'AS', 'RE', 'MLE', 'SWE'] as const;
export type Role = (typeof ROLES)[number];

/** What a posting can turn out to be: one of the five roles, or none of them. */
export const ANSWERS = ['RS', 'AS', 'RE', 'MLE', 'SWE', 'OUT'] as const;
export type Answer = (typeof ANSWERS)[number];

export const LEVELS = ['L3', 'L4', 'L5', 'L6', 'L7'] as const;
export type Level = (typeof LEVELS)[number];

/** How near the work is to machine learning: building it, beside it, or neither. */
export const ML_KINDS = ['core', 'near', 'none'] as const;
export type MlKind = (typeof ML_KINDS)[number];

export const SECTION_KINDS = [
  'duties',
  'requirements',
  'preferred',
  'company',
  'benefits',
  'pay',
  'legal',
  'apply',
  'other',
] as const;
export type SectionKind = (typeof SECTION_KINDS)[number];

/** The longest posting that is read, in UTF-16 code units. The server's body limit follows from it. */
export const MAX_TEXT_LENGTH = 500_000;

/** Half-open range of UTF-16 code units in `Posting.text`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One job posting, as text. Made by `src/posting/`, which turns every format into this. */
export interface Posting {
  readonly text: string;
  readonly title?: string;
  readonly company?: string;
  readonly team?: string;
  readonly id?: string;
  readonly source?: string;
}

/** Four shares of working time. Between stages they sum to 1; in a Report they are whole percent and sum to 100. */
export type ActivityMix = Readonly<Record<Activity, number>>;

/** A 90 % interval for each share, in the unit of the mix it belongs to: `[low, high]`. */
export type MixInterval = Readonly<Record<Activity, readonly [number, number]>>;

/** One piece of the posting that speaks of the work, with what it counts for and why. */
export interface Evidence extends Span {
  readonly text: string;
  readonly activity: Activity;
  /** The lexicon entry that fired, for example `deploy … models`. */
  readonly entry: string;
  readonly section: SectionKind;
  /** What it counts for: the entry's weight times what section, cues and repetition leave of it. */
  readonly weight: number;
  readonly reasons: readonly string[];
}

/** A piece of the text that shows something other than an activity. */
export interface Quote extends Span {
  readonly text: string;
}

export interface Finding<Value> {
  /** null where the posting does not say. */
  readonly value: Value | null;
  readonly evidence: readonly Quote[];
}

export interface Signals {
  /** Does this person's work reach real users? */
  readonly ships: Finding<'yes' | 'no'>;
  readonly publishes: Finding<'expected' | 'optional'>;
  /** Has the team a track record: papers, products, model releases? */
  readonly record: Finding<'shown'>;
}

/** A sum or a range of pay as the posting states it. */
export interface Pay extends Quote {
  /** In whole units of the currency, thousands written out; the same number twice where one is given. */
  readonly low: number;
  readonly high: number;
  /** ISO code; null where nothing says which. A bare `$` is taken for US dollars, but not where the place has dollars of its own. */
  readonly currency: string | null;
  /** null where neither words nor size say. */
  readonly period: 'year' | 'month' | 'week' | 'day' | 'hour' | null;
  /** null where the posting does not say. */
  readonly basis: 'base' | 'total' | null;
  /** The place that it is stated for, as the posting names it; null where it names none. */
  readonly place: string | null;
}

/** What the posting says in figures; read, never guessed. */
export interface Hints {
  /** Years of experience asked for, `[least, most]`; the same number twice where one is given. */
  readonly years: readonly [number, number] | null;
  readonly degree: 'phd' | 'masters' | 'bachelors' | null;
  /** In the order of the text; several where places or levels differ. */
  readonly pay: readonly Pay[];
}

/** What the title claims. `roles` is empty where it claims none of the five. */
export interface TitleClaim {
  readonly text: string;
  readonly roles: readonly Role[];
  readonly levels: readonly Level[];
  /** The title in the lexicon that was recognised, or null. */
  readonly entry: string | null;
}

export interface RankedAnswer {
  readonly role: Answer;
  /** Three decimals; the six sum to 1 but for rounding. */
  readonly probability: number;
}

/** Work that is none of the four activities: which kind, and where the posting says so. */
export interface OutsideWork {
  readonly kind: string;
  readonly evidence: readonly Quote[];
}

/** The fewest sentences without which the role would be another. */
export interface Flip {
  readonly sentences: readonly Span[];
  readonly role: Answer;
}

export interface SectionSpan extends Span {
  readonly kind: SectionKind;
}

export const VERDICT_KINDS = ['matches', 'differs', 'no-claim'] as const;
export type VerdictKind = (typeof VERDICT_KINDS)[number];

export const MISMATCHES = [
  'claims-more-research',
  'claims-science-is-engineering',
  'claims-less',
  'sideways',
  'claims-ml-is-outside',
] as const;
export type Mismatch = (typeof MISMATCHES)[number];

export interface Verdict {
  readonly kind: VerdictKind;
  readonly mismatch: Mismatch | null;
  /** Total variation, in points, between the mix and the profile of the nearest claimed role; null without a claim or a mix. */
  readonly gap: number | null;
  readonly sentence: string;
}

interface ReportHead {
  readonly schema: 'rolecall/report@1';
  readonly engine: string;
  /** `sha256:…` of the lexicon, calibration included. */
  readonly lexicon: string;
  readonly title: TitleClaim | null;
}

interface ReportBody {
  /** All six answers, likeliest first. */
  readonly ranking: readonly RankedAnswer[];
  readonly ml: MlKind;
  readonly level: { readonly value: Level | null; readonly evidence: readonly Quote[] };
  readonly signals: Signals;
  readonly hints: Hints;
  readonly sections: readonly SectionSpan[];
  readonly evidence: readonly Evidence[];
  readonly flip: Flip | null;
  /** What was too thin to judge, as sentences; empty where nothing was. */
  readonly lacking: readonly string[];
}

export interface OkReport extends ReportHead, ReportBody {
  readonly status: 'ok';
  readonly verdict: Verdict;
  readonly role: Role;
  readonly mix: ActivityMix;
  readonly interval: MixInterval;
  readonly outside: null;
}

export interface OutsideReport extends ReportHead, ReportBody {
  readonly status: 'outside';
  readonly verdict: Verdict;
  readonly role: 'OUT';
  /** Given only where the work is technical enough to say. */
  readonly mix: ActivityMix | null;
  readonly interval: MixInterval | null;
  readonly outside: OutsideWork;
}

export interface UnclearReport extends ReportHead, ReportBody {
  readonly status: 'unclear';
  readonly verdict: null;
  readonly role: null;
  readonly mix: null;
  readonly interval: null;
  readonly outside: null;
}

export const REFUSALS = [
  'no-text',
  'too-short',
  'too-long',
  'other-language',
  'not-a-posting',
  'error',
] as const;
export type Refusal = (typeof REFUSALS)[number];

/** Nothing could be read as a posting; `message` says what to do. */
export interface RefusedReport extends ReportHead {
  readonly status: Refusal;
  readonly verdict: null;
  readonly role: null;
  readonly ranking: null;
  readonly mix: null;
  readonly interval: null;
  readonly message: string;
}

/** What rolecall says of one posting. The same Posting always gives the same Report. */
export type Report = OkReport | OutsideReport | UnclearReport | RefusedReport;
export type ReadReport = OkReport | OutsideReport | UnclearReport;
export type Status = Report['status'];
