import { layerSet, placeOfLayer } from '../../lexicon/automaton.js';
import { type FeatureRow, RowBuilder } from '../../lexicon/features.js';
import { log } from '../../lexicon/softmax.js';
import type { Lexicon } from '../../lexicon/types.js';
import type { WeighedMatches } from '../document.js';

/** Layers that count wherever they stand, since a posting may name level, shipping or publishing in any section. */
const ANYWHERE = layerSet('scope', 'signal');
const SCOPE = layerSet('scope');
const BY_WORTH = layerSet('work', 'role', 'learned');
const WORK = layerSet('work');
const ROLE = layerSet('role');

/**
 * Features of one kind. Those of a block that is scaled are brought to length 1, so that a long posting is not a louder one;
 * in both kinds repetition adds less and less.
 */
export const BLOCKS = ['work', 'role', 'learned', 'topics', 'scope', 'signal', 'cues', 'told'] as const;
/** Blocks from this one on are not scaled: their amounts count as they are. */
export const FIRST_COUNTED = BLOCKS.indexOf('scope');
const LAYER_BLOCKS = ['work', 'role', 'learned', 'scope', 'signal'] as const;
const LAYER_SETS = LAYER_BLOCKS.map((layer) => layerSet(layer));

const [TOPICS, CUES, TOLD] = [BLOCKS.indexOf('topics'), BLOCKS.indexOf('cues'), BLOCKS.indexOf('told')];
/** For each layer, by its place in LAYERS, its block; 0 for those that count for nothing and are never asked. */
const LAYER_PLACES = Uint8Array.from({ length: 32 }, (_, bit) =>
  Math.max(0, BLOCKS.indexOf(LAYER_BLOCKS[LAYER_SETS.indexOf(1 << bit)] ?? 'work')),
);

/** The place in BLOCKS of the block that a feature belongs to. */
export function blockOf(feature: number, { columns, space }: Lexicon): number {
  if (feature < space.firstTopic) return LAYER_PLACES[placeOfLayer(columns.layers[feature]!)]!;
  if (feature < space.firstCue) return TOPICS;
  return feature < space.firstScope ? CUES : TOLD;
}

/** How much of each feature a posting, or a part of it, holds; before scaling. */
export class Amounts {
  /** Kept from posting to posting and cleared after each: it has a place for every feature there is. */
  private static scratch = new Float64Array(0);
  readonly features: number[] = [];
  readonly amounts: number[] = [];
  /** The sum of the amounts of each block. */
  readonly lengths = new Float64Array(BLOCKS.length);

  constructor(private readonly lexicon: Lexicon) {
    if (Amounts.scratch.length < lexicon.space.count) Amounts.scratch = new Float64Array(lexicon.space.count);
  }

  /** @param worths for each sentence */
  static ofAll(matches: WeighedMatches, worths: ArrayLike<number>, lexicon: Lexicon): Amounts {
    const amounts = new Amounts(lexicon);
    for (let s = 0; s + 1 < matches.bySentence.length; s++) amounts.addSentence(matches, s, worths[s]!);
    return amounts.finish();
  }

  static ofSentence(matches: WeighedMatches, s: number, worth: number, lexicon: Lexicon): Amounts {
    const amounts = new Amounts(lexicon);
    amounts.addSentence(matches, s, worth);
    return amounts.finish();
  }

  /** Each match adds to the entry itself and to what it belongs to. */
  private addSentence({ entries, left, bySentence }: WeighedMatches, s: number, worth: number): void {
    const { columns, space } = this.lexicon;
    const { layers, groups, weights } = columns;
    for (let m = bySentence[s]!; m < bySentence[s + 1]!; m++) {
      const entry = entries[m]!;
      const layer = layers[entry]!;
      if ((layer & BY_WORTH) !== 0) {
        const amount = worth * left[m]!;
        this.add(entry, amount);
        if (layer === WORK) this.add(space.firstTopic + groups[entry]!, amount * weights[entry]!);
        else if (layer === ROLE) this.add(space.firstCue + groups[entry]!, amount * weights[entry]!);
      } else if ((layer & ANYWHERE) !== 0) {
        const first = layer === SCOPE ? space.firstScope : space.firstSignal;
        this.add(entry, left[m]!);
        this.add(first + groups[entry]!, left[m]! * weights[entry]!);
      }
    }
  }

  private add(feature: number, amount: number): void {
    if (amount <= 0) return;
    const { scratch } = Amounts;
    if (scratch[feature] === 0) this.features.push(feature);
    scratch[feature]! += amount;
  }

  private finish(): this {
    const { scratch } = Amounts;
    for (const feature of this.features) {
      const amount = scratch[feature]!;
      this.amounts.push(amount);
      this.lengths[blockOf(feature, this.lexicon)]! += amount;
      scratch[feature] = 0;
    }
    return this;
  }
}

/** What an amount counts for in its block. */
export function scaleAmount(amount: number, block: number, lengths: Float64Array): number {
  return block >= FIRST_COUNTED ? log(1 + amount) : Math.sqrt(amount / lengths[block]!);
}

/** How much of each entry, topic and cue a posting holds, by features. */
export function measureAmounts(
  matches: WeighedMatches,
  worths: ArrayLike<number>,
  lexicon: Lexicon,
): FeatureRow {
  const { features, amounts, lengths } = Amounts.ofAll(matches, worths, lexicon);
  const row = new RowBuilder();
  for (let i = 0; i < features.length; i++)
    row.add(features[i]!, scaleAmount(amounts[i]!, blockOf(features[i]!, lexicon), lengths));
  return row;
}
