import { layerSet } from '../lexicon/automaton.js';
import { numberAt } from '../lexicon/model.js';
import type { Lexicon } from '../lexicon/types.js';
import { ACTIVITIES, type Activity, type Evidence } from '../types.js';
import type { Weighed, WeighedMatch } from './document.js';
import { listWeighed } from './matches.js';
import { quote } from './quote.js';
import { LEAST_WORTH, sectionKindOf, worthOf } from './worth.js';

const WORK = layerSet('work');
const SPEAKING = layerSet('work', 'role', 'learned');

/** A sentence is cited for an activity from this probability on that it speaks of it. */
const SPEAKS = 0.4;
/** Words that merely lean towards an activity are shown for it only where they add up to this log odds: fewer say nothing by themselves. */
const LEAST_LEANING = 2;

/** The pieces of the text that speak of the four activities, by start, then end. */
export function cite(weighed: Weighed, lexicon: Lexicon): Evidence[] {
  const seen = new Map<number, number>();
  const bySentence = groupMatches(weighed);
  return weighed.document.sentences
    .flatMap((_, s) => {
      if (worthOf(weighed.zones[s]!) < LEAST_WORTH) return [];
      return ACTIVITIES.flatMap((activity, a) => {
        if (weighed.letters[s]![a]! < SPEAKS) return [];
        return supporters(bySentence[s]!, activity, a, lexicon).map((found) =>
          toEvidence(found, activity, weighed, seen, lexicon),
        );
      });
    })
    .sort(
      (x, y) =>
        x.start - y.start || x.end - y.end || ACTIVITIES.indexOf(x.activity) - ACTIVITIES.indexOf(y.activity),
    );
}

export function groupMatches({ document, matches }: Weighed): WeighedMatch[][] {
  const bySentence: WeighedMatch[][] = document.sentences.map(() => []);
  for (const match of listWeighed(matches)) bySentence[match.sentence]!.push(match);
  return bySentence;
}

/** The entries of the activity itself; where a sentence has none, the one that speaks most for it. */
function supporters(
  matches: readonly WeighedMatch[],
  activity: Activity,
  a: number,
  lexicon: Lexicon,
): WeighedMatch[] {
  const { columns, groups, models } = lexicon;
  const left = matches.filter((match) => match.left > 0);
  const own = left.filter(({ entry }) => {
    return columns.layers[entry] === WORK && groups.topics[columns.groups[entry]!]!.activity === activity;
  });
  if (own.length > 0) return own;
  const strength = ({ entry, left }: WeighedMatch): number => left * numberAt(models.letters, entry, a);
  const others = left.filter(
    (match) => (columns.layers[match.entry]! & SPEAKING) !== 0 && strength(match) > 0,
  );
  return others.reduce((sum, other) => sum + strength(other), 0) < LEAST_LEANING
    ? []
    : [others.reduce((best, other) => (strength(other) > strength(best) ? other : best))];
}

function toEvidence(
  match: WeighedMatch,
  activity: Activity,
  weighed: Weighed,
  seen: Map<number, number>,
  lexicon: Lexicon,
): Evidence {
  const { document, zones } = weighed;
  const { columns } = lexicon;
  const times = seen.get(match.entry) ?? 0;
  seen.set(match.entry, times + 1);
  const section = sectionKindOf(document, match.sentence, zones[match.sentence]!);
  const weight =
    (Math.max(1, columns.weights[match.entry]!) * worthOf(zones[match.sentence]!) * match.left) / (times + 1);
  const { start, end, text } = quote(document, match);
  return {
    start,
    end,
    text,
    activity,
    entry: shorten(lexicon.idOf(match.entry)),
    section,
    weight: Math.round(weight * 100) / 100,
    reasons: reasonsFor(match, section, times, lexicon),
  };
}

function reasonsFor(match: WeighedMatch, section: string, times: number, lexicon: Lexicon): string[] {
  const { columns, groups } = lexicon;
  const isWork = columns.layers[match.entry] === WORK;
  const topic = isWork ? groups.topics[columns.groups[match.entry]!]! : null;
  const reasons = [
    topic
      ? `Says ${topic.id.replace('/', ': ').replaceAll('-', ' ')}.`
      : `“${shorten(lexicon.idOf(match.entry))}” leans this way in labelled postings.`,
  ];
  if (section === 'duties') reasons.push('Stands among the duties.');
  else if (section === 'requirements' || section === 'preferred')
    reasons.push('A requirement counts about half a duty.');
  if (match.cue !== -1) reasons.push(lexicon.groups.cues[match.cue]!.reason);
  if (times > 0) reasons.push('Said before, so it counts less.');
  return reasons;
}

/** Of words that may stand for one another only the first is shown: `train|fine-tune|teach models` is `train|… models`. */
function shorten(phrase: string): string {
  return phrase.replace(/([^\s|]+)\|\S+/g, '$1|…');
}
