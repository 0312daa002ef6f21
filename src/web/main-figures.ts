import { readFileSync } from 'node:fs';
import { findInProject } from './paths.js';

/** The main lines of `docs/accuracy.md`, as they stand there; null where the benchmark did not measure one. */
export interface MainFigures {
  readonly postings: string;
  readonly employers: string;
  readonly agreement: string;
  readonly range: string;
  readonly firstOrSecond: string;
  readonly titleAlone: string;
  readonly secondReading: string | null;
  readonly surerHalf: string | null;
  readonly meanError: string | null;
}

/** @throws Error where the file lacks what the page cannot do without */
export function loadMainFigures(file = findInProject('docs/accuracy.md')): MainFigures {
  const text = readFileSync(file, 'utf8');
  const find = (pattern: RegExp): string | null => pattern.exec(text)?.[1] ?? null;
  const need = (pattern: RegExp): string => {
    const found = find(pattern);
    if (found === null)
      throw new Error(
        `${file} has no line like ${pattern.source}. Write it anew with npm run bench:accuracy.`,
      );
    return found;
  };
  return {
    postings: Number(need(/^(\d+) labelled postings of/m)).toLocaleString('en-US'),
    employers: need(/^\d+ labelled postings of (\d+) employers/m),
    agreement: toPercent(need(/^agreement +([\d.]+)/m)),
    range: need(/^agreement +[\d.]+ +([\d.]+–[\d.]+)/m)
      .split('–')
      .map(toPercent)
      .join(' to '),
    firstOrSecond: toPercent(need(/^first or second +([\d.]+)/m)),
    titleAlone: toPercent(need(/^title alone +([\d.]+)/m)),
    secondReading: percentOrNull(find(/^a second reading(?: \(n \d+\))? +([\d.]+)/m)),
    surerHalf: percentOrNull(find(/^50 % of the postings +([\d.]+)/m)),
    meanError: find(/^mean error of a share, points +([\d.]+)/m),
  };
}

function percentOrNull(share: string | null): string | null {
  return share === null ? null : toPercent(share);
}

/** In two steps, so that 0.565 is 57: in binary it is a little less. */
function toPercent(share: string): string {
  return `${Math.round(Math.round(Number(share) * 1000) / 10)}`;
}
