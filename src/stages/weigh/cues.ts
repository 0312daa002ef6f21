import { layerSet } from '../../lexicon/automaton.js';
import { BREAK } from '../../lexicon/tokens.js';
import type { Cue, CueEffect, Lexicon } from '../../lexicon/types.js';
import type { Document, Match, Sentence, TokenRange, WeighedMatch } from '../document.js';

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
export function cueEffects(document: Document, matches: readonly Match[], lexicon: Lexicon): WeighedMatch[] {
  const cues = matches.filter(({ entry }) => lexicon.columns.layers[entry] === CUE);
  const stops = new Set(
    cues.filter((match) => cueOf(match, lexicon).effect === 'stop').map(({ first }) => first),
  );
  const scopes = new Map<number, Scope[]>();
  for (const match of cues) {
    const scope = scopeOf(document, match, stops, lexicon);
    if (scope.left === 1) continue;
    const own = scopes.get(match.sentence);
    if (own) own.push(scope);
    else scopes.set(match.sentence, [scope]);
  }
  const weighed: WeighedMatch[] = [];
  let sentence = -1;
  let own: readonly Scope[] | undefined;
  for (const match of matches) {
    if (match.sentence !== sentence) {
      sentence = match.sentence;
      own = scopes.get(sentence);
    }
    weighed.push(weaken(match, own, lexicon));
  }
  return weighed;
}

function weaken(
  { entry, first, last, sentence }: Match,
  scopes: readonly Scope[] | undefined,
  { columns }: Lexicon,
): WeighedMatch {
  let left = 1;
  let cue = -1;
  if (scopes && (columns.layers[entry]! & WHOLE) === 0)
    for (const scope of scopes)
      if (first >= scope.first && first < scope.last && scope.left < left) {
        left = scope.left;
        cue = scope.cue;
      }
  return { entry, first, last, sentence, left, cue };
}

function cueOf({ entry }: Match, { columns, groups }: Lexicon): Cue {
  return groups.cues[columns.groups[entry]!]!;
}

function scopeOf(document: Document, match: Match, stops: ReadonlySet<number>, lexicon: Lexicon): Scope {
  const { effect, reach } = cueOf(match, lexicon);
  const sentence = document.sentences[match.sentence]!;
  const shared = { cue: lexicon.columns.groups[match.entry]!, left: LEFT[effect] };
  if (reach === 'sentence') return { first: sentence.first, last: sentence.last, ...shared };
  if (reach === 'before')
    return { first: clauseStart(document, match, sentence), last: match.first, ...shared };
  return { first: match.last, last: clauseEnd(document, match, sentence, stops), ...shared };
}

function clauseStart({ tokens }: Document, match: Match, sentence: Sentence): number {
  const least = Math.max(sentence.first, match.first - LONGEST_REACH);
  let at = match.first;
  while (at > least && tokens.breaks[at] !== BREAK.clause) at--;
  return at;
}

function clauseEnd(
  { tokens }: Document,
  match: Match,
  sentence: Sentence,
  stops: ReadonlySet<number>,
): number {
  const most = Math.min(sentence.last, match.last + LONGEST_REACH);
  let at = match.last;
  while (at < most && tokens.breaks[at] !== BREAK.clause && !stops.has(at)) at++;
  return at;
}
