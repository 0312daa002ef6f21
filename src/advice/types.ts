import type { Activity, ActivityMix, Answer, Level, Mismatch, Pay, Quote, Role } from '../types.js';

/** The nouns of advice: first what is known of roles in general (data from `lexicons/`), then what is said of one posting. */

/** How heavily an interview round weighs for a role. */
export type RoundWeight = 'most' | 'much' | 'some';

/** One of the rounds that interviews are made of. */
export interface Round {
  readonly id: string;
  readonly name: string;
  /** What to do for it, in a sentence. */
  readonly prepare: string;
}

export interface RoleRound {
  /** Id of a Round. */
  readonly round: string;
  readonly weight: RoundWeight;
  /** What is particular about it for this role; null where nothing is. */
  readonly note: string | null;
}

/** What a role is like, in plain language. A null says that the source is silent. */
export interface RoleGuide {
  readonly like: string;
  readonly judgedBy: string;
  readonly where: string;
  readonly suits: string;
  readonly competition: string | null;
  readonly wayIn: string | null;
  readonly leadsTo: string | null;
  /** Heaviest first; empty where the source is silent. */
  readonly rounds: readonly RoleRound[];
  /** What goes wrong when one prepares for another role; null where the source is silent. */
  readonly interviewNote: string | null;
  /** The rough pattern of pay. */
  readonly pay: string;
}

/** A kind of employer at which a title means something of its own. */
export interface EmployerKind {
  readonly kind: string;
  readonly name: string;
  /** Lower-case names, whole words. */
  readonly employers: readonly string[];
}

/** What a title means at some employers. */
export interface TitleElsewhere {
  /** Roles that the title claims, or the words of a title that claims none, lower case. */
  readonly title: string;
  /** Kinds of employer that it is about; empty for all. */
  readonly kinds: readonly string[];
  readonly text: string;
}

/** Something that postings of a role usually name. */
export interface Mention {
  readonly id: string;
  /** As in “does not mention …”. */
  readonly name: string;
  /** Lower-case phrases, whole words; any of them names it. */
  readonly phrases: readonly string[];
  readonly question: string;
  /** In what share of labelled postings of each role it is named, 0 to 1. */
  readonly rates: Readonly<Record<Role, number>>;
}

export interface QuizAnswer {
  readonly text: string;
  /** The question that follows, by id; null where this answer decides. */
  readonly next: string | null;
  /** Roles to aim for, first choice first; empty where another question follows. */
  readonly roles: readonly Role[];
  /** Why, and what to know; null where another question follows. */
  readonly advice: string | null;
}

export interface QuizQuestion {
  readonly id: string;
  readonly text: string;
  readonly answers: readonly QuizAnswer[];
}

/** Everything that advice is made from, compiled from `lexicons/`. */
export interface AdviceData {
  readonly source: string;
  readonly guides: Readonly<Record<Role, RoleGuide>>;
  readonly rounds: readonly Round[];
  readonly pay: {
    /** For example `US, mid-2026, rough pattern`. */
    readonly scope: string;
    /** What is said beside it where the employer is a frontier lab. */
    readonly frontier: string;
    /** The kind of employer that it is about. */
    readonly frontierKind: string;
  };
  readonly levels: { readonly meanings: Readonly<Record<Level, string>>; readonly note: string };
  readonly employers: readonly EmployerKind[];
  readonly elsewhere: readonly TitleElsewhere[];
  readonly mismatches: Readonly<Record<Mismatch, { readonly name: string; readonly text: string }>>;
  /** Asked where the posting is silent; `{role}`, `{title}` and `{activity}` are filled in. */
  readonly questions: Readonly<Record<QuestionTopic, string>>;
  readonly mentions: readonly Mention[];
  readonly quiz: readonly QuizQuestion[];
}

export const QUESTION_TOPICS = [
  'ships',
  'record',
  'publishes',
  'mix',
  'level',
  'ml-bar',
  'rounds',
  'team',
] as const;
export type QuestionTopic = (typeof QUESTION_TOPICS)[number];

/** A sentence about this posting, with the pieces of it that it rests on. */
export interface Remark {
  readonly text: string;
  readonly evidence: readonly Quote[];
}

/** How the rounds to expect compare with those that the title suggests. */
export interface InterviewAdvice {
  readonly rounds: readonly {
    readonly name: string;
    readonly weight: RoundWeight;
    readonly note: string | null;
    readonly prepare: string;
    /** Percent of the time to prepare, in steps of five: a rough split of our own. The rounds sum to 100. */
    readonly time: number;
  }[];
  /** What preparing by the title would miss or spend in vain; null where title and work agree or the title claims nothing. */
  readonly missed: string | null;
  /** What goes wrong when one prepares for the role that the title claims, or that the source is silent; mostly null. */
  readonly note: string | null;
  /** For the recruiter. */
  readonly questions: readonly string[];
}

export interface TitleAdvice {
  /** The kind of mismatch by name; null where there is none. */
  readonly mismatch: string | null;
  readonly text: string;
  /** Points between the mix and the profile of the nearest claimed role; null without a claim or a mix. */
  readonly gap: number | null;
  /** The sentences of the posting that show it, at most three. */
  readonly proof: readonly Quote[];
  /** What the posting could honestly be called. */
  readonly honestTitle: string | null;
  /** What the same title means elsewhere. */
  readonly elsewhere: readonly string[];
  /** For a title that claims none of the five: what it may hide. */
  readonly hides: string | null;
  /** Names team and company where they are known. */
  readonly team: string;
}

export interface LevelAdvice {
  readonly value: Level | null;
  readonly meaning: string | null;
  /** The levels that the title claims. */
  readonly claimed: readonly Level[];
  readonly remark: Remark;
  readonly asks: string | null;
  readonly note: string;
}

/** What the posting states of pay, and the rough pattern beside it. */
export interface PayAdvice {
  /** As read from the text; what says the same stands once. */
  readonly stated: readonly Pay[];
  readonly pattern: string | null;
  readonly frontier: string | null;
  readonly scope: string;
  readonly source: string;
}

export interface SignalAdvice {
  readonly signal: 'ships' | 'record' | 'mix' | 'fit';
  readonly name: string;
  /** null where the posting does not say. */
  readonly value: string | null;
  readonly evidence: readonly Quote[];
  /** Worth asking; null where the posting says. */
  readonly question: string | null;
}

/** How near a posting's mix is to the one that is wanted. */
export interface Fit {
  /** Whole percent. */
  readonly wanted: ActivityMix;
  /** 0 to 100: 100 less the points by which the two mixes differ. */
  readonly points: number;
  readonly more: readonly { readonly activity: Activity; readonly points: number }[];
  readonly less: readonly { readonly activity: Activity; readonly points: number }[];
  readonly text: string;
}

export interface Missing {
  readonly name: string;
  /** Percent of labelled postings of that role that name it. */
  readonly usual: number;
  /** null where one of the posting's questions asks the same. */
  readonly question: string | null;
}

/** What to do about one posting. */
export interface Advice {
  readonly schema: 'rolecall/advice@1';
  readonly source: string;
  /** What the real role is like; null where it is none of the five or unclear. */
  readonly role: (RoleGuide & { readonly role: Role; readonly name: string }) | null;
  /** The likeliest answer, whatever the status. */
  readonly about: Answer;
  readonly title: TitleAdvice | null;
  readonly interview: InterviewAdvice | null;
  readonly level: LevelAdvice;
  readonly pay: PayAdvice;
  readonly signals: readonly SignalAdvice[];
  /** Questions worth asking of this posting, in order, each once. Further ones stand with the interview and with what is not mentioned. */
  readonly questions: readonly string[];
  readonly fit: Fit | null;
  readonly notMentioned: readonly Missing[];
  /** Where the posting says so little that advice rests on thin ground; null where it does not. */
  readonly thin: string | null;
}
