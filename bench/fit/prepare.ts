import type { Lexicon } from '../../src/lexicon/types.js';
import type { Document, Matches } from '../../src/stages/document.js';
import { match } from '../../src/stages/match.js';
import { joinMatches, listMatches } from '../../src/stages/matches.js';
import { parse } from '../../src/stages/parse.js';
import { fnv, type LabelledPosting } from '../labelled.js';
import { type SentenceLabel, sentenceLabels } from './targets.js';

/** A labelled posting, taken apart once for all that is fitted to it. */
export interface Prepared {
  readonly item: LabelledPosting;
  readonly document: Document;
  readonly matches: Matches;
  readonly sentences: readonly (SentenceLabel | null)[];
}

export function prepare(item: LabelledPosting, lexicon: Lexicon): Prepared {
  const document = parse(item.posting.text, lexicon);
  return {
    item,
    document,
    matches: match(document, lexicon),
    sentences: sentenceLabels(document, item.label),
  };
}

/**
 * A posting as it would look to us if it used other words for the same work: only some of the entries in it are found,
 * and none of the learned words. Fitting to such copies too keeps silence from being mistaken for a sign.
 */
export function thin({ item, document, matches }: Prepared, left: number, { entries }: Lexicon): Matches {
  const kept = listMatches(matches).filter(({ entry }) => {
    const { layer, id } = entries[entry]!;
    if (layer === 'learned') return false;
    return (layer !== 'work' && layer !== 'role') || fnv(`${item.posting.id} ${id}`) / 2 ** 32 < left;
  });
  return joinMatches(kept, document.sentences.length);
}
