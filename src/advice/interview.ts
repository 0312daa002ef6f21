import { ROLES } from '../types.js';
import { mentions } from './mentioned.js';
import { insideSentence, listWords, withArticle } from './phrasing.js';
import { ask } from './questions.js';
import type { Subject } from './subject.js';
import { shareOut } from './time.js';
import type { InterviewAdvice, RoleRound, RoundWeight } from './types.js';

/** How much of the time to prepare a round gets beside the others. */
const WORTH: Readonly<Record<RoundWeight, number>> = { most: 3, much: 2, some: 1 };

/** The rounds to expect for the work, not for the title; null for work that is none of the five. */
export function interviewAdvice(subject: Subject): InterviewAdvice | null {
  const { role, data, lexicon } = subject;
  if (role === null) return null;
  const guide = data.guides[role];
  const times = shareOut(guide.rounds.map(({ weight }) => WORTH[weight]));
  const silent =
    guide.rounds.length === 0
      ? `The source, ${data.source}, says nothing of interviews for ${withArticle(role, lexicon)}.`
      : null;
  return {
    rounds: guide.rounds.map(({ round, weight, note }, i) => {
      const { name, prepare } = roundOf(round, subject);
      return { name, weight, note, prepare, time: times[i]! };
    }),
    missed: sayMissed(subject),
    note: guide.interviewNote === null ? silent : noteFor(guide.interviewNote, subject),
    questions: [ask('rounds', subject)],
  };
}

/** A note on preparing as for another role is for those whom the title makes think of that role. */
function noteFor(note: string, { report, role, lexicon }: Subject): string | null {
  const others = ROLES.filter(
    (other) => other !== role && mentions(note, [lexicon.roles[other].name.toLowerCase()]),
  );
  const claimed = report.title?.roles ?? [];
  return others.length === 0 || others.some((other) => claimed.includes(other)) ? note : null;
}

/** An ML Engineer posting whose requirements ask for no knowledge of models may ask for much or little of it. */
export function leavesBarOpen({ report, role }: Subject): boolean {
  return (
    role === 'MLE' &&
    !report.evidence.some(
      ({ activity, section }) =>
        (activity === 'modeling' || activity === 'research') &&
        (section === 'requirements' || section === 'preferred'),
    )
  );
}

function roundOf(id: string, { data }: Subject) {
  const round = data.rounds.find((one) => one.id === id);
  if (!round) throw new Error(`No interview round is called ${id}.`);
  return round;
}

/** What preparing by the title would spend in vain, and what it would miss; null where either role's rounds are unknown. */
function sayMissed(subject: Subject): string | null {
  const { report, role, claimed, data } = subject;
  if (report.verdict?.kind !== 'differs' || role === null || claimed === null) return null;
  const real = data.guides[role].rounds;
  const promised = data.guides[claimed].rounds;
  if (real.length === 0 || promised.length === 0) return null;
  const name = (rounds: readonly RoleRound[]): string =>
    listWords(rounds.map(({ round }) => insideSentence(roundOf(round, subject).name)));
  const vain = name(heavier(promised, real));
  const expected = name(heavier(real, promised));
  if (vain === '')
    return expected === '' ? null : `Expect ${expected}, beyond what you would prepare by the title.`;
  return expected === ''
    ? `By the title you would prepare ${vain} for more than the work asks.`
    : `By the title you would prepare ${vain}; expect ${expected}.`;
}

/** Rounds that weigh more here than there, by how much more. */
function heavier(here: readonly RoleRound[], there: readonly RoleRound[]): RoleRound[] {
  const more = ({ round, weight }: RoleRound): number =>
    WORTH[weight] - worthOf(there.find((other) => other.round === round));
  return here.filter((round) => more(round) > 0).sort((a, b) => more(b) - more(a));
}

function worthOf(round: RoleRound | undefined): number {
  return round ? WORTH[round.weight] : 0;
}
