import { insideSentence, listWords } from '../../advice/phrasing.js';
import type { Report } from '../../types.js';
import type { ReadingView } from '../../web/reading-view.js';
import type { RoleNames } from '../../web/result-view.js';
import type { Gist } from '../messages.js';

/** An answer in a few words, for pages that show more than one. */
export function gistOf(report: Report, view: ReadingView, { roles }: RoleNames): Gist {
  const claimed = listWords(report.title?.roles.map((role) => roles[role].name) ?? [], 'or');
  if ('refusal' in view)
    return {
      tone: 'open',
      finding: view.heading,
      work: 'Not read',
      certainty: view.message,
      is: null,
      claimed,
    };
  const { tone, finding, work, certainty } = view.result;
  return { tone, finding, work, certainty, is: sayWhatItIs(report, work, roles), claimed };
}

function sayWhatItIs({ role }: Report, work: string, roles: RoleNames['roles']): string | null {
  if (role === null) return null;
  if (role === 'OUT') return `none of the five roles (${insideSentence(work)})`;
  return `${roles[role].article} ${roles[role].name}`;
}
