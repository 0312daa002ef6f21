import type { FeatureRow } from '../lexicon/features.js';
import type { Tokens } from '../lexicon/tokens.js';
import type { SectionKind, Span } from '../types.js';

/** A run of tokens: `first` up to but not including `last`. */
export interface TokenRange {
  readonly first: number;
  readonly last: number;
}

/** A sentence or a bullet. */
export interface Sentence extends Span, TokenRange {
  /** Index into `Document.sections`. */
  readonly section: number;
  readonly bullet: boolean;
}

/** Sentences under one heading, or before the first. */
export interface Section extends Span {
  readonly kind: SectionKind;
  readonly heading: Span | null;
}

/** A posting's text, taken apart. Tokens of role names are one token each and find nothing. */
export interface Document {
  readonly text: string;
  readonly tokens: Tokens;
  readonly sections: readonly Section[];
  readonly sentences: readonly Sentence[];
}

/** A lexicon entry found. */
export interface Match extends TokenRange {
  /** Index into `Lexicon.entries`. */
  readonly entry: number;
  /** Index into `Document.sentences`. */
  readonly sentence: number;
}

/** The entries found in a text, as parallel arrays, in order of sentence and place. The arrays may be longer than what they hold. */
export interface Matches {
  readonly length: number;
  readonly entries: Int32Array;
  readonly firsts: Int32Array;
  readonly lasts: Int32Array;
  /** The matches of sentence s are those from `bySentence[s]` up to but not including `bySentence[s + 1]`. */
  readonly bySentence: Int32Array;
}

/** Matches with what their surroundings leave of each, as WeighedMatch has it. */
export interface WeighedMatches extends Matches {
  readonly left: Float64Array;
  readonly cues: Int32Array;
}

/** A match with what its surroundings leave of it. */
export interface WeighedMatch extends Match {
  /** 0 to 1: how much of the match the cues in its clause leave. */
  readonly left: number;
  /** The cue that took something away, as an index into the lexicon's cues, or -1. */
  readonly cue: number;
}

/** What a sentence is: probabilities that sum to 1. */
export interface SentenceZone {
  readonly duty: number;
  readonly requirement: number;
  readonly neither: number;
}

/** Probabilities, in the order of ACTIVITIES, that a sentence speaks of each activity. */
export type Letters = readonly number[];

/** A posting with what each of its matches is worth, and what each sentence is read as. */
export interface Weighed {
  readonly document: Document;
  readonly matches: WeighedMatches;
  /** For each sentence, as it reads by itself and in its place. */
  readonly plain: readonly SentenceZone[];
  /** The same, with the bar lowered where hardly a sentence reads like a duty. */
  readonly zones: readonly SentenceZone[];
  /** For each sentence. */
  readonly letters: readonly Letters[];
  /** How much of each entry, topic and cue the posting holds. */
  readonly amounts: FeatureRow;
}
