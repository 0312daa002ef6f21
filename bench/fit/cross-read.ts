import type { Lexicon } from '../../src/lexicon/types.js';
import { postingRow } from '../../src/stages/mix.js';
import type { Readings } from '../../src/stages/weigh/context.js';
import { cueEffects } from '../../src/stages/weigh/cues.js';
import { readAlone, weighReadings } from '../../src/stages/weigh.js';
import { assignFolds } from '../labelled.js';
import type { Reading } from './postings.js';
import { type Prepared, thin } from './prepare.js';
import { fitSentences } from './sentences.js';
import type { Settings } from './settings.js';
import { withNumbers } from './tables.js';

/** A posting's sentences as they are read at first, by models that were fitted without its employer. */
export interface FirstReading {
  readonly one: Prepared;
  /** The posting as it is, then its thinned copies. */
  readonly copies: readonly {
    readonly matches: Prepared['matches'];
    readonly alone: Readings;
    readonly weight: number;
    readonly isThinned: boolean;
  }[];
}

/**
 * Reads each training posting with sentence models that were fitted without its employer, so that what the later models
 * are fitted to is as uncertain as what they will see.
 */
export function crossRead(
  prepared: readonly Prepared[],
  lexicon: Lexicon,
  { innerFolds, ridges, thinned }: Settings,
): FirstReading[] {
  const folds = assignFolds(
    prepared.map(({ item }) => item),
    innerFolds,
  );
  return Array.from({ length: innerFolds }, (_, fold) => {
    const isOut = ({ item }: Prepared): boolean => folds.get(item.employer) === fold;
    const reader = withNumbers(
      lexicon,
      fitSentences(
        prepared.filter((one) => !isOut(one)),
        lexicon,
        ridges,
      ),
    );
    return prepared.filter(isOut).map((one) => {
      const copies = [
        { matches: one.matches, weight: one.item.weight, isThinned: false },
        ...thinned.map(({ left, weight }) => ({
          matches: thin(one, left, lexicon),
          weight: weight * one.item.weight,
          isThinned: true,
        })),
      ];
      const read = (matches: Prepared['matches']) =>
        readAlone(one.document, cueEffects(one.document, matches, lexicon), reader);
      return { one, copies: copies.map((copy) => ({ ...copy, alone: read(copy.matches) })) };
    });
  }).flat();
}

/** The rows of the posting models, from sentences read first alone and then in context. */
export function readPostings(first: readonly FirstReading[], reader: Lexicon): Reading[] {
  return first.flatMap(({ one, copies }) =>
    copies.map(({ matches, alone, weight, isThinned }) => {
      const weighed = weighReadings(one.document, cueEffects(one.document, matches, reader), alone, reader);
      return { item: one.item, row: postingRow(weighed, reader), weight, isThinned };
    }),
  );
}
