import type { Advice } from '../advice/types.js';
import type { ActivityMix, Posting, Report } from '../types.js';

/** A posting to be read, as the page sends it to its worker. */
export interface ReadRequest {
  /** Comes back with the answer, so that answers to older texts can be told from the newest. */
  readonly id: number;
  readonly posting: Posting;
  readonly want?: ActivityMix | undefined;
  /** Whether the reading is wanted as HTML, or the report alone. */
  readonly shown: boolean;
}

export interface ReadAnswer {
  readonly id: number;
  /** The posting with its title, where its first line is one. */
  readonly posting: Posting;
  readonly report: Report;
  readonly advice: Advice | null;
  /** What the page shows of it; null where only the report is wanted. */
  readonly html: string | null;
  /** The same as the command line writes it; null where only the report is wanted. */
  readonly markdown: string | null;
  /** The verdict in a sentence, to be read out. */
  readonly spoken: string;
  readonly gist: Gist;
}

/** An answer in a few words. What the lexicon calls things is known to the worker alone. */
export interface Gist {
  readonly tone: 'agree' | 'differ' | 'open';
  /** `Title and work differ`; why there is no answer, where there is none. */
  readonly finding: string;
  /** `Machine Learning Engineer` */
  readonly work: string;
  readonly certainty: string;
  /** `a Machine Learning Engineer`; null where that is not clear. */
  readonly is: string | null;
  /** `Applied Scientist`; empty where the title claims none of the five roles. */
  readonly claimed: string;
}

/** The worker's answer where reading failed: a fault of the program, or no network at the first visit. */
export interface ReadFailure {
  readonly id: number;
  readonly failure: string;
}
