import { type Automaton, findPhrases, layerSet } from './automaton.js';
import { createHitLists, HitList, type PhraseHit } from './hits.js';
import type { Tokens } from './tokens.js';
import { LAYERS, type Layer } from './types.js';

/** Kept and filled again for each range that is looked at. */
const FOUND = createHitLists();
const CLAIMED = new HitList();

/** The phrases of one layer in a range of tokens, free of overlaps. */
export function findClaimed(
  automaton: Automaton,
  tokens: Tokens,
  { first, last }: { readonly first: number; readonly last: number },
  layer: Layer,
): PhraseHit[] {
  const found = FOUND[LAYERS.indexOf(layer)]!;
  found.length = 0;
  findPhrases(automaton, tokens, first, last, layerSet(layer), FOUND);
  if (found.length === 0) return [];
  claimPhrases(found, CLAIMED);
  return CLAIMED.toArray();
}

/**
 * Of overlapping phrases of one layer keeps the leftmost, then the longest; of several entries with the very same words, all.
 * @param hits of one layer, in order of their start, as `findPhrases` gives them
 * @param claimed is emptied, then takes what is kept
 */
export function claimPhrases(hits: HitList, claimed: HitList): void {
  const { firsts, lasts } = hits;
  claimed.length = 0;
  let taken = 0;
  for (let at = 0; at < hits.length; ) {
    const first = firsts[at]!;
    let behind = at;
    let longest = 0;
    for (; behind < hits.length && firsts[behind] === first; behind++)
      if (lasts[behind]! > longest) longest = lasts[behind]!;
    if (first >= taken) {
      const group = claimed.length;
      for (let i = at; i < behind; i++) if (lasts[i] === longest) choose(hits, i, claimed, group);
      taken = longest;
    }
    at = behind;
  }
}

/** Each entry once. `design` is verb and noun alike: what may stand as a noun is kept as one. */
function choose(hits: HitList, i: number, claimed: HitList, group: number): void {
  const entry = hits.entries[i]!;
  for (let c = group; c < claimed.length; c++) {
    if (claimed.entries[c] !== entry) continue;
    claimed.nominals[c]! |= hits.nominals[i]!;
    return;
  }
  claimed.add(entry, hits.nominals[i]!, hits.firsts[i]!, hits.lasts[i]!);
}
