import { findPhrases } from '../lexicon/automaton.js';
import { claimPhrases } from '../lexicon/claim.js';
import { scanTokens } from '../lexicon/tokens.js';
import type { Lexicon } from '../lexicon/types.js';
import { LEVELS, type Level, ROLES, type TitleClaim } from '../types.js';

/** What a title claims: the roles it names, and the range of levels that its level words leave. */
export function title(text: string, lexicon: Lexicon): TitleClaim {
  const tokens = scanTokens(text, lexicon.vocabulary);
  const hits = findPhrases(lexicon.automaton, tokens, 0, tokens.length);
  const names = claimPhrases(hits, lexicon.entries, 'title').map(({ entry }) => lexicon.entries[entry]!);
  const claimed = names.flatMap(({ group }) => lexicon.groups.titles[group]!.roles);
  const ranges = claimPhrases(hits, lexicon.entries, 'title-level').map(
    ({ entry }) => lexicon.groups.titleLevels[lexicon.entries[entry]!.group]!,
  );
  return {
    text,
    roles: ROLES.filter((role) => claimed.includes(role)),
    levels: narrowLevels(ranges),
    entry: names[0]?.id ?? null,
  };
}

/** Level words together leave what they all allow; where they contradict one another, all that any of them does. */
function narrowLevels(ranges: readonly (readonly Level[])[]): Level[] {
  if (ranges.length === 0) return [];
  const common = LEVELS.filter((level) => ranges.every((range) => range.includes(level)));
  return common.length > 0 ? common : LEVELS.filter((level) => ranges.some((range) => range.includes(level)));
}
