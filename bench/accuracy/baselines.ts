import BayesClassifier from 'natural/lib/natural/classifiers/bayes_classifier.js';
import type { Lexicon } from '../../src/lexicon/types.js';
import { title } from '../../src/stages/title.js';
import type { Answer } from '../../src/types.js';
import { assignFolds, type LabelledPosting } from '../labelled.js';
import { agreement, kappa, mean } from '../metrics.js';
import { FOLDS } from './read.js';

/** The role that the title claims; none of the five where it claims none. */
export function answerByTitle({ posting }: LabelledPosting, lexicon: Lexicon): Answer {
  return (posting.title && title(posting.title, lexicon).roles[0]) || 'OUT';
}

/** The commonest role of the other folds. */
export function answersByFrequency(items: readonly LabelledPosting[]): Answer[] {
  const counts = new Map<Answer, number>();
  for (const { label } of items) counts.set(label.role, (counts.get(label.role) ?? 0) + 1);
  const [commonest] = [...counts].sort(([, a], [, b]) => b - a)[0]!;
  return items.map(() => commonest);
}

/** natural's Bayes classifier, trained on the texts of the other folds. */
export function answersByBayes(items: readonly LabelledPosting[]): Answer[] {
  const folds = assignFolds(items, FOLDS);
  const answers = new Map<string, Answer>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const classifier = new BayesClassifier();
    for (const { posting, label, employer } of items)
      if (folds.get(employer) !== fold) classifier.addDocument(posting.text, label.role);
    classifier.train();
    for (const { posting, employer } of items)
      if (folds.get(employer) === fold) answers.set(posting.id, classifier.classify(posting.text) as Answer);
  }
  return items.map(({ posting }) => answers.get(posting.id)!);
}

export interface Ceiling {
  readonly postings: number;
  readonly agreement: number;
  readonly kappa: number;
  /** Mean absolute difference of a share, in points. */
  readonly mixError: number;
}

/** How far two independent readings of the same posting agree; null where none was read twice. */
export function secondReading(items: readonly LabelledPosting[]): Ceiling | null {
  const twice = items.map(({ label }) => label.readings).filter((readings) => readings.length > 1);
  if (twice.length === 0) return null;
  const first = twice.map((readings) => readings[0]!.role);
  const second = twice.map((readings) => readings[1]!.role);
  const differences = twice.flatMap(([a, b]) =>
    a!.mix && b!.mix ? a!.mix.map((share, i) => Math.abs(share - b!.mix![i]!)) : [],
  );
  return {
    postings: twice.length,
    agreement: agreement(first, second),
    kappa: kappa(first, second),
    mixError: mean(differences),
  };
}
