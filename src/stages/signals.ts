import { layerSet } from '../lexicon/automaton.js';
import { MODEL_CLASSES } from '../lexicon/calibration.js';
import { strongest } from '../lexicon/softmax.js';
import type { Lexicon } from '../lexicon/types.js';
import { type Finding, LEVELS, type Level, type Quote, type Signals } from '../types.js';
import type { Weighed } from './document.js';
import type { MixReading } from './mix.js';
import { quote } from './quote.js';

const SCOPE = layerSet('scope');
const SIGNAL = layerSet('signal');

/** How many places are shown for one finding. */
const MOST_QUOTES = 5;

/** A sentence is the story of the team, rather than the work, from this probability on. */
const STORY = 0.5;

/** The level that the scope in the body speaks for. */
export function readLevel(weighed: Weighed, reading: MixReading, lexicon: Lexicon): Finding<Level> {
  const at = strongest(reading.sumsOf(lexicon.models.level));
  const value = LEVELS[at] ?? null;
  const isMeant = (group: number): boolean => lexicon.groups.scopes[group] === value;
  return { value, evidence: quotes(weighed, lexicon, SCOPE, isMeant) };
}

/** Whether the work ships, whether it is published, and what the team can show. */
export function readSignals(weighed: Weighed, reading: MixReading, lexicon: Lexicon): Signals {
  const signalQuotes = (signal: string, value: string | null): Quote[] => {
    const isMeant = (group: number): boolean => {
      const found = lexicon.groups.signals[group]!;
      return found.signal === signal && found.value === value;
    };
    // What the team has done stands in its story; a duty is still to be done, a requirement by somebody else.
    const isPlaced = (s: number): boolean => signal !== 'record' || weighed.zones[s]!.neither >= STORY;
    return quotes(weighed, lexicon, SIGNAL, isMeant, isPlaced);
  };
  const told = <Value extends string>(name: 'ships' | 'publishes'): Finding<Value> => {
    const answer = MODEL_CLASSES[name][strongest(reading.sumsOf(lexicon.models[name]))]!;
    const value = answer === 'unsaid' ? null : (answer as string as Value);
    return { value, evidence: signalQuotes(name, value) };
  };
  const record = signalQuotes('record', 'shown');
  return {
    ships: told<'yes' | 'no'>('ships'),
    publishes: told<'expected' | 'optional'>('publishes'),
    record: { value: record.length > 0 ? 'shown' : null, evidence: record },
  };
}

/** The first sentences that hold an entry of a layer whose group is meant: whole, since a single word shows little. */
function quotes(
  { document, matches }: Weighed,
  { columns }: Lexicon,
  layer: number,
  isMeant: (group: number) => boolean,
  isPlaced: (sentence: number) => boolean = () => true,
): Quote[] {
  const { entries, left, bySentence } = matches;
  const found: Quote[] = [];
  for (let s = 0; s + 1 < bySentence.length && found.length < MOST_QUOTES; s++)
    for (let m = bySentence[s]!; m < bySentence[s + 1]!; m++) {
      const entry = entries[m]!;
      if (columns.layers[entry] !== layer || left[m] === 0 || !isMeant(columns.groups[entry]!)) continue;
      if (isPlaced(s)) found.push(quote(document, document.sentences[s]!));
      break;
    }
  return found;
}
