import type { Match, Matches, WeighedMatch, WeighedMatches } from './document.js';

/** Matches one by one, for whoever does not mind the time. */
export function listMatches(matches: Matches): Match[] {
  const { entries, firsts, lasts, bySentence } = matches;
  const list: Match[] = [];
  for (let sentence = 0; sentence + 1 < bySentence.length; sentence++)
    for (let m = bySentence[sentence]!; m < bySentence[sentence + 1]!; m++)
      list.push({ entry: entries[m]!, first: firsts[m]!, last: lasts[m]!, sentence });
  return list;
}

export function listWeighed(matches: WeighedMatches): WeighedMatch[] {
  const { entries, firsts, lasts, bySentence, left, cues } = matches;
  const list: WeighedMatch[] = [];
  for (let sentence = 0; sentence + 1 < bySentence.length; sentence++)
    for (let m = bySentence[sentence]!; m < bySentence[sentence + 1]!; m++) {
      // Written out: copying a match and adding to it would take ten times as long.
      const entry = entries[m]!;
      list.push({ entry, first: firsts[m]!, last: lasts[m]!, sentence, left: left[m]!, cue: cues[m]! });
    }
  return list;
}

/** The other way round. */
export function joinMatches(list: readonly Match[], sentences: number): Matches {
  const bySentence = new Int32Array(sentences + 1);
  for (const { sentence } of list) bySentence[sentence + 1]!++;
  for (let s = 0; s < sentences; s++) bySentence[s + 1]! += bySentence[s]!;
  return {
    length: list.length,
    entries: Int32Array.from(list, ({ entry }) => entry),
    firsts: Int32Array.from(list, ({ first }) => first),
    lasts: Int32Array.from(list, ({ last }) => last),
    bySentence,
  };
}
