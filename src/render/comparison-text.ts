import type { Block, ComparedGroup, Comparison } from '../compare/compare.js';
import type { Figures } from '../compare/figures.js';
import type { Grouping } from '../compare/groups.js';
import { ACTIVITIES, type Activity, ANSWERS } from '../types.js';
import { cut, hang, toOneLine, wrap } from './layout.js';
import type { Style } from './style.js';

export interface ComparisonTextOptions {
  readonly style: Style;
  /** Columns of the terminal. */
  readonly width: number;
}

/** A name needs room to be known by; longer ones are cut. */
const NAME = { least: 12, most: 40 };
const COUNT = 6;
const SHARE = 7;
/** Room for two roles; a wide terminal has it for three. */
const ROLES = { two: 15, three: 22 };
const LAST = 8;

const SHORT_NAMES: Readonly<Record<Activity, string>> = {
  research: 'Res.',
  modeling: 'Mod.',
  engineering: 'Eng.',
  product: 'Prod.',
};

const WIDE = 100;

/** A comparison as a table for a terminal. */
export function renderComparison(comparison: Comparison, { style, width }: ComparisonTextOptions): string {
  const table = new Table(comparison.by, style, width);
  const blocks = comparison.blocks.flatMap((block) => table.block(block));
  const lines = blocks.length === 0 ? [] : [table.header(), ...blocks, ''];
  return `${[...lines, ...explain(comparison, width)].join('\n')}\n`;
}

class Table {
  private readonly name: number;
  private readonly roles: number;

  constructor(
    private readonly by: Grouping,
    private readonly style: Style,
    width: number,
  ) {
    this.roles = width >= WIDE ? ROLES.three : ROLES.two;
    const rest = width - COUNT - SHARE * ACTIVITIES.length - this.roles - LAST;
    this.name = Math.min(NAME.most, Math.max(NAME.least, rest));
  }

  header(): string {
    const shares = ACTIVITIES.map((activity) =>
      this.style.activity(activity, SHORT_NAMES[activity].padStart(SHARE)),
    );
    const last = this.by === 'title' ? 'differs' : 'apart';
    return [
      ' '.repeat(this.name),
      'n'.padStart(COUNT),
      ...shares,
      `  ${'roles'.padEnd(this.roles - 2)}`,
      last.padStart(LAST),
    ].join('');
  }

  block({ title, company, all, rows }: Block): string[] {
    if (title === null) return rows.map((row) => this.row(row.title, row, sayDiffering(row)));
    const heading = company === null ? title : `${title}, ${toOneLine(company)}`;
    const places = rows.map((row) => {
      const distance = row.elsewhere === null ? '' : row.elsewhere.distance.toFixed(1);
      return this.row(`  ${toOneLine(nameOf(row))}`, row, distance);
    });
    return ['', this.style.strong(heading), this.style.faint(this.row('  all', all, '')), ...places];
  }

  private row(name: string, figures: Figures, last: string): string {
    return [
      cut(name, this.name - 1).padEnd(this.name),
      String(figures.judged).padStart(COUNT),
      ...ACTIVITIES.map((activity) => sayShare(figures, activity).padStart(SHARE)),
      `  ${sayRoles(figures, this.roles).padEnd(this.roles - 2)}`,
      last.padStart(LAST),
    ]
      .join('')
      .trimEnd();
  }
}

function nameOf({ company, team }: ComparedGroup): string {
  return team ?? company ?? '';
}

/** The mean and how far it may be off by chance: `47 ±3`. */
function sayShare({ mix, interval }: Figures, activity: Activity): string {
  if (mix === null) return '–';
  const mean = mix[activity];
  if (interval === null) return String(Math.round(mean));
  // Where the interval ends at 0 or 100, the other half is the whole one.
  const [low, high] = interval[activity];
  return `${Math.round(mean)} ±${Math.round(Math.max(mean - low, high - mean))}`;
}

/** The commonest answers, as many as there is room for: `MLE 63 AS 20`. */
function sayRoles({ roles }: Figures, room: number): string {
  const ranked = ANSWERS.filter((role) => roles[role] > 0).sort((a, b) => roles[b] - roles[a]);
  const words = ranked.map((role) => `${role} ${Math.round(roles[role] * 100)}`);
  let said = '';
  for (const word of words) {
    const longer = said === '' ? word : `${said} ${word}`;
    if (longer.length > room - 2) break;
    said = longer;
  }
  return said;
}

/** Of titles that claim a role; a title that a few postings stretch into a claim is not among them. */
function sayDiffering({ claims, differing }: Figures): string {
  return claims.length === 0 || differing === null ? '' : `${Math.round(differing.share * 100)} %`;
}

const LAST_COLUMN: Readonly<Record<Grouping, string>> = {
  title: 'differs: titles that claim a role, and the work is another.',
  company: 'apart: points between this mix and that of the same title at all other employers.',
  team: 'apart: points between this mix and that of the same title in the other teams of the employer.',
};

function explain({ by, minimum, blocks, below, leftOut }: Comparison, width: number): string[] {
  const legend =
    'Mean shares in percent; ± is the 90 % interval for chance alone, not for wrong readings. ' +
    `roles: percent of the postings. ${LAST_COLUMN[by]}`;
  const hidden =
    `${count(below.groups, 'group', 'groups')} of fewer than ${count(minimum, 'posting', 'postings')} ` +
    `(${below.postings} in all) ${below.groups === 1 ? 'is' : 'are'} not shown.`;
  const reasons = [
    [leftOut.refused, 'not read'],
    [leftOut.duplicates, leftOut.duplicates === 1 ? 'duplicate' : 'duplicates'],
    [leftOut.untitled, 'without a title that the lexicon knows'],
    [leftOut.unnamed, by === 'team' ? 'without an employer or a team' : 'without an employer'],
  ] as const;
  const reasonsThere = reasons.filter(([number]) => number > 0).map(([number, why]) => `${number} ${why}`);
  return [
    ...(blocks.length === 0 ? ['Nothing to compare.'] : wrap(legend, width)),
    ...(below.groups === 0 ? [] : wrap(hidden, width)),
    ...(reasonsThere.length === 0 ? [] : hang('Left out: ', `${reasonsThere.join(', ')}.`, width)),
  ];
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
