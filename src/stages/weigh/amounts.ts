import { type FeatureRow, RowBuilder } from '../../lexicon/features.js';
import { log } from '../../lexicon/softmax.js';
import type { Layer, Lexicon } from '../../lexicon/types.js';
import type { WeighedMatch } from './cues.js';

/** Layers that count wherever they stand, since a posting may name level, shipping or publishing in any section. */
const ANYWHERE: ReadonlySet<Layer> = new Set(['scope', 'signal']);
const BY_WORTH: ReadonlySet<Layer> = new Set(['work', 'role', 'learned']);

/**
 * How much of each entry, topic and cue a posting holds.
 * Repetition adds less and less (square root), and each block is brought to length 1, so that a long posting is not a louder one.
 */
export function measureAmounts(matches: readonly WeighedMatch[], worths: readonly number[], lexicon: Lexicon): FeatureRow {
  const { entries, space } = lexicon;
  const amounts = new Map<number, number>();
  const add = (feature: number, amount: number): void => {
    if (amount > 0) amounts.set(feature, (amounts.get(feature) ?? 0) + amount);
  };
  for (const { entry, sentence, left } of matches) {
    const { layer, group, weight } = entries[entry]!;
    if (ANYWHERE.has(layer)) add(entry, left);
    if (!BY_WORTH.has(layer)) continue;
    const worth = worths[sentence]! * left;
    add(entry, worth);
    if (layer === 'work') add(space.firstTopic + group, worth * weight);
    if (layer === 'role') add(space.firstCue + group, worth * weight);
  }
  return scaleBlocks(amounts, lexicon);
}

function scaleBlocks(amounts: ReadonlyMap<number, number>, { entries, space }: Lexicon): FeatureRow {
  const blockOf = (feature: number): string => {
    if (feature >= space.firstCue) return 'cues';
    return feature >= space.firstTopic ? 'topics' : entries[feature]!.layer;
  };
  const lengths = new Map<string, number>();
  for (const [feature, amount] of amounts) lengths.set(blockOf(feature), (lengths.get(blockOf(feature)) ?? 0) + amount);
  const row = new RowBuilder(space);
  for (const [feature, amount] of [...amounts].sort(([a], [b]) => a - b)) {
    const block = blockOf(feature);
    const isCounted = block === 'cues' || block === 'scope' || block === 'signal';
    row.addNumber(feature, isCounted ? log(1 + amount) : Math.sqrt(amount / lengths.get(block)!));
  }
  return row;
}
