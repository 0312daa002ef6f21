import type { Lexicon } from '../../src/lexicon/types.js';
import { ACTIVITIES, ANSWERS, type Answer } from '../../src/types.js';
import { isSetAside } from '../labelled.js';
import { agreement, bootstrapInterval, f1, kappa, mean } from '../metrics.js';
import { answerByTitle, type Ceiling } from './baselines.js';
import {
  countConfusion,
  givenRole,
  measureEvidence,
  measureFindings,
  measureMix,
  measureRoles,
  measureSurest,
} from './figures.js';
import type { Reading } from './read.js';

export interface Accuracy {
  readonly folder: string;
  readonly readings: readonly Reading[];
  readonly roles: readonly Answer[];
  readonly baselines: Readonly<Record<string, readonly Answer[]>>;
  readonly ceiling: Ceiling | null;
  /** Whether the numbers were fitted to these postings, fold by fold, or are those that ship. */
  readonly isFitted: boolean;
  readonly lexicon: Lexicon;
}

const figure = (value: number, digits = 3): string => value.toFixed(digits);
const row = (name: string, ...cells: string[]): string =>
  `${name.padEnd(34)}${cells.map((cell) => cell.padStart(9)).join('')}`;

/** The whole benchmark as text. */
export function describeAccuracy(accuracy: Accuracy): string {
  const { readings, isFitted } = accuracy;
  return [
    `${readings.length} labelled postings of ${new Set(readings.map(({ item }) => item.employer)).size} employers in ${accuracy.folder}`,
    isFitted
      ? 'Cross-validated by employer: everything learned from labels is learned anew without the employers it is tried on.'
      : 'Read with the numbers that ship; too few postings to fit to.',
    'The labels are readings by a language model under a written guideline; a person may differ.',
    '',
    ...describeRoles(accuracy),
    '',
    ...describeCoverage(readings),
    '',
    ...describeBaselines(accuracy),
    '',
    ...describeConfusion(readings),
    '',
    ...describeMix(readings),
    '',
    ...describeRest(readings),
  ].join('\n');
}

/** A figure with its 95 % interval, from resampling employers. */
function withSpread(
  name: string,
  readings: readonly Reading[],
  measure: (some: readonly Reading[]) => number,
  digits = 3,
  note = '',
): string {
  const employers = readings.map(({ item }) => item.employer);
  const [low, high] = bootstrapInterval(employers, (items) => measure(items.map((i) => readings[i]!)));
  const spread = `${figure(low, digits)}–${figure(high, digits)}`;
  return row(name, figure(measure(readings), digits), spread.padStart(14), note).trimEnd();
}

function describeRoles({ readings, lexicon }: Accuracy): string[] {
  const spread = (name: string, measure: (some: readonly Reading[]) => number): string =>
    withSpread(name, readings, measure);
  const subset = (name: string, test: (reading: Reading) => boolean): string[] => {
    const some = readings.filter(test);
    if (some.length === 0) return [];
    return [withSpread(name, some, (any) => measureRoles(any).agreement, 3, `n ${some.length}`)];
  };
  const whole = measureRoles(readings);
  const elsewhere = ({ item }: Reading): boolean => answerByTitle(item, lexicon) !== item.label.role;
  return [
    row('ROLE', 'figure', '95 %'),
    spread('agreement', (some) => measureRoles(some).agreement),
    spread('kappa', (some) => measureRoles(some).kappa),
    spread('macro-F1', (some) => measureRoles(some).macroF1),
    spread('first or second', (some) => measureRoles(some).firstOrSecond),
    row('calibration error', figure(whole.calibrationError)),
    row('unclear', figure(whole.unclear)),
    ...subset('where the title points elsewhere', elsewhere),
    ...subset('employers set aside', ({ item }) => isSetAside(item.employer)),
    ...subset('postings labelled surely', ({ item }) => item.label.conf === 3),
    ...subset('the usual ones', ({ item }) => /^own-\d/.test(item.posting.id)),
    ...subset('the unusual ones', ({ item }) => /^own-u/.test(item.posting.id)),
  ];
}

/** How often the role is right among the postings of whose role rolecall is surest. */
const COVERAGES = [0.1, 0.25, 0.5, 0.75, 0.9, 1];

function describeCoverage(readings: readonly Reading[]): string[] {
  const rows = COVERAGES.map((share) => {
    const { agreement: right, least } = measureSurest(readings, share);
    return row(`${Math.round(100 * share)} % of the postings`, figure(right), figure(least, 2));
  });
  return [row('THE SUREST', 'agreement', 'from'), ...rows];
}

function describeBaselines({ roles, baselines, ceiling }: Accuracy): string[] {
  const lines = Object.entries(baselines).map(([name, answers]) =>
    row(
      name,
      figure(agreement(roles, answers)),
      figure(kappa(roles, answers)),
      figure(mean(ANSWERS.map((answer) => f1(roles, answers, answer)))),
    ),
  );
  const second = ceiling
    ? [
        row(
          `a second reading (n ${ceiling.postings})`,
          figure(ceiling.agreement),
          figure(ceiling.kappa),
          '',
          `mix ${figure(ceiling.mixError, 1)}`,
        ),
      ]
    : [];
  return [row('BESIDE IT', 'agreement', 'kappa', 'macro-F1'), ...lines, ...second];
}

function describeConfusion(readings: readonly Reading[]): string[] {
  const { f1: scores } = measureRoles(readings);
  const columns = [...ANSWERS, 'unclear'] as const;
  const table = countConfusion(readings);
  const given = new Map(readings.map((reading) => [reading, givenRole(reading)]));
  return [
    `${'LABEL \\ GIVEN'.padEnd(16)}${columns.map((column) => column.padStart(8)).join('')}${'F1'.padStart(8)}`,
    ...[...table].map(
      ([label, cells]) =>
        `${label.padEnd(16)}${columns.map((column) => String(cells.get(column) ?? 0).padStart(8)).join('')}${figure(scores[label], 2).padStart(8)}`,
    ),
    `${'given'.padEnd(16)}${columns.map((column) => String([...given.values()].filter((answer) => answer === column).length).padStart(8)).join('')}`,
  ];
}

function describeMix(readings: readonly Reading[]): string[] {
  return [
    row(`MIX (n ${measureMix(readings).postings})`, 'figure', '95 %'),
    withSpread('mean error of a share, points', readings, (some) => measureMix(some).meanError, 2),
    withSpread('total variation, points', readings, (some) => measureMix(some).totalVariation, 2),
    ...ACTIVITIES.map((activity) =>
      withSpread(`ICC ${activity}`, readings, (some) => measureMix(some).icc[activity]),
    ),
    withSpread('90 % interval holds the label', readings, (some) => measureMix(some).held),
  ];
}

function describeRest(readings: readonly Reading[]): string[] {
  const spread = (name: string, measure: (some: readonly Reading[]) => number): string =>
    withSpread(name, readings, measure);
  return [
    row('EVIDENCE AND FINDINGS', 'figure', '95 %'),
    spread('units found, any activity: F1', (some) => measureEvidence(some).any),
    spread('units found, right activity: F1', (some) => measureEvidence(some).right),
    spread('level, where labelled', (some) => measureFindings(some).level),
    spread('ships: kappa', (some) => measureFindings(some).shipsKappa),
    spread('publishes: kappa', (some) => measureFindings(some).publishesKappa),
    spread('nearness to ML', (some) => measureFindings(some).ml),
  ];
}
