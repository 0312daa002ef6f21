import { analyze } from '../../src/analyze.js';
import { compileLexicon } from '../../src/compile/compile.js';
import { linkLexicon } from '../../src/lexicon/link.js';
import type { Lexicon } from '../../src/lexicon/types.js';
import type { ActivityMix, Evidence, Report } from '../../src/types.js';
import { fit } from '../fit/fit.js';
import { assignFolds, type LabelledPosting } from '../labelled.js';

/** Fewer labelled postings than this are not fitted to: they are read with the numbers that ship. */
export const FEWEST_TO_FIT = 300;
export const FOLDS = 5;

/** One labelled posting with what rolecall said of it. */
export interface Reading {
  readonly item: LabelledPosting;
  readonly report: Report;
  /** The mix as whole percent; null where the report gives none. */
  readonly mix: ActivityMix | null;
  readonly evidence: readonly Evidence[];
}

function read(item: LabelledPosting, lexicon: Lexicon): Reading {
  const report = analyze(item.posting, lexicon);
  return { item, report, mix: report.mix, evidence: 'evidence' in report ? report.evidence : [] };
}

/**
 * Reads labelled postings: each with a lexicon that was fitted without its employer, or, where there are too few to fit to,
 * with the one that ships.
 * @param beside further postings to fit to, which are not read; those of an employer that is tried are left out too
 */
export function readAll(
  items: readonly LabelledPosting[],
  beside: readonly LabelledPosting[],
  folder: string,
  tell: (progress: string) => void,
): Reading[] {
  if (items.length < FEWEST_TO_FIT) {
    const lexicon = linkLexicon(compileLexicon(folder));
    return items.map((item) => read(item, lexicon));
  }
  const folds = assignFolds(items, FOLDS);
  const all = [...items, ...beside];
  return Array.from({ length: FOLDS }, (_, fold) => {
    tell(`fold ${fold + 1} of ${FOLDS}`);
    const { lexicon } = fit(
      all.filter(({ employer }) => folds.get(employer) !== fold),
      folder,
    );
    return items.filter(({ employer }) => folds.get(employer) === fold).map((item) => read(item, lexicon));
  }).flat();
}
