import { type Automaton, findPhrases, layerSet, type PhraseHit } from './automaton.js';
import type { Tokens } from './tokens.js';
import type { Layer } from './types.js';

/** The phrases of one layer in a range of tokens, free of overlaps. */
export function findClaimed(
  automaton: Automaton,
  tokens: Tokens,
  { first, last }: { readonly first: number; readonly last: number },
  layer: Layer,
): PhraseHit[] {
  return claimPhrases(findPhrases(automaton, tokens, first, last, layerSet(layer)));
}

/**
 * Of overlapping phrases of one layer keeps the leftmost, then the longest; of several entries with the very same words, all.
 * @param hits of one layer, in order of their start, as `findPhrases` gives them
 */
export function claimPhrases(hits: readonly PhraseHit[]): PhraseHit[] {
  const claimed: PhraseHit[] = [];
  let taken = 0;
  for (let at = 0; at < hits.length; ) {
    const { first } = hits[at]!;
    let behind = at;
    let longest = 0;
    for (; behind < hits.length && hits[behind]!.first === first; behind++)
      longest = Math.max(longest, hits[behind]!.last);
    if (first >= taken) {
      const group = claimed.length;
      for (let i = at; i < behind; i++) if (hits[i]!.last === longest) choose(claimed, group, hits[i]!);
      taken = longest;
    }
    at = behind;
  }
  return claimed;
}

/** Each entry once. `design` is verb and noun alike: what may stand as a noun is kept as one. */
function choose(claimed: PhraseHit[], group: number, hit: PhraseHit): void {
  for (let i = group; i < claimed.length; i++) {
    if (claimed[i]!.entry !== hit.entry) continue;
    if (hit.nominal) claimed[i] = hit;
    return;
  }
  claimed.push(hit);
}
