import { MODEL_CLASSES } from '../../src/lexicon/calibration.js';
import type { FeatureRow } from '../../src/lexicon/features.js';
import type { DenseNumbers } from '../../src/lexicon/model.js';
import type { Lexicon } from '../../src/lexicon/types.js';
import { cueEffects } from '../../src/stages/weigh/cues.js';
import { contextRows, sentenceRows } from '../../src/stages/weigh.js';
import type { FirstReading } from './cross-read.js';
import { fitLinear } from './linear.js';
import type { Prepared } from './prepare.js';
import type { Settings } from './settings.js';

/** What a sentence of an invented posting counts for. */
const INVENTED = 0.5;

/** Fits how a sentence is read by itself: its zone and its letters. */
export function fitSentences(
  prepared: readonly Prepared[],
  lexicon: Lexicon,
  ridges: Settings['ridges'],
): DenseNumbers {
  const features = lexicon.space.count;
  const zoneRows: FeatureRow[] = [];
  const zoneTargets: (readonly number[])[] = [];
  const letters: FeatureRow[] = [];
  const letterTargets: (readonly number[])[] = [];
  const weights: number[] = [];
  for (const { item, document, matches, sentences } of prepared) {
    const { zone: zones, letters: speaking } = sentenceRows(
      document,
      cueEffects(document, matches, lexicon),
      lexicon,
    );
    sentences.forEach((label, s) => {
      if (!label) return;
      zoneRows.push(zones[s]!);
      zoneTargets.push(label.zone);
      letters.push(speaking[s]!);
      letterTargets.push(label.letters);
      weights.push(item.weight === 1 ? 1 : INVENTED);
    });
  }
  return {
    zone: fitLinear({
      rows: zoneRows,
      weights,
      targets: zoneTargets,
      link: 'softmax',
      classes: 3,
      features,
      ridge: () => ridges.zone,
      mostSteps: 40,
    }),
    letters: fitLinear({
      rows: letters,
      weights,
      targets: letterTargets,
      link: 'logistic',
      classes: 4,
      features,
      ridge: () => ridges.letters,
      prior: letterPrior(lexicon),
      mostSteps: 40,
    }),
  };
}

/** A topic speaks for its activity, each entry of it as strongly as its weight says, until the labels say otherwise. */
function letterPrior({ groups, space }: Lexicon): Float64Array {
  const prior = new Float64Array(space.count * 4);
  const order = MODEL_CLASSES.letters as readonly string[];
  groups.topics.forEach(({ activity }, topic) => {
    if (activity) prior[(space.firstTopic + topic) * 4 + order.indexOf(activity)] = 3;
  });
  for (let c = 0; c < 4; c++) prior[space.scalars.bias * 4 + c] = -2.5;
  return prior;
}

/** Fits how a sentence is read in the light of those around it. */
export function fitContext(
  first: readonly FirstReading[],
  lexicon: Lexicon,
  ridges: Settings['ridges'],
): DenseNumbers {
  const rows: FeatureRow[] = [];
  const zones: (readonly number[])[] = [];
  const letters: (readonly number[])[] = [];
  const weights: number[] = [];
  for (const { one, copies } of first) {
    const context = contextRows(one.document, copies[0]!.alone, lexicon);
    one.sentences.forEach((label, s) => {
      if (!label) return;
      rows.push(context[s]!);
      zones.push(label.zone);
      letters.push(label.letters);
      weights.push(one.item.weight === 1 ? 1 : INVENTED);
    });
  }
  const shared = { rows, weights, features: lexicon.space.count, ridge: () => ridges.context };
  return {
    'zone in context': fitLinear({ ...shared, targets: zones, link: 'softmax', classes: 3 }),
    'letters in context': fitLinear({ ...shared, targets: letters, link: 'logistic', classes: 4 }),
  };
}
