import { Sums } from './lexicon/model.js';
import { softmaxInPlace } from './lexicon/softmax.js';
import type { Lexicon } from './lexicon/types.js';
import type { Weighed } from './stages/document.js';
import { asksFor, describeSpoken, requirementsOf, type Spoken, sumSpoken, yearsOf } from './stages/mix.js';
import { Amounts, addMatch, BLOCKS, blockOf, FIRST_COUNTED, scaleAmount } from './stages/weigh/amounts.js';
import { worthOf } from './stages/worth.js';
import { readYears } from './stages/years.js';
import { ACTIVITIES } from './types.js';

/**
 * The six answers for a posting as if some of its sentences were not there. The sums are kept and only what a sentence has
 * added is taken out again, since reading the whole anew for each sentence that is tried costs a hundred times as much.
 */
export class Silencer {
  private readonly amounts: Map<number, number>;
  private readonly lengths: Float64Array;
  /** For each block the sums of its features' numbers, before they are brought to the block's length. */
  private readonly blocks: readonly Sums[];
  private readonly spoken: Spoken;
  private readonly silenced = new Set<number>();
  private readonly shares = new Map<number, ReadonlyMap<number, number>>();
  private requirements: readonly string[];
  /** The feature of the years that the requirements ask for. */
  private years: number;

  constructor(
    private readonly weighed: Weighed,
    private readonly lexicon: Lexicon,
  ) {
    const { features, amounts, lengths } = new Amounts(weighed.matches, weighed.zones.map(worthOf), lexicon);
    this.amounts = new Map(Array.from(features, (feature, i) => [feature, amounts[i]!]));
    this.lengths = lengths;
    this.blocks = BLOCKS.map(() => Sums.of(lexicon.models.role));
    for (const [feature, amount] of this.amounts) this.addTo(this.blocks, feature, amount);
    this.spoken = sumSpoken(weighed);
    this.requirements = requirementsOf(weighed);
    this.years = this.yearsIn(this.requirements);
  }

  /** The probabilities of the six, in the order of ANSWERS, without what is silenced and without this sentence. */
  without(sentence: number): Float64Array {
    const total = Sums.of(this.lexicon.models.role);
    const lengths = this.lengths.slice();
    const changes = this.blocks.map(() => Sums.of(this.lexicon.models.role));
    for (const [feature, share] of this.shareOf(sentence)) {
      const amount = this.amounts.get(feature)!;
      this.addTo(changes, feature, amount, -1);
      this.addTo(changes, feature, amount - share);
      lengths[blockOf(feature, this.lexicon)]! -= share;
    }
    this.blocks.forEach((block, b) => {
      const scale = scaleOf(b, lengths);
      for (let c = 0; c < total.sums.length; c++)
        total.sums[c]! += (block.sums[c]! + changes[b]!.sums[c]!) * scale;
    });
    describeSpoken(total, this.spokenWithout(sentence), this.lexicon);
    total.add(this.yearsWithout(sentence), 1);
    for (let c = 0; c < total.sums.length; c++) total.sums[c]! /= this.lexicon.calibration.temperature;
    softmaxInPlace(total.sums, 0, total.sums.length);
    return total.sums;
  }

  silence(sentence: number): void {
    this.years = this.yearsWithout(sentence);
    this.requirements = this.requirementsWithout(sentence);
    for (const [feature, share] of this.shareOf(sentence)) {
      const amount = this.amounts.get(feature)!;
      this.addTo(this.blocks, feature, amount, -1);
      this.addTo(this.blocks, feature, amount - share);
      this.amounts.set(feature, amount - share);
      this.lengths[blockOf(feature, this.lexicon)]! -= share;
    }
    Object.assign(this.spoken, this.spokenWithout(sentence));
    this.silenced.add(sentence);
  }

  /** Adds what a feature's amount counts for, but for the length of its block. */
  private addTo(blocks: readonly Sums[], feature: number, amount: number, sign: 1 | -1 = 1): void {
    if (amount <= LEAST_AMOUNT) return;
    const block = blockOf(feature, this.lexicon);
    blocks[block]!.add(feature, sign * scaleAmount(amount, block, UNSCALED));
  }

  /** What a sentence adds to the posting's amounts. */
  private shareOf(sentence: number): ReadonlyMap<number, number> {
    const known = this.shares.get(sentence);
    if (known) return known;
    const share = new Map<number, number>();
    const { matches, zones } = this.weighed;
    const { entries, left, bySentence } = matches;
    for (let m = bySentence[sentence]!; m < bySentence[sentence + 1]!; m++)
      addMatch(entries[m]!, left[m]!, worthOf(zones[sentence]!), this.lexicon, (feature, amount) => {
        if (amount > 0) share.set(feature, (share.get(feature) ?? 0) + amount);
      });
    this.shares.set(sentence, share);
    return share;
  }

  private spokenWithout(sentence: number): Spoken {
    const { zones, letters } = this.weighed;
    const { duty, requirement } = zones[sentence]!;
    const own = letters[sentence]!;
    const strongest = new Float64Array(ACTIVITIES.length);
    for (let s = 0; s < zones.length; s++) {
      if (s === sentence || this.silenced.has(s)) continue;
      for (let a = 0; a < strongest.length; a++)
        strongest[a] = Math.max(strongest[a]!, zones[s]!.duty * letters[s]![a]!);
    }
    return {
      duties: this.spoken.duties.map((sum, a) => Math.max(0, sum - duty * own[a]!)),
      requirements: this.spoken.requirements.map((sum, a) => Math.max(0, sum - requirement * own[a]!)),
      strongest,
    };
  }

  private yearsIn(requirements: readonly string[]): number {
    return this.lexicon.space.scalars.years[yearsOf(readYears(requirements))];
  }

  private yearsWithout(sentence: number): number {
    const left = this.requirementsWithout(sentence);
    return left === this.requirements ? this.years : this.yearsIn(left);
  }

  private requirementsWithout(sentence: number): readonly string[] {
    const { document, zones } = this.weighed;
    if (!asksFor(zones[sentence]!)) return this.requirements;
    const { start, end } = document.sentences[sentence]!;
    const own = document.text.slice(start, end);
    return this.requirements.filter((text) => text !== own);
  }
}

/** What is left of an amount when all that made it up is taken away again: nothing, but for rounding. */
const LEAST_AMOUNT = 1e-9;
const UNSCALED = new Float64Array(BLOCKS.length).fill(1);

function scaleOf(block: number, lengths: Float64Array): number {
  if (block >= FIRST_COUNTED) return 1;
  return lengths[block]! > LEAST_AMOUNT ? 1 / Math.sqrt(lengths[block]!) : 0;
}
