import { type FeatureRow, RowBuilder } from '../../lexicon/features.js';
import { log } from '../../lexicon/softmax.js';
import type { Layer, Lexicon } from '../../lexicon/types.js';
import type { WeighedMatch } from '../document.js';

/** Layers that count wherever they stand, since a posting may name level, shipping or publishing in any section. */
const ANYWHERE: ReadonlySet<Layer> = new Set(['scope', 'signal']);
const BY_WORTH: ReadonlySet<Layer> = new Set(['work', 'role', 'learned']);

/**
 * How much of each entry, topic and cue a posting holds.
 * Repetition adds less and less (square root), and each block is brought to length 1, so that a long posting is not a louder one.
 */
export function measureAmounts(
  matches: readonly WeighedMatch[],
  worths: readonly number[],
  lexicon: Lexicon,
): FeatureRow {
  const { entries, space } = lexicon;
  const amounts = new Map<number, number>();
  const add = (feature: number, amount: number): void => {
    if (amount > 0) amounts.set(feature, (amounts.get(feature) ?? 0) + amount);
  };
  for (const { entry, sentence, left } of matches) {
    const { layer, group, weight } = entries[entry]!;
    if (ANYWHERE.has(layer)) {
      add(entry, left);
      add((layer === 'scope' ? space.firstScope : space.firstSignal) + group, left * weight);
    }
    if (!BY_WORTH.has(layer)) continue;
    const worth = worths[sentence]! * left;
    add(entry, worth);
    if (layer === 'work') add(space.firstTopic + group, worth * weight);
    if (layer === 'role') add(space.firstCue + group, worth * weight);
  }
  return scaleBlocks(amounts, lexicon);
}

function scaleBlocks(amounts: ReadonlyMap<number, number>, { entries, space }: Lexicon): FeatureRow {
  const blockOf = (feature: number): Block => {
    if (feature >= space.firstScope) return 'told';
    if (feature >= space.firstCue) return 'cues';
    return feature >= space.firstTopic ? 'topics' : (entries[feature]!.layer as Block);
  };
  const lengths = { work: 0, role: 0, learned: 0, topics: 0, cues: 0, scope: 0, signal: 0, told: 0 };
  for (const [feature, amount] of amounts) lengths[blockOf(feature)] += amount;
  const row = new RowBuilder(space);
  // In the order of the features, so that sums come out the same to the last bit whatever order the text has.
  for (const feature of Int32Array.from(amounts.keys()).sort()) {
    const amount = amounts.get(feature)!;
    const block = blockOf(feature);
    row.addNumber(feature, COUNTED.has(block) ? log(1 + amount) : Math.sqrt(amount / lengths[block]));
  }
  return row;
}

type Block = 'work' | 'role' | 'learned' | 'topics' | 'cues' | 'scope' | 'signal' | 'told';
/** Blocks whose amounts count as they are; the others are brought to length 1. */
const COUNTED: ReadonlySet<Block> = new Set(['cues', 'scope', 'signal', 'told']);
