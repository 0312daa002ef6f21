import { findPhrases, layerSet, type PhraseHit } from '../lexicon/automaton.js';
import { claimPhrases } from '../lexicon/claim.js';
import { LAYERS, type Layer, type Lexicon } from '../lexicon/types.js';
import type { Document, Match, Sentence, TokenRange } from './document.js';
import { joinPairs } from './match/pairs.js';

/** Layers whose phrases are matches by themselves. */
const PLAIN_LAYERS: readonly Layer[] = ['look', 'cue', 'scope', 'signal'];
/** Layers whose phrases may not use the words of an exception. */
const FREE_LAYERS: readonly Layer[] = ['work', 'verb', 'object', 'role', 'learned'];
const WANTED = layerSet('except', ...FREE_LAYERS, ...PLAIN_LAYERS);

/** Finds every lexicon entry in every sentence, in order of sentence and place. */
export function match(document: Document, lexicon: Lexicon): Match[] {
  const found: Match[] = [];
  const hits = Object.fromEntries(LAYERS.map((layer) => [layer, []])) as unknown as HitsByLayer;
  document.sentences.forEach((sentence, index) => {
    sortHits(document, sentence, lexicon, hits);
    matchSentence(document, index, hits, lexicon, found);
  });
  return found;
}

type HitsByLayer = Record<Layer, PhraseHit[]>;

/** What a sentence holds, layer by layer; what uses the words of an exception is taken away. */
function sortHits({ tokens }: Document, sentence: Sentence, lexicon: Lexicon, hits: HitsByLayer): void {
  const { automaton, columns } = lexicon;
  for (const layer of LAYERS) hits[layer].length = 0;
  for (const hit of findPhrases(automaton, tokens, sentence.first, sentence.last, WANTED))
    hits[LAYERS[31 - Math.clz32(columns.layers[hit.entry]!)]!].push(hit);
  if (hits.except.length === 0) return;
  const exceptions = claimPhrases(hits.except);
  const isFree = (hit: PhraseHit): boolean =>
    !exceptions.some((exception) => hit.first < exception.last && exception.first < hit.last);
  for (const layer of FREE_LAYERS) hits[layer] = hits[layer].filter(isFree);
}

function matchSentence(
  { tokens }: Document,
  sentence: number,
  hits: HitsByLayer,
  { columns, pairs }: Lexicon,
  found: Match[],
): void {
  const from = found.length;
  const phrases = claimPhrases(hits.work);
  const verbs = claimPhrases(hits.verb);
  const objects = claimPhrases(hits.object);
  const keep = (ranges: readonly (TokenRange & { readonly entry: number })[]): void => {
    for (const { entry, first, last } of ranges) found.push({ entry, first, last, sentence });
  };
  keep(phrases);
  keep(joinPairs(verbs, objects, phrases, columns, tokens, pairs));
  keep(claimPhrases(hits.role));
  // Learned words stand for themselves: a pair of words does not take its words from the single ones.
  keep(hits.learned);
  for (const layer of PLAIN_LAYERS) keep(claimPhrases(hits[layer]));
  sortFrom(found, from);
}

/** By place, from an index on. A sentence has few matches and they come nearly in order, so one after another is put in its place. */
function sortFrom(matches: Match[], from: number): void {
  for (let i = from + 1; i < matches.length; i++) {
    const one = matches[i]!;
    let at = i;
    for (; at > from && isBefore(one, matches[at - 1]!); at--) matches[at] = matches[at - 1]!;
    matches[at] = one;
  }
}

function isBefore(a: Match, b: Match): boolean {
  return a.first !== b.first ? a.first < b.first : a.last !== b.last ? a.last < b.last : a.entry < b.entry;
}
