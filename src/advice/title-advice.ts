import { layerSet } from '../lexicon/automaton.js';
import { ROLES, type TitleClaim } from '../types.js';
import { kindsOf } from './employer.js';
import { honestTitle } from './honest-title.js';
import { mentions } from './mentioned.js';
import { proofOf } from './proof.js';
import type { Subject } from './subject.js';
import { namesTeam } from './team-named.js';
import type { TitleAdvice } from './types.js';

/** How the title squares with the work, and what else a title like this is used for; null without a title. */
export function titleAdvice(subject: Subject): TitleAdvice | null {
  const { report, data } = subject;
  if (report.title === null) return null;
  const mismatch = report.verdict?.mismatch ? data.mismatches[report.verdict.mismatch] : null;
  return {
    mismatch: mismatch?.name ?? null,
    text:
      mismatch?.text ??
      report.verdict?.sentence ??
      'The posting does not say enough to hold its work against its title.',
    gap: report.verdict?.gap ?? null,
    proof: proofOf(subject),
    honestTitle: honestTitle(subject),
    elsewhere: elsewhere(subject),
    hides: hides(subject),
    team: sayTeam(subject),
  };
}

/** What the same title means at employers of this kind; of every kind where the employer is unknown. */
function elsewhere({ report: { title }, company, data }: Subject): string[] {
  if (title === null) return [];
  const kinds = kindsOf(company, data.employers);
  const fits = (about: readonly string[]): boolean =>
    about.length === 0 || kinds.length === 0 || about.some((kind) => kinds.includes(kind));
  return data.elsewhere
    .filter((entry) => isSameTitle(entry.title, title) && fits(entry.kinds))
    .map(({ text }) => text);
}

/** By the role that it claims, or by the words of a title that claims none. */
function isSameTitle(name: string, { text, roles }: TitleClaim): boolean {
  const role = ROLES.find((one) => one.toLowerCase() === name.toLowerCase());
  return role ? roles.includes(role) : mentions(text, [name]);
}

const TITLE = layerSet('title');

/** What a title that claims none of the five may hide, as its group in the lexicon says. */
function hides({ report: { title }, lexicon }: Subject): string | null {
  if (title === null || title.entry === null || title.roles.length > 0) return null;
  const { columns, groups } = lexicon;
  const entry = columns.layers.findIndex((layer, n) => layer === TITLE && lexicon.idOf(n) === title.entry);
  return entry === -1 ? null : groups.titles[columns.groups[entry]!]!.hides;
}

/** What a team does counts for more than what a title says; which one it is, is asked among the questions. */
function sayTeam(subject: Subject): string {
  const { team, company } = subject;
  const at = company === null ? '' : ` at ${company}`;
  if (team !== null) return `Look at the team more than at the title: this is ${team}${at}.`;
  if (namesTeam(subject)) return `Look at the team that the posting names${at} more than at the title.`;
  return `The posting does not say which team${at} it is, though that tells more than the title.`;
}
