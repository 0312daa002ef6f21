import { words as stopwords } from 'natural/lib/natural/util/stopwords.js';
import { WordCollector } from '../../src/compile/phrase.js';
import { BREAK, scanTokens } from '../../src/lexicon/tokens.js';
import type { LabelledPosting } from '../labelled.js';

/** Words that say how an employer writes, or nothing at all. */
const EMPTY: ReadonlySet<string> = new Set([
  ...stopwords,
  ..."also across within without via per etc eg ie us it its we our you your they them their this that these those who what where when which while how why will would can could may might must shall should do does did is are was were be been being have has had not no nor or and but if then than as at by for from in into of off on onto over to up with about after before between during under i me my mine he she his her am i'm we're you're you'll we'll they're it's don't we've you've i've".split(
    ' ',
  ),
]);

export interface Vocabulary {
  /** Fewest employers whose postings must hold a word. */
  readonly employers: number;
  /** How many words and pairs are kept: those that most employers use. */
  readonly most: number;
}

/**
 * Words and pairs of words that enough employers use, most used first.
 * Counted by employer and not by posting, so that no employer's habits become evidence.
 */
export function chooseWords(items: readonly LabelledPosting[], { employers, most }: Vocabulary): string[] {
  const users = new Map<string, Set<string>>();
  const names = new Set(items.flatMap(({ employer }) => employer.split(/[^\p{L}\p{N}]+/u)));
  const collector = new WordCollector();
  const vocabulary = {
    find: (units: Uint16Array, length: number) =>
      collector.number(String.fromCharCode(...units.subarray(0, length))),
  };
  const note = (phrase: string, employer: string): void => {
    const known = users.get(phrase);
    if (known) known.add(employer);
    else users.set(phrase, new Set([employer]));
  };
  const isTelling = (word: string): boolean =>
    /^[a-z][a-z+#]+$/.test(word) && !EMPTY.has(word) && !names.has(word);
  for (const { posting, employer } of items) {
    const tokens = scanTokens(posting.text, vocabulary);
    for (let at = 0; at < tokens.length; at++) {
      const word = collector.words[tokens.words[at]! - 1]!;
      if (!isTelling(word)) continue;
      note(word, employer);
      const next = collector.words[(tokens.words[at + 1] ?? 0) - 1];
      if (next !== undefined && tokens.breaks[at + 1] === BREAK.none && isTelling(next))
        note(`${word} ${next}`, employer);
    }
  }
  return [...users]
    .filter(([, by]) => by.size >= employers)
    .sort(([a, x], [b, y]) => y.size - x.size || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([phrase]) => phrase);
}
