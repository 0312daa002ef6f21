import { Sums } from './lexicon/model.js';
import { softmaxInPlace } from './lexicon/softmax.js';
import type { Lexicon } from './lexicon/types.js';
import type { Weighed } from './stages/document.js';
import { asksFor, describeSpoken, requirementsOf, type Spoken, sumSpoken, yearsOf } from './stages/mix.js';
import { Amounts, BLOCKS, blockOf, FIRST_COUNTED, scaleAmount } from './stages/weigh/amounts.js';
import { worthOf } from './stages/worth.js';
import { readYears } from './stages/years.js';
import { ACTIVITIES, ANSWERS } from './types.js';

const CLASSES = ANSWERS.length;

/**
 * The six answers for a posting as if some of its sentences were not there. The sums are kept and only what a sentence has
 * added is taken out again, since reading the whole anew for each sentence that is tried costs a hundred times as much.
 */
export class Silencer {
  private readonly amounts = new Map<number, number>();
  private readonly lengths: Float64Array;
  /** For each block the sums of its features' numbers, before they are brought to the block's length: CLASSES a block. */
  private readonly blocks = new Float64Array(BLOCKS.length * CLASSES);
  /** The same without the sentence that is tried. */
  private readonly tried = new Float64Array(BLOCKS.length * CLASSES);
  private readonly total: Sums;
  private readonly one: Sums;
  private readonly spoken: Spoken;
  private readonly silenced: Uint8Array;
  private readonly shares = new Map<number, Amounts>();
  private requirements: readonly string[];
  /** The feature of the years that the requirements ask for. */
  private years: number;

  constructor(
    private readonly weighed: Weighed,
    private readonly lexicon: Lexicon,
  ) {
    this.total = Sums.of(lexicon.models.role);
    this.one = Sums.of(lexicon.models.role);
    const { features, amounts, lengths } = Amounts.ofAll(
      weighed.matches,
      weighed.zones.map(worthOf),
      lexicon,
    );
    this.lengths = lengths;
    for (let i = 0; i < features.length; i++) {
      this.amounts.set(features[i]!, amounts[i]!);
      this.change(this.blocks, features[i]!, 0, amounts[i]!);
    }
    this.spoken = sumSpoken(weighed);
    this.silenced = new Uint8Array(weighed.zones.length);
    this.requirements = requirementsOf(weighed);
    this.years = this.yearsIn(this.requirements);
  }

  /** The probabilities of the six, in the order of ANSWERS, without what is silenced and without this sentence. Good until the next call. */
  without(sentence: number): Float64Array {
    const { total, tried, lexicon } = this;
    const { features, amounts, lengths } = this.shareOf(sentence);
    tried.set(this.blocks);
    for (let i = 0; i < features.length; i++) {
      const amount = this.amounts.get(features[i]!)!;
      this.change(tried, features[i]!, amount, amount - amounts[i]!);
    }
    total.clear();
    for (let b = 0; b < BLOCKS.length; b++) {
      const scale = scaleOf(b, this.lengths[b]! - lengths[b]!);
      for (let c = 0; c < CLASSES; c++) total.sums[c]! += tried[b * CLASSES + c]! * scale;
    }
    describeSpoken(total, this.spokenWithout(sentence), lexicon);
    total.add(this.yearsWithout(sentence), 1);
    for (let c = 0; c < CLASSES; c++) total.sums[c]! /= lexicon.calibration.temperature;
    softmaxInPlace(total.sums, 0, CLASSES);
    return total.sums;
  }

  silence(sentence: number): void {
    this.years = this.yearsWithout(sentence);
    this.requirements = this.requirementsWithout(sentence);
    const { features, amounts, lengths } = this.shareOf(sentence);
    for (let i = 0; i < features.length; i++) {
      const amount = this.amounts.get(features[i]!)!;
      this.change(this.blocks, features[i]!, amount, amount - amounts[i]!);
      this.amounts.set(features[i]!, amount - amounts[i]!);
    }
    for (let b = 0; b < BLOCKS.length; b++) this.lengths[b]! -= lengths[b]!;
    Object.assign(this.spoken, this.spokenWithout(sentence));
    this.silenced[sentence] = 1;
  }

  /** Takes out what a feature's old amount counts for, but for the length of its block, and puts in what the new one does. */
  private change(blocks: Float64Array, feature: number, before: number, after: number): void {
    const { one, lexicon } = this;
    const block = blockOf(feature, lexicon);
    one.clear();
    one.add(feature, unscaled(after, block) - unscaled(before, block));
    for (let c = 0; c < CLASSES; c++) blocks[block * CLASSES + c]! += one.sums[c]!;
  }

  /** What a sentence adds to the posting's amounts. */
  private shareOf(sentence: number): Amounts {
    const known = this.shares.get(sentence);
    if (known) return known;
    const { matches, zones } = this.weighed;
    const share = Amounts.ofSentence(matches, sentence, worthOf(zones[sentence]!), this.lexicon);
    this.shares.set(sentence, share);
    return share;
  }

  private spokenWithout(sentence: number): Spoken {
    const { zones, letters } = this.weighed;
    const { duty, requirement } = zones[sentence]!;
    const own = letters[sentence]!;
    const strongest = new Float64Array(ACTIVITIES.length);
    for (let s = 0; s < zones.length; s++) {
      if (s === sentence || this.silenced[s] === 1) continue;
      const done = zones[s]!.duty;
      const said = letters[s]!;
      for (let a = 0; a < said.length; a++)
        if (done * said[a]! > strongest[a]!) strongest[a] = done * said[a]!;
    }
    const duties = new Float64Array(ACTIVITIES.length);
    const requirements = new Float64Array(ACTIVITIES.length);
    for (let a = 0; a < own.length; a++) {
      duties[a] = Math.max(0, this.spoken.duties[a]! - duty * own[a]!);
      requirements[a] = Math.max(0, this.spoken.requirements[a]! - requirement * own[a]!);
    }
    return { duties, requirements, strongest };
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

function unscaled(amount: number, block: number): number {
  return amount <= LEAST_AMOUNT ? 0 : scaleAmount(amount, block, UNSCALED);
}

function scaleOf(block: number, length: number): number {
  if (block >= FIRST_COUNTED) return 1;
  return length > LEAST_AMOUNT ? 1 / Math.sqrt(length) : 0;
}
