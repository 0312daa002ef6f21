import { findPhrases } from '../lexicon/automaton.js';
import { claimPhrases } from '../lexicon/claim.js';
import type { Layer, Lexicon } from '../lexicon/types.js';
import type { Document, Match, Sentence } from './document.js';
import { joinPairs } from './match/pairs.js';

/** Layers whose phrases are matches by themselves. */
const PLAIN_LAYERS: readonly Layer[] = ['look', 'cue', 'scope', 'signal'];

/** Finds every lexicon entry in every sentence, in order of sentence and place. */
export function match(document: Document, lexicon: Lexicon): Match[] {
  return document.sentences.flatMap((sentence, index) => matchSentence(document, sentence, index, lexicon));
}

function matchSentence(document: Document, sentence: Sentence, index: number, lexicon: Lexicon): Match[] {
  const { automaton, entries, pairs } = lexicon;
  const hits = findPhrases(automaton, document.tokens, sentence.first, sentence.last);
  const exceptions = claimPhrases(hits, entries, 'except');
  const isFree = (hit: { first: number; last: number }): boolean =>
    !exceptions.some((exception) => hit.first < exception.last && exception.first < hit.last);
  const phrases = claimPhrases(hits, entries, 'work', isFree);
  const found = [
    ...phrases,
    ...joinPairs(
      claimPhrases(hits, entries, 'verb', isFree),
      claimPhrases(hits, entries, 'object', isFree),
      phrases,
      entries,
      document.tokens,
      pairs,
    ),
    ...claimPhrases(hits, entries, 'role', isFree),
    // Learned words stand for themselves: a pair of words does not take its words from the single ones.
    ...hits.filter((hit) => entries[hit.entry]!.layer === 'learned' && isFree(hit)),
    ...PLAIN_LAYERS.flatMap((layer) => claimPhrases(hits, entries, layer)),
  ];
  return found
    .map(({ entry, first, last }) => ({ entry, first, last, sentence: index }))
    .sort((a, b) => a.first - b.first || a.last - b.last || a.entry - b.entry);
}
