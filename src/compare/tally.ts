import { ACTIVITIES, ANSWERS, ROLES } from '../types.js';
import type { Result } from './result.js';

/**
 * Sums over postings of one kind. Shares come as whole percent, so all sums are exact: no order of adding and no taking
 * away changes a bit.
 */
export interface Tally {
  /** Postings with an answer: one of the five roles, or none of them. */
  judged: number;
  unclear: number;
  /** Postings with a mix of work, fewer than `judged` where work outside the roles gives none. */
  mixed: number;
  /** Of those: each share summed, and its square, in the order of ACTIVITIES. */
  readonly shares: number[];
  readonly squares: number[];
  /** Postings by answer, in the order of ANSWERS. */
  readonly answers: number[];
  /** Postings by the role that the title claims, in the order of ROLES; one title may claim several. */
  readonly claims: number[];
  /** Judged postings whose title claims a role, and those among them whose work is another. */
  claimed: number;
  differing: number;
}

export function startTally(): Tally {
  return {
    judged: 0,
    unclear: 0,
    mixed: 0,
    shares: ACTIVITIES.map(() => 0),
    squares: ACTIVITIES.map(() => 0),
    answers: ANSWERS.map(() => 0),
    claims: ROLES.map(() => 0),
    claimed: 0,
    differing: 0,
  };
}

/** Counts a posting in. Refused ones and duplicates are for the caller to leave out. */
export function countIn(tally: Tally, { role, mix, claims, verdict }: Result): void {
  if (role === null) {
    tally.unclear += 1;
    return;
  }
  tally.judged += 1;
  tally.answers[ANSWERS.indexOf(role)]! += 1;
  for (const claim of claims) tally.claims[ROLES.indexOf(claim)]! += 1;
  if (claims.length > 0) tally.claimed += 1;
  if (verdict === 'differs') tally.differing += 1;
  if (mix === null) return;
  tally.mixed += 1;
  ACTIVITIES.forEach((activity, place) => {
    tally.shares[place]! += mix[activity];
    tally.squares[place]! += mix[activity] ** 2;
  });
}

/** All of one kind but those of a part of it. */
export function without(all: Tally, part: Tally): Tally {
  return combine(all, part, -1);
}

export function together(a: Tally, b: Tally): Tally {
  return combine(a, b, 1);
}

function combine(a: Tally, b: Tally, sign: 1 | -1): Tally {
  const lists = (of: (tally: Tally) => readonly number[]) =>
    of(a).map((sum, place) => sum + sign * of(b)[place]!);
  return {
    judged: a.judged + sign * b.judged,
    unclear: a.unclear + sign * b.unclear,
    mixed: a.mixed + sign * b.mixed,
    shares: lists(({ shares }) => shares),
    squares: lists(({ squares }) => squares),
    answers: lists(({ answers }) => answers),
    claims: lists(({ claims }) => claims),
    claimed: a.claimed + sign * b.claimed,
    differing: a.differing + sign * b.differing,
  };
}
