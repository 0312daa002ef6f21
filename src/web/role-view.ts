import type { AdviceData, RoundWeight } from '../advice/types.js';
import { ROLES, type Role } from '../types.js';
import { type Bar, drawProfile, type Roles } from './mix-view.js';

export interface RoleLink {
  readonly name: string;
  readonly link: string;
}

export interface RoundView {
  readonly name: string;
  readonly weight: string;
  readonly note: string | null;
  readonly prepare: string;
}

/** One role in plain language, ready to be put into HTML. */
export interface RoleView {
  readonly role: Role;
  readonly name: string;
  readonly meaning: string;
  readonly like: string;
  readonly bar: Bar;
  readonly facts: readonly { readonly name: string; readonly text: string | null }[];
  readonly rounds: readonly RoundView[];
  readonly interviewNote: string | null;
  readonly pay: string;
  readonly scope: string;
  readonly source: string;
  readonly others: readonly RoleLink[];
}

export const WEIGHT_WORDS: Readonly<Record<RoundWeight, string>> = {
  most: 'weighs most',
  much: 'weighs much',
  some: 'weighs less',
};

export function roleLink(role: Role): string {
  return `/roles/${role.toLowerCase()}`;
}

export function viewRole(role: Role, advice: AdviceData, roles: Roles): RoleView {
  const guide = advice.guides[role];
  const { name, meaning } = roles[role];
  const others = ROLES.filter((other) => other !== role);
  return {
    role,
    name,
    meaning,
    like: guide.like,
    bar: drawProfile(role, roles),
    facts: [
      { name: 'Judged by', text: guide.judgedBy },
      { name: 'Where it exists', text: guide.where },
      { name: 'Whom it suits', text: guide.suits },
      { name: 'How competitive', text: guide.competition },
      { name: 'How people get in', text: guide.wayIn },
      { name: 'Where it leads', text: guide.leadsTo },
    ],
    rounds: viewRounds(role, advice),
    interviewNote: guide.interviewNote,
    pay: guide.pay,
    scope: advice.pay.scope,
    source: advice.source,
    others: others.map((other) => ({ name: roles[other].name, link: roleLink(other) })),
  };
}

function viewRounds(role: Role, { guides, rounds }: AdviceData): RoundView[] {
  return guides[role].rounds.map(({ round, weight, note }) => {
    const known = rounds.find(({ id }) => id === round);
    if (!known) throw new Error(`The lexicon does not describe the interview round "${round}".`);
    return { name: known.name, weight: WEIGHT_WORDS[weight], note, prepare: known.prepare };
  });
}
