import { layerSet } from './lexicon/automaton.js';
import { numberAt } from './lexicon/model.js';
import { strongest } from './lexicon/softmax.js';
import type { Lexicon } from './lexicon/types.js';
import { Silencer } from './silence.js';
import type { Weighed } from './stages/document.js';
import type { RoleMatch } from './stages/role.js';
import { worthOf } from './stages/worth.js';
import { ANSWERS, type Answer, type Flip } from './types.js';

/** A role that still stands without this many sentences does not hang on a few. */
const MOST_SENTENCES = 5;
/** Only the sentences that help the first answer most by their own entries are tried. */
const MOST_CANDIDATES = 10;
/** In a longer text no few sentences decide. */
const LONGEST_POSTING = 600;

/**
 * The fewest sentences without which the role would be another: found by taking away, again and again, the one sentence
 * that helps the first answer most against the second.
 * @returns null where no few sentences decide
 */
export function findFlip(weighed: Weighed, { ranking }: RoleMatch, lexicon: Lexicon): Flip | null {
  if (weighed.zones.length > LONGEST_POSTING) return null;
  const [first, second] = ranking.map(({ role }) => role) as [Answer, Answer];
  const candidates = findCandidates(weighed, first, second, lexicon);
  const silencer = new Silencer(weighed, lexicon);
  const removed: number[] = [];
  while (removed.length < MOST_SENTENCES) {
    const found = weakest(silencer, candidates, removed, ANSWERS.indexOf(first));
    if (found === null) return null;
    removed.push(found.sentence);
    silencer.silence(found.sentence);
    if (found.winner !== first) {
      const sentences = removed.sort((a, b) => a - b).map((s) => weighed.document.sentences[s]!);
      return { sentences: sentences.map(({ start, end }) => ({ start, end })), role: found.winner };
    }
  }
  return null;
}

const WORK = layerSet('work');
const ROLE = layerSet('role');

/** Sentences by how much their own entries speak for the first answer rather than the second. */
export function findCandidates(
  { zones, matches }: Weighed,
  first: Answer,
  second: Answer,
  lexicon: Lexicon,
  most = MOST_CANDIDATES,
): number[] {
  const { columns, space, models } = lexicon;
  const [a, b] = [ANSWERS.indexOf(first), ANSWERS.indexOf(second)];
  const lead = (feature: number): number =>
    numberAt(models.role, feature, a) - numberAt(models.role, feature, b);
  const { entries, left, bySentence } = matches;
  const support = new Float64Array(zones.length);
  const helping: number[] = [];
  for (let s = 0; s < zones.length; s++) {
    for (let m = bySentence[s]!; m < bySentence[s + 1]!; m++) {
      const entry = entries[m]!;
      const layer = columns.layers[entry]!;
      const group = columns.groups[entry]!;
      const share =
        layer === WORK ? lead(space.firstTopic + group) : layer === ROLE ? lead(space.firstCue + group) : 0;
      support[s]! += left[m]! * (lead(entry) + columns.weights[entry]! * share);
    }
    support[s]! *= worthOf(zones[s]!);
    if (support[s]! > 0) helping.push(s);
  }
  return helping.sort((a, b) => support[b]! - support[a]! || a - b).slice(0, most);
}

/** The sentence whose silence leaves the first answer the least ahead. */
function weakest(
  silencer: Silencer,
  candidates: readonly number[],
  removed: readonly number[],
  first: number,
): { readonly sentence: number; readonly winner: Answer } | null {
  let best: { readonly sentence: number; readonly winner: Answer } | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const sentence of candidates) {
    if (removed.includes(sentence)) continue;
    const probabilities = silencer.without(sentence);
    const own = probabilities[first]!;
    probabilities[first] = -1;
    const other = strongest(probabilities);
    const lead = own - probabilities[other]!;
    if (lead >= least) continue;
    least = lead;
    best = { sentence, winner: ANSWERS[lead >= 0 ? first : other]! };
  }
  return best;
}
