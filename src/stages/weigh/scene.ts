import { layerSet } from '../../lexicon/automaton.js';
import type { Lexicon } from '../../lexicon/types.js';
import { SECTION_KINDS } from '../../types.js';
import type { Document, WeighedMatches } from '../document.js';

const LOOK = layerSet('look');
const WORK = layerSet('work');
/** Looks that add up to this weight are as telling as looks can be. */
const MOST_LOOKS = 3;

/** A posting's sentences with what stands in each, laid out to be gone through one by one. */
export interface Scene {
  readonly document: Document;
  readonly matches: WeighedMatches;
  /** How much a sentence looks like each kind of section, 0 to 1: `looks[s * kinds + kind]` in the order of SECTION_KINDS. */
  readonly looks: Float64Array;
  /** 1 for a sentence that holds an entry about work. */
  readonly namesWork: Uint8Array;
}

export function layOut(document: Document, matches: WeighedMatches, { columns, groups }: Lexicon): Scene {
  const { entries, bySentence } = matches;
  const count = document.sentences.length;
  const looks = new Float64Array(count * SECTION_KINDS.length);
  const namesWork = new Uint8Array(count);
  for (let s = 0; s < count; s++)
    for (let m = bySentence[s]!; m < bySentence[s + 1]!; m++) {
      const entry = entries[m]!;
      const layer = columns.layers[entry]!;
      if (layer === WORK) namesWork[s] = 1;
      else if (layer === LOOK) {
        const kind = SECTION_KINDS.indexOf(groups.sections[columns.groups[entry]!]!);
        looks[s * SECTION_KINDS.length + kind]! += columns.weights[entry]!;
      }
    }
  for (let i = 0; i < looks.length; i++)
    if (looks[i] !== 0) looks[i] = Math.min(MOST_LOOKS, looks[i]!) / MOST_LOOKS;
  return { document, matches, looks, namesWork };
}
