import { findClaimed } from '../lexicon/claim.js';
import { scanTokens } from '../lexicon/tokens.js';
import type { Lexicon } from '../lexicon/types.js';
import { LEVELS, type Level, ROLES, type TitleClaim } from '../types.js';

/** What a title claims: the roles it names, and the range of levels that its level words leave. */
export function title(text: string, lexicon: Lexicon): TitleClaim {
  const tokens = scanTokens(text, lexicon.vocabulary);
  const { automaton, columns, groups } = lexicon;
  const whole = { first: 0, last: tokens.length };
  const names = findClaimed(automaton, tokens, whole, 'title');
  const claimed = names.flatMap(({ entry }) => groups.titles[columns.groups[entry]!]!.roles);
  const ranges = findClaimed(automaton, tokens, whole, 'title-level').map(
    ({ entry }) => groups.titleLevels[columns.groups[entry]!]!,
  );
  return {
    text,
    roles: ROLES.filter((role) => claimed.includes(role)),
    levels: narrowLevels(ranges),
    entry: names.length === 0 ? null : lexicon.idOf(names[0]!.entry),
  };
}

/** Level words together leave what they all allow; where they contradict one another, all that any of them does. */
function narrowLevels(ranges: readonly (readonly Level[])[]): Level[] {
  if (ranges.length === 0) return [];
  const common = LEVELS.filter((level) => ranges.every((range) => range.includes(level)));
  return common.length > 0 ? common : LEVELS.filter((level) => ranges.some((range) => range.includes(level)));
}
