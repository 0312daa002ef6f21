import type { Lexicon } from '../lexicon/types.js';
import { ACTIVITIES, type Activity, type ActivityMix, type MixInterval, type Role } from '../types.js';
import type { Style } from './style.js';
import { ACTIVITY_NAMES } from './words.js';

const BAR_WIDTH = 24;
const NAME_WIDTH = 13;
const COLUMN = 5;
/** How many usual mixes stand beside the bars: more would not fit into the width. */
const MOST_COLUMNS = 3;

const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];

/**
 * The four shares as bars: solid up to the share, shaded up to the upper end of its interval; beside them what is usual
 * for the roles named.
 */
export function renderMix(
  mix: ActivityMix,
  interval: MixInterval,
  roles: readonly Role[],
  lexicon: Pick<Lexicon, 'roles'>,
  style: Style,
): string[] {
  const shown = roles.filter((role) => lexicon.roles[role].profile !== null).slice(0, MOST_COLUMNS);
  const heads = shown.map((role) => role.padStart(COLUMN)).join('');
  const beside = shown.length === 0 ? '' : `  usual${heads}`;
  const head = `${' '.repeat(NAME_WIDTH)}share${' '.repeat(BAR_WIDTH + 3)}90 % range${beside}`;
  const rows = ACTIVITIES.map((activity) => {
    const [low, high] = interval[activity];
    const usual = shown.map((role) =>
      wholePercent(lexicon.roles[role].profile?.[activity] ?? 0).padStart(COLUMN),
    );
    return [
      style.activity(activity, ACTIVITY_NAMES[activity].padEnd(NAME_WIDTH)),
      style.strong(`${mix[activity]} %`.padStart(5)),
      '  ',
      drawBar(activity, mix[activity], high, style),
      `${low}–${high} %`.padStart(11),
      shown.length === 0 ? '' : `${' '.repeat(7)}${usual.join('')}`,
    ].join('');
  });
  return [style.faint(head), ...rows];
}

/** A bar without an interval, for the usual mix of a role. */
export function renderProfile(profile: ActivityMix, style: Style): string[] {
  return ACTIVITIES.map((activity) => {
    const share = Math.round(profile[activity] * 100);
    const name = style.activity(activity, ACTIVITY_NAMES[activity].padEnd(NAME_WIDTH));
    return `${name}${`${share} %`.padStart(5)}  ${drawBar(activity, share, share, style)}`.trimEnd();
  });
}

function drawBar(activity: Activity, share: number, high: number, style: Style): string {
  const eighths = Math.round((share / 100) * BAR_WIDTH * 8);
  const solid = '█'.repeat(Math.floor(eighths / 8)) + EIGHTHS[eighths % 8]!;
  const upTo = Math.max(solid.length, Math.min(BAR_WIDTH, Math.round((high / 100) * BAR_WIDTH)));
  const shade = '░'.repeat(upTo - solid.length);
  return style.activity(activity, solid) + style.faint(shade) + ' '.repeat(BAR_WIDTH - upTo);
}

function wholePercent(share: number): string {
  return String(Math.round(share * 100));
}
