import { type FeatureRow, RowBuilder } from '../../lexicon/features.js';
import type { Layer, Lexicon } from '../../lexicon/types.js';
import type { Document, WeighedMatch } from '../document.js';

const SPEAKING: ReadonlySet<Layer> = new Set(['work', 'role', 'learned']);

/** For each sentence what tells the activities it speaks of: its entries, their topics, and its heading. */
export function letterRows(
  document: Document,
  bySentence: readonly WeighedMatch[][],
  lexicon: Lexicon,
): FeatureRow[] {
  return document.sentences.map((sentence, index) => {
    const strengths = new Map<number, number>();
    const raise = (feature: number, strength: number): void => {
      strengths.set(feature, Math.max(strengths.get(feature) ?? 0, strength));
    };
    for (const { entry, left } of bySentence[index]!) {
      const { layer, group, weight } = lexicon.entries[entry]!;
      if (!SPEAKING.has(layer)) continue;
      raise(entry, left);
      if (layer === 'work') raise(lexicon.space.firstTopic + group, (left * weight) / 3);
    }
    const row = new RowBuilder(lexicon.space);
    row.add('bias', 1);
    row.add(`under: ${document.sections[sentence.section]!.kind}`, 1);
    for (const [feature, strength] of strengths) row.addNumber(feature, strength);
    return row;
  });
}
