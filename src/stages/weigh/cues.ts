import { layerSet } from '../../lexicon/automaton.js';
import { BREAK } from '../../lexicon/tokens.js';
import type { Cue, CueEffect, Lexicon } from '../../lexicon/types.js';
import type { Document, Matches, Sentence, TokenRange, WeighedMatches } from '../document.js';

const CUE = layerSet('cue');
/** Layers that no cue weakens. */
const WHOLE = layerSet('cue', 'look');

/** What each effect leaves of a match: work that is denied or somebody else's is not the reader's. */
const LEFT: Readonly<Record<CueEffect, number>> = { deny: 0, others: 0, hedge: 0.4, none: 1, stop: 1 };

interface Scope extends TokenRange {
  /** Index into the lexicon's cues. */
  readonly cue: number;
  readonly left: number;
}

/** How many words a cue reaches at most. */
const LONGEST_REACH = 20;

/** Says for each match what the cues in its clause leave of it. Cues themselves, and looks, are left whole. */
export function cueEffects(document: Document, matches: Matches, lexicon: Lexicon): WeighedMatches {
  const { layers } = lexicon.columns;
  const { length, entries, firsts, lasts, bySentence } = matches;
  const left = new Float64Array(length).fill(1);
  const cues = new Int32Array(length).fill(-1);
  const weighed = { length, entries, firsts, lasts, bySentence, left, cues };
  for (let s = 0; s + 1 < bySentence.length; s++)
    for (let m = bySentence[s]!; m < bySentence[s + 1]!; m++)
      if (layers[entries[m]!] === CUE) weaken(weighed, scopeOf(document, weighed, s, m, lexicon), s, layers);
  return weighed;
}

/** Of several cues the one that takes most counts; of equals the first. */
function weaken(matches: WeighedMatches, scope: Scope, s: number, layers: Int32Array): void {
  const { entries, firsts, bySentence, left, cues } = matches;
  for (let m = bySentence[s]!; m < bySentence[s + 1]!; m++) {
    const first = firsts[m]!;
    if (first < scope.first || first >= scope.last || scope.left >= left[m]!) continue;
    if ((layers[entries[m]!]! & WHOLE) !== 0) continue;
    left[m] = scope.left;
    cues[m] = scope.cue;
  }
}

function cueOf(entry: number, { columns, groups }: Lexicon): Cue {
  return groups.cues[columns.groups[entry]!]!;
}

function scopeOf(document: Document, matches: Matches, s: number, m: number, lexicon: Lexicon): Scope {
  const entry = matches.entries[m]!;
  const { effect, reach } = cueOf(entry, lexicon);
  const sentence = document.sentences[s]!;
  const cue = lexicon.columns.groups[entry]!;
  const left = LEFT[effect];
  const [first, last] = [matches.firsts[m]!, matches.lasts[m]!];
  if (left === 1 || reach === 'sentence') return { first: sentence.first, last: sentence.last, cue, left };
  if (reach === 'before') return { first: clauseStart(document, first, sentence), last: first, cue, left };
  return { first: last, last: clauseEnd(document, last, sentence, stopsOf(matches, s, lexicon)), cue, left };
}

/** The words at which a clause ends because of a cue that says so. */
function stopsOf({ entries, firsts, bySentence }: Matches, s: number, lexicon: Lexicon): number[] {
  const stops: number[] = [];
  for (let m = bySentence[s]!; m < bySentence[s + 1]!; m++)
    if (lexicon.columns.layers[entries[m]!] === CUE && cueOf(entries[m]!, lexicon).effect === 'stop')
      stops.push(firsts[m]!);
  return stops;
}

function clauseStart({ tokens }: Document, first: number, sentence: Sentence): number {
  const least = Math.max(sentence.first, first - LONGEST_REACH);
  let at = first;
  while (at > least && tokens.breaks[at] !== BREAK.clause) at--;
  return at;
}

function clauseEnd({ tokens }: Document, last: number, sentence: Sentence, stops: readonly number[]): number {
  const most = Math.min(sentence.last, last + LONGEST_REACH);
  let at = last;
  while (at < most && tokens.breaks[at] !== BREAK.clause && !stops.includes(at)) at++;
  return at;
}
