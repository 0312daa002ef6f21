import { type Example, readExamples } from '../src/compile/examples.js';
import { findClaimed } from '../src/lexicon/claim.js';
import { scanTokens } from '../src/lexicon/tokens.js';
import type { Entry, Lexicon } from '../src/lexicon/types.js';
import { match } from '../src/stages/match.js';
import { listMatches } from '../src/stages/matches.js';
import { parseSentence } from '../src/stages/parse.js';

/** The examples of a lexicon folder that do not come out as written, each as a line for the editor. */
export function failedExamples(folder: string, lexicon: Lexicon): string[] {
  return readExamples(folder).flatMap((example) => {
    const found = foundIn(example, lexicon).filter((entry) => example.isMeant(entry, lexicon.groups));
    return found.length > 0 === example.expected ? [] : [describeFailure(example, found)];
  });
}

function describeFailure(
  { file, line, sentence, subject, expected }: Example,
  found: readonly Entry[],
): string {
  return expected
    ? `${file}:${line}: ${subject} is not found in “${sentence}”. Add a phrase that finds it, or mend the example.`
    : `${file}:${line}: ${subject} is found in “${sentence}” by “${found.map(({ id }) => id).join('”, “')}”. Narrow that entry or add an exception.`;
}

function foundIn({ sentence }: Example, lexicon: Lexicon): Entry[] {
  const matches = listMatches(match(parseSentence(sentence, lexicon), lexicon)).map(
    ({ entry }) => lexicon.entries[entry]!,
  );
  const tokens = scanTokens(sentence, lexicon.vocabulary);
  const titles = findClaimed(lexicon.automaton, tokens, { first: 0, last: tokens.length }, 'title');
  return [...matches, ...titles.map(({ entry }) => lexicon.entries[entry]!)];
}
