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
    ...describeBaselines(accuracy),
    '',
    ...describeConfusion(readings),
    '',
    ...describeMix(readings),
    '',
    ...describeRest(readings),
  ].join('\n');
}

/** Figures of the whole, with a 95 % interval from resampling employers. */
function describeRoles({ readings, lexicon }: Accuracy): string[] {
  const employers = readings.map(({ item }) => item.employer);
  const whole = measureRoles(readings);
  const spread = (measure: (some: readonly Reading[]) => number): string => {
    const [low, high] = bootstrapInterval(employers, (items) => measure(items.map((i) => readings[i]!)));
    return `${figure(low)}–${figure(high)}`;
  };
  const subset = (name: string, test: (reading: Reading) => boolean): string[] => {
    const some = readings.filter(test);
    return some.length === 0 ? [] : [row(name, figure(measureRoles(some).agreement), `n ${some.length}`)];
  };
  const elsewhere = ({ item }: Reading): boolean => answerByTitle(item, lexicon) !== item.label.role;
  return [
    row('ROLE', 'figure', '95 %'),
    row('agreement', figure(whole.agreement), spread((some) => measureRoles(some).agreement).padStart(14)),
    row('kappa', figure(whole.kappa), spread((some) => measureRoles(some).kappa).padStart(14)),
    row('macro-F1', figure(whole.macroF1), spread((some) => measureRoles(some).macroF1).padStart(14)),
    row('first or second', figure(whole.firstOrSecond)),
    row('surer half', figure(whole.surerHalf)),
    row('calibration error', figure(whole.calibrationError)),
    row('unclear', figure(whole.unclear)),
    ...subset('where the title points elsewhere', elsewhere),
    ...subset('employers set aside', ({ item }) => isSetAside(item.employer)),
    ...subset('postings labelled surely', ({ item }) => item.label.conf === 3),
    ...subset('the usual ones', ({ item }) => /^own-\d/.test(item.posting.id)),
    ...subset('the unusual ones', ({ item }) => /^own-u/.test(item.posting.id)),
  ];
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
  const mix = measureMix(readings);
  return [
    row(`MIX (n ${mix.postings})`, 'figure'),
    row('mean error of a share, points', figure(mix.meanError, 2)),
    row('total variation, points', figure(mix.totalVariation, 2)),
    ...ACTIVITIES.map((activity) => row(`ICC ${activity}`, figure(mix.icc[activity]))),
    row('90 % interval holds the label', figure(mix.held)),
  ];
}

function describeRest(readings: readonly Reading[]): string[] {
  const evidence = measureEvidence(readings);
  const findings = measureFindings(readings);
  return [
    row('EVIDENCE AND FINDINGS', 'figure'),
    row('units found, any activity: F1', figure(evidence.any)),
    row('units found, right activity: F1', figure(evidence.right)),
    row('level, where labelled', figure(findings.level)),
    row('ships: kappa', figure(findings.shipsKappa)),
    row('publishes: kappa', figure(findings.publishesKappa)),
    row('nearness to ML', figure(findings.ml)),
  ];
}
