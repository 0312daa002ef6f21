import { softmax, strongest } from '../lexicon/softmax.js';
import type { Lexicon } from '../lexicon/types.js';
import { ANSWERS, type Answer, ML_KINDS, type MlKind } from '../types.js';
import type { MixReading } from './mix.js';

export interface RoleMatch {
  /** All six, likeliest first; unrounded. */
  readonly ranking: readonly { readonly role: Answer; readonly probability: number }[];
  readonly ml: MlKind;
}

/** Ranks the six answers by one weighted sum of shares, topics, cues and entries. */
export function role({ sumsOf }: MixReading, lexicon: Lexicon): RoleMatch {
  const { temperature } = lexicon.calibration;
  const probabilities = softmax(sumsOf(lexicon.models.role).map((sum) => sum / temperature));
  const ranking = ANSWERS.map((answer, i) => ({ role: answer, probability: probabilities[i]! }));
  return {
    // The sort is stable, so that ties keep the order of ANSWERS.
    ranking: ranking.sort((a, b) => b.probability - a.probability),
    ml: ML_KINDS[strongest(sumsOf(lexicon.models.ml))]!,
  };
}
