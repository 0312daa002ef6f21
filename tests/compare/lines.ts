import { type Result, readResult } from '../../src/compare/result.js';
import type { Beside } from '../../src/render/row.js';
import { toRow } from '../../src/render/row.js';
import type { Answer, Report, Role } from '../../src/types.js';
import { ANSWERS } from '../../src/types.js';
import { OK, OUTSIDE, REFUSED, UNCLEAR } from '../render/fixture.js';

/** A line of results, as `score` writes them. */
export type Line = Beside & Report;

export interface Invented {
  readonly company?: string;
  readonly team?: string;
  readonly title?: string;
  /** The title in the lexicon; null for one that it does not know. */
  readonly entry?: string | null;
  readonly claims?: readonly Role[];
  readonly role?: Answer;
  /** Whole percent, research first. */
  readonly mix?: readonly [number, number, number, number] | null;
  readonly duplicate_of?: string;
  readonly probability?: number;
}

/** A result that was never read from a posting: only what tests ask for differs from one to the next. */
export function invent(id: string, invented: Invented = {}): Line {
  const { role = 'MLE', claims = ['AS'], entry = 'applied scientist', probability = 0.71 } = invented;
  const { company, team, duplicate_of, mix = [5, 35, 45, 15] } = invented;
  const beside = {
    id,
    source: `jobs.jsonl:${id}`,
    ...(company === undefined ? {} : { company }),
    ...(team === undefined ? {} : { team }),
  };
  const others = ANSWERS.filter((answer) => answer !== role);
  const report = {
    ...(role === 'OUT' ? OUTSIDE : OK),
    title: { text: invented.title ?? 'Applied Scientist II', roles: claims, levels: [], entry },
    role,
    ranking: [
      { role, probability },
      ...others.map((other) => ({ role: other, probability: Math.round((1 - probability) * 200) / 1000 })),
    ],
    verdict: {
      ...OK.verdict,
      kind: claims.length === 0 ? 'no-claim' : claims.some((claim) => claim === role) ? 'matches' : 'differs',
    },
    mix: mix && { research: mix[0], modeling: mix[1], engineering: mix[2], product: mix[3] },
  };
  return { ...beside, ...report, ...(duplicate_of === undefined ? {} : { duplicate_of }) } as Line;
}

export function inventUnclear(id: string): Line {
  return { id, source: `jobs.jsonl:${id}`, ...UNCLEAR };
}

export function inventRefused(id: string): Line {
  return { id, source: `jobs.jsonl:${id}`, ...REFUSED };
}

const TITLES: readonly (readonly [string | null, readonly Role[]])[] = [
  ['applied scientist', ['AS']],
  ['machine learning engineers', ['MLE']],
  ['ml engineer', ['MLE']],
  ['research scientist', ['RS']],
  ['data scientist', []],
  [null, []],
];
const COMPANIES = ['Harbour Foods', 'harbour  foods', 'Tollgate Mobility', 'Quarry Bank', undefined];
const TEAMS = ['Search', 'Pricing', undefined];

/** Many of them, of all kinds and always the same. */
export function inventMany(count: number): Line[] {
  const draw = startDrawing();
  return Array.from({ length: count }, (_, number) => {
    const id = String(number + 1);
    const kind = draw(40);
    if (kind === 0) return inventRefused(id);
    if (kind === 1) return inventUnclear(id);
    const [entry, claims] = TITLES[draw(TITLES.length)]!;
    const cuts = [draw(101), draw(101), draw(101)].sort((a, b) => a - b) as [number, number, number];
    const role = ANSWERS[draw(ANSWERS.length)]!;
    const company = COMPANIES[draw(COMPANIES.length)];
    const team = TEAMS[draw(TEAMS.length)];
    return invent(id, {
      entry,
      claims,
      role,
      title: `${entry ?? 'Wizard'} ${number}`,
      ...(company === undefined ? {} : { company }),
      ...(team === undefined ? {} : { team }),
      mix:
        role === 'OUT' && draw(2) === 0
          ? null
          : [cuts[0], cuts[1] - cuts[0], cuts[2] - cuts[1], 100 - cuts[2]],
      probability: (200 + draw(800)) / 1000,
      ...(kind === 2 ? { duplicate_of: '1' } : {}),
    });
  });
}

/** Numbers below a bound that look like chance: a linear congruential generator. */
function startDrawing(): (bound: number) => number {
  let state = 1;
  return (bound) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((state / 2 ** 31) * bound);
  };
}

export function resultOf(line: Line): Result {
  return readResult(toRow(line, line))!;
}

export function writeLines(lines: readonly Line[]): string {
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}
