import type { OutsideReport, RankedAnswer } from '../types.js';
import type { RoleNames } from './text.js';

/** What an answer is called in running text. */
export function nameAnswer({ role }: RankedAnswer, lexicon: RoleNames): string {
  return role === 'OUT' ? 'none of the five' : lexicon.roles[role].name;
}

/** An outside posting by the kind of work that it is instead. */
export function nameOutside({ outside }: OutsideReport, lexicon: RoleNames): string {
  const topic = lexicon.groups.topics.find(({ id }) => id === `outside/${outside.kind}`);
  return `none of the five roles: ${topic?.name ?? `${outside.kind} work`}`;
}
