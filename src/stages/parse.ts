import { maskTitles, readsLikeTitle } from '../lexicon/titles.js';
import { scanTokens, type Tokens } from '../lexicon/tokens.js';
import type { Lexicon } from '../lexicon/types.js';
import type { SectionKind, Span } from '../types.js';
import type { Document, Section, Sentence, TokenRange } from './document.js';
import { type Block, splitBlocks } from './parse/blocks.js';
import { findHeading, splitRunOn } from './parse/headings.js';
import { splitSentences } from './parse/sentences.js';

/** How many paragraphs a section of another kind has at most. */
const MOST_PARAGRAPHS = 2;

/** Kinds that go on under a sub-heading that says nothing we know. */
const LASTING: ReadonlySet<SectionKind> = new Set(['duties', 'requirements', 'preferred']);

/** Takes a posting's text apart into sections, sentences and words. Role names, and a first line that is a title, are masked. */
export function parse(text: string, lexicon: Lexicon): Document {
  const tokens = maskTitles(scanTokens(text, lexicon.vocabulary), lexicon);
  const builder = new DocumentBuilder(text, tokens);
  const blocks = splitBlocks(text);
  blocks.forEach((block, b) => {
    const isTitle = builder.isEmpty && readsLikeTitle(text.slice(block.start, block.end), lexicon);
    if (!isTitle) addBlock(builder, block, blocks[b + 1], lexicon);
  });
  return builder.finish();
}

/** Takes a text as the one sentence it is, under no heading: for trying out what the lexicon finds in it. */
export function parseSentence(text: string, lexicon: Lexicon): Document {
  const tokens = maskTitles(scanTokens(text, lexicon.vocabulary), lexicon);
  const span = { start: 0, end: text.length };
  const sentence = { ...span, first: 0, last: tokens.length, section: 0, bullet: false };
  return { text, tokens, sections: [{ ...span, kind: 'other', heading: null }], sentences: [sentence] };
}

function addBlock(builder: DocumentBuilder, block: Block, next: Block | undefined, lexicon: Lexicon): void {
  const { text, tokens } = builder;
  const { first, last } = builder.tokensOf(block);
  const line = { start: block.start, end: block.end, bullet: block.bullet, first, last };
  const heading = findHeading(text, line, next, tokens, lexicon);
  const body = { start: block.start, end: block.end, bullet: block.bullet };
  if (heading !== null) {
    const end = heading.last === line.last ? block.end : tokens.ends[heading.last - 1]!;
    builder.openSection(heading.kind, { start: block.start, end });
    body.start = heading.last === line.last ? block.end : tokens.starts[heading.last]!;
  }
  const rest = builder.tokensOf(body);
  for (const hit of splitRunOn(text, body, rest, tokens, lexicon)) {
    const span = { start: tokens.starts[hit.first]!, end: tokens.ends[hit.last - 1]! };
    if (span.start > body.start)
      builder.addSentences({ start: body.start, end: span.start, bullet: body.bullet });
    const kind =
      findHeading(text, { ...span, ...hit, bullet: false }, undefined, tokens, lexicon)?.kind ?? null;
    builder.openSection(kind, span);
    body.start = span.end;
  }
  builder.addSentences(body);
}

type TokenSpan = Span & TokenRange;

class DocumentBuilder {
  private readonly sections: { start: number; end: number; kind: SectionKind; heading: Span | null }[] = [];
  private readonly sentences: Sentence[] = [];
  /** The sentences seen, by a hash of their words: one as it stands, several as texts. */
  private readonly seen = new Map<number, TokenSpan | Set<string>>();
  private paragraphs = 0;
  private token = 0;

  constructor(
    readonly text: string,
    readonly tokens: Tokens,
  ) {}

  /** Whether no sentence has been seen yet: only the lines of a job board's page may stand above the title. */
  get isEmpty(): boolean {
    return this.sentences.length === 0;
  }

  openSection(kind: SectionKind | null, heading: Span): void {
    const before = this.sections.at(-1)?.kind ?? 'other';
    this.paragraphs = 0;
    const { start, end } = heading;
    this.sections.push({ start, end, kind: kind ?? (LASTING.has(before) ? before : 'other'), heading });
  }

  /**
   * A heading such as “About us” speaks for the few paragraphs below it; a longer text without another heading has gone on
   * to something else, as letters do.
   */
  private outlive(block: Block): void {
    const section = this.sections.at(-1)!;
    if (block.bullet || LASTING.has(section.kind) || section.kind === 'other') return;
    this.paragraphs++;
    if (this.paragraphs > MOST_PARAGRAPHS)
      this.sections.push({ start: block.start, end: block.end, kind: 'other', heading: null });
  }

  addSentences(block: Block): void {
    if (block.start >= block.end) return;
    if (this.sections.length === 0)
      this.sections.push({ start: block.start, end: block.end, kind: 'other', heading: null });
    this.outlive(block);
    for (const span of splitSentences(this.text, block)) {
      const { start, end } = span;
      const { first, last } = this.tokensOf(span);
      if (first === last || this.isRepeated({ start, end, first, last })) continue;
      // Written out: joining objects would take most of the time of reading a text.
      const section = this.sections.length - 1;
      this.sentences.push({ start, end, first, last, section, bullet: block.bullet });
    }
    this.sections.at(-1)!.end = block.end;
  }

  /** A sentence that has stood before says nothing new: a posting pasted twice is the same posting. */
  private isRepeated(sentence: TokenSpan): boolean {
    const hash = this.hashOf(sentence);
    const alike = this.seen.get(hash);
    if (alike === undefined) {
      this.seen.set(hash, sentence);
      return false;
    }
    const texts = alike instanceof Set ? alike : new Set([this.wordsOf(alike)]);
    this.seen.set(hash, texts);
    const { size } = texts;
    return texts.add(this.wordsOf(sentence)).size === size;
  }

  /** The same for sentences with the same words; so that of hardly any the text must be looked at. Words we do not know may be any. */
  private hashOf({ first, last }: TokenRange): number {
    const { words, starts, ends } = this.tokens;
    let hash = last - first;
    for (let at = first; at < last; at++)
      hash = Math.imul(hash ^ words[at]! ^ ((ends[at]! - starts[at]!) << 20), 0x01000193);
    return hash;
  }

  private wordsOf({ start, end }: Span): string {
    return this.text.slice(start, end).toLowerCase().replace(/\s+/g, ' ');
  }

  /** The tokens inside a span. Spans come nearly in order, so the search starts from the last one. */
  tokensOf({ start, end }: Span): TokenRange {
    const { starts, length } = this.tokens;
    let first = this.token;
    while (first > 0 && starts[first - 1]! >= start) first--;
    while (first < length && starts[first]! < start) first++;
    let last = first;
    while (last < length && starts[last]! < end) last++;
    this.token = first;
    return { first, last };
  }

  finish(): Document {
    const sections: Section[] = this.sections;
    return { text: this.text, tokens: this.tokens, sections, sentences: this.sentences };
  }
}
