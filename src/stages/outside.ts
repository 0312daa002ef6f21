import { layerSet } from '../lexicon/automaton.js';
import type { Lexicon } from '../lexicon/types.js';
import type { OutsideWork } from '../types.js';
import type { Weighed } from './document.js';
import { listWeighed } from './matches.js';
import { quote } from './quote.js';
import { worthOf } from './worth.js';

const MOST_QUOTES = 5;
const WORK = layerSet('work');

/** Which kind of work that is none of the four activities a posting speaks of most. */
export function readOutside(weighed: Weighed, { columns, groups }: Lexicon): OutsideWork {
  const amounts = new Map<number, number>();
  const outside = listWeighed(weighed.matches).filter(({ entry, left }) => {
    if (left === 0 || columns.layers[entry] !== WORK) return false;
    return groups.topics[columns.groups[entry]!]!.activity === null;
  });
  for (const { entry, sentence, left } of outside) {
    const group = columns.groups[entry]!;
    const weight = columns.weights[entry]!;
    amounts.set(group, (amounts.get(group) ?? 0) + weight * left * worthOf(weighed.zones[sentence]!));
  }
  const [kind] = [...amounts].sort(([a, x], [b, y]) => y - x || a - b)[0] ?? [];
  if (kind === undefined) return { kind: 'other', evidence: [] };
  const evidence = outside.filter(({ entry }) => columns.groups[entry] === kind);
  return {
    kind: groups.topics[kind]!.id.replace('outside/', ''),
    evidence: evidence.slice(0, MOST_QUOTES).map((match) => quote(weighed.document, match)),
  };
}
