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
