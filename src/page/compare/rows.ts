import { fitOf } from '../../advice/fit.js';
import { listWords } from '../../advice/phrasing.js';
import type { Fit } from '../../advice/types.js';
import { isRefused } from '../../render/brief.js';
import { capitalize } from '../../render/layout.js';
import { sayPay } from '../../render/pay-words.js';
import { ACTIVITY_NAMES, LEVEL_WORDS, ML_WORDS, SIGNAL_WORDS } from '../../render/words.js';
import { ACTIVITIES, type Activity, type ActivityMix, type ReadReport, type Signals } from '../../types.js';
import { ACTIVITY_LETTERS } from '../../web/words.js';
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
  /** Whether it is what one looks for first. */
  readonly isMain?: boolean;
  /** What stands in a cell that says nothing. */
  readonly silence: string;
  readonly cells: readonly Cell[];
}

/** What stands beside one another, row by row. */
export function listRows(columns: readonly Column[], { want, aim }: Wishes): Row[] {
  const read = (name: string, say: (report: ReadReport) => Cell): Row => ({
    name,
    cells: readEach(columns, say),
    silence: 'Not said',
  });
  const main = { isMain: true, silence: '' };
  const rows: (Row | null)[] = [
    { name: 'The work is', cells: columns.map((column) => sayWork(column, aim)), ...main },
    { name: 'Title and work', cells: columns.map(sayVerdict), ...main },
    want ? listFits(columns, want) : null,
    ...ACTIVITIES.map((activity) => listShares(columns, activity, want?.[activity])),
    read('Level', sayLevel),
    read('Pay', sayPayOf),
    read('Ships', (report) => saySignal(report, 'ships')),
    read('Publishes', (report) => saySignal(report, 'publishes')),
    read('Machine learning', ({ ml }) => ({ text: capitalize(ML_WORDS[ml]) })),
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
  const claims = `The title claims ${gist.claimed || 'none of the five roles'}.`;
  return { text: gist.finding, note: report.title ? claims : 'It has no title.', tone: gist.tone };
}

function listFits(columns: readonly Column[], want: ActivityMix): Row {
  const cells = readEach(columns, ({ mix }) => {
    if (!mix) return null;
    const fit = fitOf(mix, want);
    return { text: `${fit.points} of 100`, note: sayApart(fit) };
  });
  return { name: 'Fits the mix you want', note: sayMix(want), cells, isMain: true, silence: NO_MIX };
}

/** `R 20 · M 40 · E 30 · P 10` */
function sayMix(mix: ActivityMix): string {
  return ACTIVITIES.map((activity) => `${ACTIVITY_LETTERS[activity]} ${mix[activity]}`).join(' · ');
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
  return { name: ACTIVITY_NAMES[activity], activity, wanted, cells, silence: NO_MIX };
}

function sayLevel({ level, title }: ReadReport): Cell {
  const claimed = title?.levels ?? [];
  const range = [...new Set([claimed.at(0), claimed.at(-1)])].join('–');
  const note = claimed.length > 0 ? `The title claims ${range}.` : undefined;
  if (level.value === null) return note ? { text: 'Not said', note } : null;
  return { text: LEVEL_WORDS[level.value], note };
}

const NO_MIX = 'No mix';

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
