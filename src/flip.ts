import type { Lexicon } from './lexicon/types.js';
import type { Weighed } from './stages/document.js';
import { mix } from './stages/mix.js';
import { role } from './stages/role.js';
import { measureAmounts } from './stages/weigh/amounts.js';
import { NEITHER, worthOf } from './stages/worth.js';
import { ANSWERS, type Answer, type Flip } from './types.js';

/** A role that still stands without this many sentences does not hang on a few. */
const MOST_SENTENCES = 5;
/** Only the sentences that help the first answer most by their own entries are tried. */
const MOST_CANDIDATES = 10;
/** In a longer text no few sentences decide. */
const LONGEST_POSTING = 600;

/** The same posting, read as if some sentences were not there. */
export function silence(weighed: Weighed, sentences: ReadonlySet<number>, lexicon: Lexicon): Weighed {
  const zones = weighed.zones.map((zone, s) => (sentences.has(s) ? NEITHER : zone));
  const matches = weighed.matches.filter(({ sentence }) => !sentences.has(sentence));
  return { ...weighed, zones, matches, amounts: measureAmounts(matches, zones.map(worthOf), lexicon) };
}

/**
 * The fewest sentences without which the role would be another: found by taking away, again and again, the one sentence
 * that helps the first answer most against the second.
 * @returns null where no few sentences decide
 */
export function findFlip(weighed: Weighed, lexicon: Lexicon): Flip | null {
  if (weighed.zones.length > LONGEST_POSTING) return null;
  const [first, second] = role(mix(weighed, lexicon), lexicon).ranking.map(({ role: answer }) => answer) as [
    Answer,
    Answer,
  ];
  const candidates = findCandidates(weighed, first, second, lexicon);
  const removed = new Set<number>();
  while (removed.size < MOST_SENTENCES) {
    const found = weakest(weighed, candidates, removed, first, lexicon);
    if (found === null) return null;
    removed.add(found.sentence);
    if (found.winner !== first) {
      const sentences = [...removed].sort((a, b) => a - b).map((s) => weighed.document.sentences[s]!);
      return { sentences: sentences.map(({ start, end }) => ({ start, end })), role: found.winner };
    }
  }
  return null;
}

/** Sentences by how much their own entries speak for the first answer rather than the second. */
export function findCandidates(
  { zones, matches }: Weighed,
  first: Answer,
  second: Answer,
  lexicon: Lexicon,
  most = MOST_CANDIDATES,
): number[] {
  const { classes, numbers } = lexicon.models.role;
  const lead = (feature: number): number =>
    numbers[feature * classes + ANSWERS.indexOf(first)]! -
    numbers[feature * classes + ANSWERS.indexOf(second)]!;
  const support = zones.map(() => 0);
  for (const { entry, sentence, left } of matches) {
    const { layer, group, weight } = lexicon.entries[entry]!;
    const share =
      layer === 'work'
        ? weight * lead(lexicon.space.firstTopic + group)
        : layer === 'role'
          ? weight * lead(lexicon.space.firstCue + group)
          : 0;
    support[sentence]! += left * worthOf(zones[sentence]!) * (lead(entry) + share);
  }
  return support
    .map((_, s) => s)
    .filter((s) => support[s]! > 0)
    .sort((a, b) => support[b]! - support[a]! || a - b)
    .slice(0, most);
}

/** The sentence whose silence leaves the first answer the least ahead. */
function weakest(
  weighed: Weighed,
  candidates: readonly number[],
  removed: ReadonlySet<number>,
  first: Answer,
  lexicon: Lexicon,
) {
  let best: { readonly sentence: number; readonly winner: Answer; readonly lead: number } | null = null;
  for (const sentence of candidates) {
    if (removed.has(sentence)) continue;
    const without = silence(weighed, new Set([...removed, sentence]), lexicon);
    const { ranking } = role(mix(without, lexicon), lexicon);
    const own = ranking.find(({ role: answer }) => answer === first)!.probability;
    const other = ranking.find(({ role: answer }) => answer !== first)!.probability;
    if (best === null || own - other < best.lead)
      best = { sentence, winner: ranking[0]!.role, lead: own - other };
  }
  return best;
}
