import { ACTIVITIES, type Activity, ANSWERS, type Answer } from '../../src/types.js';
import { LETTER_ACTIVITY } from '../labelled.js';
import { agreement, calibrationError, f1, icc, kappa, mean } from '../metrics.js';
import type { Reading } from './read.js';

/** What was answered; `unclear` and refusals are answers too, and wrong ones. */
export type Given = Answer | 'unclear';

export function givenRole({ report }: Reading): Given {
  return report.role ?? 'unclear';
}

const labelled = ({ item }: Reading): Answer => item.label.role;

/** How sure rolecall is of its first answer. */
const sure = ({ report }: Reading): number => report.ranking?.[0]?.probability ?? 0;

/** Agreement on a share of the postings, those of whose role rolecall is surest, and how sure it is of the last of them. */
export function measureSurest(readings: readonly Reading[], share: number) {
  const order = [...readings].sort((a, b) => sure(b) - sure(a));
  const surest = order.slice(0, Math.max(1, Math.ceil(share * order.length)));
  return {
    agreement: agreement(surest.map<Given>(labelled), surest.map(givenRole)),
    least: sure(surest.at(-1)!),
  };
}

export interface RoleFigures {
  readonly postings: number;
  readonly agreement: number;
  readonly kappa: number;
  readonly macroF1: number;
  readonly f1: Readonly<Record<Answer, number>>;
  readonly unclear: number;
  readonly firstOrSecond: number;
  readonly calibrationError: number;
}

export function measureRoles(readings: readonly Reading[]): RoleFigures {
  const expected = readings.map<Given>(labelled);
  const given = readings.map(givenRole);
  const scores = Object.fromEntries(
    ANSWERS.map((answer) => [answer, f1(expected, given, answer as Given)]),
  ) as Record<Answer, number>;
  const ranked = readings.filter(({ report }) => report.ranking);
  return {
    postings: readings.length,
    agreement: agreement(expected, given),
    kappa: kappa(expected, given),
    macroF1: mean(Object.values(scores)),
    f1: scores,
    unclear: mean(given.map((answer) => (answer === 'unclear' ? 1 : 0))),
    firstOrSecond: mean(
      readings.map(({ report, item }) =>
        report.ranking?.slice(0, 2).some(({ role }) => role === item.label.role) ? 1 : 0,
      ),
    ),
    calibrationError: calibrationError(
      ranked.map(sure),
      ranked.map(({ report, item }) => report.ranking![0]!.role === item.label.role),
    ),
  };
}

export interface MixFigures {
  readonly postings: number;
  /** Points a share. */
  readonly meanError: number;
  /** Points. */
  readonly totalVariation: number;
  readonly icc: Readonly<Record<Activity, number>>;
  /** Share of labelled shares that the 90 % interval holds. */
  readonly held: number;
}

/** Over the postings that have both a labelled mix and a given one. */
export function measureMix(readings: readonly Reading[]): MixFigures {
  const both = readings.flatMap(({ item, mix, report }) =>
    item.label.mix && mix && report.interval
      ? [{ wanted: item.label.mix, mix, interval: report.interval }]
      : [],
  );
  const errors = both.map(({ wanted, mix }) =>
    ACTIVITIES.map((activity, a) => Math.abs(mix[activity] - wanted[a]!)),
  );
  const held = both.flatMap(({ wanted, interval }) =>
    ACTIVITIES.map((activity, a) =>
      wanted[a]! >= interval[activity][0] && wanted[a]! <= interval[activity][1] ? 1 : 0,
    ),
  );
  const correlation = (activity: Activity, a: number): number =>
    icc(
      both.map(({ wanted }) => wanted[a]!),
      both.map(({ mix }) => mix[activity]),
    );
  return {
    postings: both.length,
    meanError: mean(errors.flat()),
    totalVariation: mean(errors.map((row) => row.reduce((sum, error) => sum + error, 0) / 2)),
    icc: Object.fromEntries(ACTIVITIES.map((activity, a) => [activity, correlation(activity, a)])) as Record<
      Activity,
      number
    >,
    held: mean(held),
  };
}

export interface EvidenceFigures {
  /** F1 of units found at all, whatever the activity. */
  readonly any: number;
  /** F1 of units found with an activity that the label gives them. */
  readonly right: number;
}

/** A labelled unit counts as found where an evidence span overlaps it. */
export function measureEvidence(readings: readonly Reading[]): EvidenceFigures {
  const any = { both: 0, wanted: 0, given: 0 };
  const right = { both: 0, wanted: 0, given: 0 };
  for (const { item, evidence } of readings) {
    const marked = new Map(item.label.spans.map(([start, end, letters]) => [`${start}-${end}`, letters]));
    for (const [start, end] of item.label.units) {
      const wanted = new Set(
        Object.keys(marked.get(`${start}-${end}`) ?? {}).map(
          (letter) => LETTER_ACTIVITY[letter.toLowerCase()]!,
        ),
      );
      const given = new Set(
        evidence.filter((one) => one.start < end && start < one.end).map(({ activity }) => activity),
      );
      any.wanted += wanted.size > 0 ? 1 : 0;
      any.given += given.size > 0 ? 1 : 0;
      any.both += wanted.size > 0 && given.size > 0 ? 1 : 0;
      right.wanted += wanted.size;
      right.given += given.size;
      right.both += [...given].filter((activity) => wanted.has(activity)).length;
    }
  }
  const score = ({ both, wanted, given }: typeof any): number => (2 * both) / Math.max(1, wanted + given);
  return { any: score(any), right: score(right) };
}

export interface FindingFigures {
  /** Agreement where the labels give a level. */
  readonly level: number;
  readonly shipsKappa: number;
  readonly publishesKappa: number;
  readonly ml: number;
}

export function measureFindings(readings: readonly Reading[]): FindingFigures {
  const read = readings.flatMap(({ item, report }) =>
    'signals' in report ? [{ label: item.label, report }] : [],
  );
  const levels = read.filter(({ label }) => label.level !== null);
  const told = <Value>(value: Value | null): Value | 'unsaid' => value ?? 'unsaid';
  return {
    level: agreement(
      levels.map(({ label }) => label.level),
      levels.map(({ report }) => report.level.value),
    ),
    shipsKappa: kappa<string>(
      read.map(({ label }) => told(label.ships)),
      read.map(({ report }) => told(report.signals.ships.value)),
    ),
    publishesKappa: kappa<string>(
      read.map(({ label }) => told(label.publishes)),
      read.map(({ report }) => told(report.signals.publishes.value)),
    ),
    ml: agreement(
      read.map(({ label }) => label.ml),
      read.map(({ report }) => report.ml),
    ),
  };
}

/** Rows are labels, columns what was given. */
export function countConfusion(readings: readonly Reading[]): Map<Answer, Map<Given, number>> {
  const table = new Map(ANSWERS.map((answer) => [answer, new Map<Given, number>()]));
  for (const reading of readings) {
    const row = table.get(labelled(reading))!;
    row.set(givenRole(reading), (row.get(givenRole(reading)) ?? 0) + 1);
  }
  return table;
}
