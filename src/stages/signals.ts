import { MODEL_CLASSES } from '../lexicon/calibration.js';
import { layerSet } from '../lexicon/automaton.js';
import { strongest } from '../lexicon/softmax.js';
import type { Lexicon } from '../lexicon/types.js';
import { type Finding, LEVELS, type Level, type Quote, type Signals } from '../types.js';
import type { Weighed, WeighedMatch } from './document.js';
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
  const { columns, groups } = lexicon;
  const at = strongest(reading.sumsOf(lexicon.models.level));
  const value = LEVELS[at] ?? null;
  const evidence = quotes(weighed, ({ entry, left }) => {
    if (left === 0 || columns.layers[entry] !== SCOPE) return false;
    return groups.scopes[columns.groups[entry]!] === value;
  });
  return { value, evidence };
}

/** Whether the work ships, whether it is published, and what the team can show. */
export function readSignals(weighed: Weighed, reading: MixReading, lexicon: Lexicon): Signals {
  const { columns, groups } = lexicon;
  const signalQuotes = (signal: string, value: string | null): Quote[] =>
    quotes(weighed, ({ entry, left, sentence }) => {
      if (left === 0 || columns.layers[entry] !== SIGNAL) return false;
      const found = groups.signals[columns.groups[entry]!]!;
      // What the team has done stands in its story; a duty is still to be done, a requirement by somebody else.
      const isPlaced = signal !== 'record' || weighed.zones[sentence]!.neither >= STORY;
      return isPlaced && found.signal === signal && found.value === value;
    });
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

/** The sentences in which something is found, each once: a single word shows little. */
function quotes({ document, matches }: Weighed, isMeant: (match: WeighedMatch) => boolean): Quote[] {
  const sentences = new Set(matches.filter(isMeant).map(({ sentence }) => sentence));
  return [...sentences].slice(0, MOST_QUOTES).map((s) => quote(document, document.sentences[s]!));
}
