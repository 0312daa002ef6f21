import { findClaimed } from '../lexicon/claim.js';
import { scanTokens } from '../lexicon/tokens.js';
import type { Level } from '../types.js';
import { LEAST_PROBABILITY, type Subject } from './subject.js';

/** The word before a role's name, or behind it, that claims a level; L4 and L5 go by the plain name. */
const LEVEL_WORDS: Readonly<Partial<Record<Level, readonly [before: string, behind: string]>>> = {
  L3: ['', 'Intern'],
  L6: ['Senior', ''],
  L7: ['Principal', ''],
};

/**
 * What the posting could be called: the role's name, with a level word only where the text shows that level. A level
 * word of the title itself stays where it allows what the text shows.
 */
export function honestTitle(subject: Subject): string | null {
  const { report, role, lexicon } = subject;
  if (report.status !== 'ok' || role === null || report.ranking[0]!.probability < LEAST_PROBABILITY)
    return null;
  const [before, behind] = levelWords(subject);
  return [before, lexicon.roles[role].name, behind].filter((part) => part !== '').join(' ');
}

function levelWords({ report, lexicon }: Subject): readonly [before: string, behind: string] {
  const { value, evidence } = report.level;
  if (value === null || evidence.length === 0) return ['', ''];
  const own = report.title?.levels.includes(value) ? ownWords(report.title.text, lexicon) : null;
  return own ?? LEVEL_WORDS[value] ?? ['', ''];
}

/** The title's own level words, before and behind the role that it names; null where it has none beside the name. */
function ownWords(title: string, lexicon: Subject['lexicon']): readonly [string, string] | null {
  const tokens = scanTokens(title, lexicon.vocabulary);
  const whole = { first: 0, last: tokens.length };
  const names = findClaimed(lexicon.automaton, tokens, whole, 'title');
  const words = findClaimed(lexicon.automaton, tokens, whole, 'title-level').filter(({ first, last }) =>
    names.every((name) => last <= name.first || first >= name.last),
  );
  if (names.length === 0 || words.length === 0) return null;
  const write = (isBefore: boolean): string =>
    words
      .filter(({ first }) => first < names[0]!.first === isBefore)
      .map(({ first, last }) => title.slice(tokens.starts[first], tokens.ends[last - 1]))
      .join(' ');
  return [write(true), write(false)];
}
