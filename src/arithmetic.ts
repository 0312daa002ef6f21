import type { FeatureRow } from './lexicon/features.js';
import { type LinearModel, numberAt, scoreRow } from './lexicon/model.js';
import { softmax } from './lexicon/softmax.js';
import type { Lexicon } from './lexicon/types.js';
import { match } from './stages/match.js';
import { postingRow } from './stages/mix.js';
import { parse } from './stages/parse.js';
import { weigh } from './stages/weigh.js';
import { worthOf } from './stages/worth.js';
import { ACTIVITIES, type Activity, ANSWERS, type Answer, type Posting, type Span } from './types.js';

/** One summand: what is said of the posting, how much of it there is, and the fitted number it is multiplied by. */
export interface Term {
  /** The feature as `lexicons/calibration.json` names it, for example `topic: research/publication`. */
  readonly name: string;
  readonly amount: number;
  readonly number: number;
}

/** A weighted sum and what becomes of it among its like. */
export interface Sum<Name> {
  readonly of: Name;
  /** Strongest first. */
  readonly terms: readonly Term[];
  readonly total: number;
  /** 0 to 1: `exp(total / temperature)`, divided by the same of all. */
  readonly share: number;
}

/** What one sentence adds: how far it is a duty or a requirement, and how far it speaks of each activity, all 0 to 1. */
export interface SentenceSums extends Span {
  readonly duty: number;
  readonly requirement: number;
  /** In the order of ACTIVITIES. */
  readonly letters: readonly number[];
  /** A duty counts 1 and a requirement half of it. */
  readonly worth: number;
}

/** The way from the spans of a posting to its shares and its role, in figures that can be added up again. */
export interface Arithmetic {
  readonly sentences: readonly SentenceSums[];
  readonly mix: readonly Sum<Activity>[];
  readonly role: readonly Sum<Answer>[];
  readonly temperature: number;
}

/** Does the sums of `analyze` once more and keeps every summand. For postings that `analyze` reads; titles play no part. */
export function showArithmetic({ text }: Posting, lexicon: Lexicon): Arithmetic {
  const document = parse(text, lexicon);
  const weighed = weigh(document, match(document, lexicon), lexicon);
  const row = postingRow(weighed, lexicon);
  const { models, calibration } = lexicon;
  const sentences = document.sentences.map(({ start, end }, s) => {
    const { duty, requirement } = weighed.zones[s]!;
    return { start, end, duty, requirement, letters: weighed.letters[s]!, worth: worthOf(weighed.zones[s]!) };
  });
  return {
    sentences,
    mix: addUp(ACTIVITIES, row, models.mix, 1, lexicon),
    role: addUp(ANSWERS, row, models.role, calibration.temperature, lexicon),
    temperature: calibration.temperature,
  };
}

function addUp<Name>(
  names: readonly Name[],
  row: FeatureRow,
  model: LinearModel,
  temperature: number,
  { space }: Lexicon,
): Sum<Name>[] {
  const totals = scoreRow(row, model);
  const shares = softmax(totals.map((total) => total / temperature));
  return names.map((of, c) => {
    const terms = row.features.map((feature, i) => ({
      name: space.names[feature]!,
      amount: row.values[i]!,
      number: numberAt(model, feature, c),
    }));
    const counted = terms.filter(({ amount, number }) => amount * number !== 0);
    counted.sort((a, b) => Math.abs(b.amount * b.number) - Math.abs(a.amount * a.number));
    return { of, terms: counted, total: totals[c]!, share: shares[c]! };
  });
}
