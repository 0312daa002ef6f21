import { findPhrases, layerSet } from '../lexicon/automaton.js';
import { claimPhrases } from '../lexicon/claim.js';
import { createHitLists, HitList } from '../lexicon/hits.js';
import { LAYERS, type Layer, type Lexicon } from '../lexicon/types.js';
import type { Document, Matches } from './document.js';
import { MatchList } from './match/list.js';
import { joinPairs } from './match/pairs.js';

/** Layers whose phrases are matches by themselves. */
const PLAIN_LAYERS: readonly Layer[] = ['look', 'cue', 'scope', 'signal'];
/** Layers whose phrases may not use the words of an exception. */
const FREE_LAYERS: readonly Layer[] = ['work', 'verb', 'object', 'role', 'learned'];
const WANTED = layerSet('except', ...FREE_LAYERS, ...PLAIN_LAYERS);

/** Kept and filled again for each sentence. */
const FOUND = createHitLists();
const foundIn = (layer: Layer): HitList => FOUND[LAYERS.indexOf(layer)]!;
const [EXCEPT, WORK, VERB, OBJECT, ROLE, LEARNED] = [
  foundIn('except'),
  foundIn('work'),
  foundIn('verb'),
  foundIn('object'),
  foundIn('role'),
  foundIn('learned'),
];
const PLAIN = PLAIN_LAYERS.map(foundIn);
const FREE = FREE_LAYERS.map(foundIn);
const [PHRASES, VERBS, OBJECTS, CLAIMED] = [new HitList(), new HitList(), new HitList(), new HitList()];

/** Finds every lexicon entry in every sentence, in order of sentence and place. */
export function match({ tokens, sentences }: Document, lexicon: Lexicon): Matches {
  const { automaton, columns, pairs } = lexicon;
  const matches = new MatchList(tokens.length, sentences.length);
  for (const { first, last } of sentences) {
    for (const list of FOUND) list.length = 0;
    findPhrases(automaton, tokens, first, last, WANTED, FOUND);
    if (EXCEPT.length > 0) dropTaken();
    claimPhrases(WORK, PHRASES);
    matches.addAll(PHRASES);
    claimPhrases(VERB, VERBS);
    claimPhrases(OBJECT, OBJECTS);
    joinPairs(VERBS, OBJECTS, PHRASES, columns, tokens, pairs, matches);
    claimPhrases(ROLE, CLAIMED);
    matches.addAll(CLAIMED);
    // Learned words stand for themselves: a pair of words does not take its words from the single ones.
    matches.addAll(LEARNED);
    for (const list of PLAIN) {
      if (list.length === 0) continue;
      claimPhrases(list, CLAIMED);
      matches.addAll(CLAIMED);
    }
    matches.endSentence();
  }
  return matches;
}

/** Drops what uses the words of an exception. */
function dropTaken(): void {
  claimPhrases(EXCEPT, CLAIMED);
  for (const list of FREE) {
    let kept = 0;
    for (let i = 0; i < list.length; i++) {
      if (isTaken(list.firsts[i]!, list.lasts[i]!)) continue;
      list.entries[kept] = list.entries[i]!;
      list.firsts[kept] = list.firsts[i]!;
      list.lasts[kept] = list.lasts[i]!;
      list.nominals[kept] = list.nominals[i]!;
      kept++;
    }
    list.length = kept;
  }
}

function isTaken(first: number, last: number): boolean {
  for (let i = 0; i < CLAIMED.length; i++)
    if (first < CLAIMED.lasts[i]! && CLAIMED.firsts[i]! < last) return true;
  return false;
}
