import { compileLexicon } from '../../src/compile/compile.js';
import { BLANK_CALIBRATION, type Calibration } from '../../src/lexicon/calibration.js';
import { linkLexicon } from '../../src/lexicon/link.js';
import { scoreRow } from '../../src/lexicon/model.js';
import { softmax } from '../../src/lexicon/softmax.js';
import type { Lexicon } from '../../src/lexicon/types.js';
import { assignFolds, type LabelledPosting } from '../labelled.js';
import { crossRead, readPostings } from './cross-read.js';
import { fitIntervalScale, fitTemperature, type Prediction } from './doubt.js';
import { fitPostings, type Reading } from './postings.js';
import { prepare } from './prepare.js';
import { fitContext, fitSentences } from './sentences.js';
import { SETTINGS, type Settings } from './settings.js';
import { tabulate, withNumbers, withTables } from './tables.js';
import { chooseWords } from './words.js';

export interface Fitted {
  readonly calibration: Calibration;
  readonly learned: readonly string[];
  /** The lexicon with these numbers, as it would ship. */
  readonly lexicon: Lexicon;
  /** What the posting models say of each posting when they are fitted without its employer. */
  readonly predictions: readonly Prediction[];
}

/** Fits everything that is learned from labels: which words are listened to, and every number. */
export function fit(
  items: readonly LabelledPosting[],
  folder: string,
  settings: Settings = SETTINGS,
): Fitted {
  const learned = chooseWords(items, settings.words);
  const blank = linkLexicon(compileLexicon(folder, { calibration: BLANK_CALIBRATION, learned }));
  const prepared = items.map((item) => prepare(item, blank));
  const first = crossRead(prepared, blank, settings);
  const context = fitContext(first, blank, settings.ridges);
  const readings = readPostings(first, withNumbers(blank, context));
  const numbers = {
    ...fitSentences(prepared, blank, settings.ridges),
    ...context,
    ...fitPostings(readings, blank, settings.hearing),
  };
  const { predictions, ...doubt } = fitDoubt(readings, blank, settings);
  const calibration = {
    ...BLANK_CALIBRATION,
    ...doubt,
    fitted: describeItems(items),
    models: tabulate(numbers, blank),
  };
  return { calibration, learned, lexicon: withTables(blank, calibration), predictions };
}

function describeItems(items: readonly LabelledPosting[]): string {
  return `${items.length} labelled postings of ${new Set(items.map(({ employer }) => employer)).size} employers`;
}

/** Fits how sure to be, on postings that the posting models have not seen. */
function fitDoubt(readings: readonly Reading[], lexicon: Lexicon, { hearing, innerFolds }: Settings) {
  const folds = assignFolds(
    readings.map(({ item }) => item),
    innerFolds,
  );
  const predictions = Array.from({ length: innerFolds }, (_, fold) => {
    const isOut = ({ item }: Reading): boolean => folds.get(item.employer) === fold;
    const { models } = withNumbers(
      lexicon,
      fitPostings(
        readings.filter((one) => !isOut(one)),
        lexicon,
        hearing,
        ['mix', 'role'],
      ),
    );
    return readings
      .filter((one) => !one.isThinned && one.item.weight === 1 && isOut(one))
      .map(({ item, row }) => ({
        label: item.label,
        role: scoreRow(row, models.role),
        mix: softmax(scoreRow(row, models.mix)),
      }));
  }).flat();
  return {
    predictions,
    temperature: fitTemperature(predictions),
    intervalScale: fitIntervalScale(predictions),
  };
}
