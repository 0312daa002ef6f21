import type { PhraseHit } from './automaton.js';
import type { Entry, Layer } from './types.js';

/**
 * Of overlapping phrases of one layer keeps the leftmost, then the longest; of several entries with the very same words, all.
 * @param hits in order of their start, as `findPhrases` gives them
 * @param isFree tells whether a hit's words may be taken; none may where left out
 */
export function claimPhrases(
  hits: readonly PhraseHit[],
  entries: readonly Entry[],
  layer: Layer,
  isFree: (hit: PhraseHit) => boolean = () => true,
): PhraseHit[] {
  const claimed: PhraseHit[] = [];
  const candidates = hits.filter((hit) => entries[hit.entry]!.layer === layer && isFree(hit));
  let taken = 0;
  for (let at = 0; at < candidates.length; ) {
    const { first } = candidates[at]!;
    let behind = at;
    let longest = 0;
    for (; behind < candidates.length && candidates[behind]!.first === first; behind++)
      longest = Math.max(longest, candidates[behind]!.last);
    if (first >= taken) {
      const chosen = new Map<number, PhraseHit>();
      // `design` is verb and noun alike: what may stand as a noun is kept as one.
      for (const hit of candidates.slice(at, behind))
        if (hit.last === longest && (hit.nominal || !chosen.has(hit.entry))) chosen.set(hit.entry, hit);
      claimed.push(...chosen.values());
      taken = longest;
    }
    at = behind;
  }
  return claimed;
}
