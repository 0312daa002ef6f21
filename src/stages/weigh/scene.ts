import { layerSet } from '../../lexicon/automaton.js';
import type { Lexicon } from '../../lexicon/types.js';
import { SECTION_KINDS } from '../../types.js';
import type { Document, WeighedMatch } from '../document.js';

const LOOK = layerSet('look');
const WORK = layerSet('work');
/** Looks that add up to this weight are as telling as looks can be. */
const MOST_LOOKS = 3;

/** A posting's sentences with what stands in each, laid out to be gone through one by one. */
export interface Scene {
  readonly document: Document;
  readonly matches: readonly WeighedMatch[];
  /** The matches of sentence s are those from `first[s]` up to `first[s + 1]`. */
  readonly first: Int32Array;
  /** How much a sentence looks like each kind of section, 0 to 1: `looks[s * kinds + kind]` in the order of SECTION_KINDS. */
  readonly looks: Float64Array;
  /** 1 for a sentence that holds an entry about work. */
  readonly namesWork: Uint8Array;
}

/** @param matches in the order of their sentences */
export function layOut(
  document: Document,
  matches: readonly WeighedMatch[],
  { columns, groups }: Lexicon,
): Scene {
  const count = document.sentences.length;
  const first = new Int32Array(count + 1);
  const looks = new Float64Array(count * SECTION_KINDS.length);
  const namesWork = new Uint8Array(count);
  for (const { entry, sentence } of matches) {
    first[sentence + 1]!++;
    const layer = columns.layers[entry]!;
    if (layer === WORK) namesWork[sentence] = 1;
    else if (layer === LOOK) {
      const kind = SECTION_KINDS.indexOf(groups.sections[columns.groups[entry]!]!);
      looks[sentence * SECTION_KINDS.length + kind]! += columns.weights[entry]!;
    }
  }
  for (let s = 0; s < count; s++) first[s + 1]! += first[s]!;
  for (let i = 0; i < looks.length; i++)
    if (looks[i] !== 0) looks[i] = Math.min(MOST_LOOKS, looks[i]!) / MOST_LOOKS;
  return { document, matches, first, looks, namesWork };
}
