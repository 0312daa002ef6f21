import { fitOf } from '../../advice/fit.js';
import { listWords } from '../../advice/phrasing.js';
import type { Fit } from '../../advice/types.js';
import { isRefused } from '../../render/brief.js';
import { capitalize } from '../../render/layout.js';
import { sayPay } from '../../render/pay-words.js';
import { ACTIVITY_NAMES, LEVEL_WORDS, ML_WORDS, SIGNAL_WORDS } from '../../render/words.js';
import { ACTIVITIES, type Activity, type ActivityMix, type ReadReport, type Signals } from '../../types.js';
import type { Gist } from '../messages.js';
import type { Aim } from '../shelf/wish.js';
import type { Column } from './column.js';

export interface Wishes {
  readonly want: ActivityMix | undefined;
  readonly aim: Aim | undefined;
}

export interface TextCell {
  readonly text: string;
  readonly note?: string | undefined;
  readonly tone?: Gist['tone'] | undefined;
}
export interface ShareCell {
  readonly share: number;
  /** The range that the share may well be in. */
  readonly low: number;
  readonly high: number;
}
/** null where the posting gives nothing to say. */
export type Cell = TextCell | ShareCell | null;

export interface Row {
  readonly name: string;
  /** What stands beside the name. */
  readonly note?: string;
  /** For a row of bars: whose colour they have, and the share that is wanted. */
  readonly activity?: Activity;
  readonly wanted?: number | undefined;
  /** Whether the cells hold running text. */
  readonly isLong?: boolean;
  readonly cells: readonly Cell[];
}

/** What stands beside one another, row by row. */
export function listRows(columns: readonly Column[], { want, aim }: Wishes): Row[] {
  const rows: (Row | null)[] = [
    { name: 'The work is', cells: columns.map((column) => sayWork(column, aim)), isLong: true },
    { name: 'Title and work', cells: columns.map(sayVerdict), isLong: true },
    want
      ? { name: 'Fits the mix you want', cells: readEach(columns, (report) => sayFit(report, want)) }
      : null,
    ...ACTIVITIES.map((activity) => listShares(columns, activity, want?.[activity])),
    { name: 'Level', cells: readEach(columns, sayLevel) },
    { name: 'Pay', cells: readEach(columns, sayPayOf) },
    { name: 'Ships', cells: readEach(columns, (report) => saySignal(report, 'ships')) },
    { name: 'Publishes', cells: readEach(columns, (report) => saySignal(report, 'publishes')) },
    { name: 'Machine learning', cells: readEach(columns, ({ ml }) => ({ text: capitalize(ML_WORDS[ml]) })) },
  ];
  return rows.filter((row) => row !== null);
}

function readEach(columns: readonly Column[], say: (report: ReadReport) => Cell): Cell[] {
  return columns.map(({ reading }) =>
    'report' in reading && !isRefused(reading.report) ? say(reading.report) : null,
  );
}

function sayWork({ reading }: Column, aim: Aim | undefined): Cell {
  if ('problem' in reading) return { text: 'Not read', note: reading.problem };
  const { gist, report } = reading;
  const isAimedAt = aim?.roles.some((role) => role === report.role);
  return { text: gist.work, note: isAimedAt ? `${gist.certainty}. The role you aim for.` : gist.certainty };
}

function sayVerdict({ reading }: Column): Cell {
  if ('problem' in reading) return null;
  const { gist, report } = reading;
  const claimed = report.title ? gist.claimed || 'none of the five roles' : null;
  return { text: gist.finding, note: claimed ? `The title claims ${claimed}.` : undefined, tone: gist.tone };
}

function sayFit({ mix }: ReadReport, want: ActivityMix): Cell {
  if (!mix) return null;
  const fit = fitOf(mix, want);
  return { text: `${fit.points} of 100`, note: sayApart(fit) };
}

function sayApart({ more, less }: Fit): string {
  const say = (parts: Fit['more'], word: string) =>
    parts.map(({ activity, points }) => `${points} ${word} ${activity}`);
  return capitalize(listWords([...say(more, 'more'), ...say(less, 'less')]));
}

function listShares(columns: readonly Column[], activity: Activity, wanted: number | undefined): Row {
  const cells = readEach(columns, ({ mix, interval }) => {
    if (!mix || !interval) return null;
    const [low, high] = interval[activity];
    return { share: mix[activity], low, high };
  });
  const note = wanted === undefined ? {} : { note: `you want ${wanted} %` };
  return { name: ACTIVITY_NAMES[activity], ...note, activity, wanted, cells };
}

function sayLevel({ level, title }: ReadReport): Cell {
  const claimed = title?.levels ?? [];
  const range = [...new Set([claimed.at(0), claimed.at(-1)])].join('–');
  const note = claimed.length > 0 ? `The title claims ${range}.` : undefined;
  if (level.value === null) return note ? { text: 'Not said', note } : null;
  return { text: LEVEL_WORDS[level.value], note };
}

/** More places or levels than these are for the reading itself. */
const MOST_SUMS = 2;

function sayPayOf({ hints: { pay } }: ReadReport): Cell {
  if (pay.length === 0) return null;
  const sums = [...new Set(pay.map(sayPay))];
  const further = sums.length - MOST_SUMS;
  return {
    text: sums.slice(0, MOST_SUMS).join('; '),
    note: further > 0 ? `and ${further} more` : undefined,
  };
}

function saySignal({ signals }: ReadReport, signal: keyof Signals): Cell {
  const { value } = signals[signal];
  return value === null ? null : { text: capitalize(SIGNAL_WORDS[signal].values[value] ?? value) };
}
