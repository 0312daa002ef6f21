import type { Lexicon } from '../lexicon/types.js';
import type { OutsideWork } from '../types.js';
import type { Weighed } from './document.js';
import { quote } from './quote.js';
import { worthOf } from './worth.js';

const MOST_QUOTES = 5;

/** Which kind of work that is none of the four activities a posting speaks of most. */
export function readOutside(weighed: Weighed, lexicon: Lexicon): OutsideWork {
  const amounts = new Map<number, number>();
  const outside = weighed.matches.filter(({ entry, left }) => {
    const { layer, group } = lexicon.entries[entry]!;
    return layer === 'work' && left > 0 && lexicon.groups.topics[group]!.activity === null;
  });
  for (const { entry, sentence, left } of outside) {
    const { group, weight } = lexicon.entries[entry]!;
    amounts.set(group, (amounts.get(group) ?? 0) + weight * left * worthOf(weighed.zones[sentence]!));
  }
  const [kind] = [...amounts].sort(([a, x], [b, y]) => y - x || a - b)[0] ?? [];
  if (kind === undefined) return { kind: 'other', evidence: [] };
  const evidence = outside.filter(({ entry }) => lexicon.entries[entry]!.group === kind);
  return {
    kind: lexicon.groups.topics[kind]!.id.replace('outside/', ''),
    evidence: evidence.slice(0, MOST_QUOTES).map((match) => quote(weighed.document, match)),
  };
}
