import type { Pay } from '../types.js';
import { type Context, type Found, lineAt, readContext, readFollowing } from './pay/context.js';
import { type Currency, settle } from './pay/currencies.js';
import { isCounted, isPay, periodOf } from './pay/judge.js';
import { firstPlace, hasOtherDollars, lastPlace, placeLabel } from './pay/places.js';
import { readSums } from './pay/sums.js';
import { lastBasis, namesPay, OPENING } from './pay/words.js';

/** A text with more sums is a price list; no posting comes near. */
const MOST_SUMS = 1000;
/** Base or total is said at once after a sum, or it is said of something else. */
const BASIS_AFTER = 26;
/** A line above may say of all sums which currency they are in, if it says little else. */
const LONGEST_NOTE = 100;
/**
 * The pay that a posting states, in the order of the text. A sum is taken for pay where its clause, its heading or its
 * form says so, or where a range stands alone in its line; anything else stays out.
 */
export function readPay(text: string): Pay[] {
  const sums = readSums(text, MOST_SUMS);
  const found: Found[] = [];
  const paid = new Set<number>();
  sums.forEach((sum, i) => {
    const following = readFollowing(text, sum, sums[i + 1]);
    if (sum.isVast || isCounted(sum, following)) return;
    const line = lineAt(text, sum.start);
    const context = readContext(sum, following, { text, line, found, paid }, sums[i - 1]);
    if (!isPay(context, currencyNear(context))) return;
    found.push({ pay: describe(text, context), line, isPlacedBefore: placeBefore(context) !== null });
    paid.add(line.start);
  });
  return withoutRepeats(found.map(({ pay }) => pay));
}

function describe(text: string, context: Context): Pay {
  const { sum, before } = context;
  const currency = currencyOf(context);
  const place = placeOf(context);
  const isUncertain = place !== null && currency?.unsure === '$' && hasOtherDollars(place);
  const row = context.row()?.pay;
  const opening = sum.isRange ? '' : (OPENING.exec(before)?.[0] ?? '');
  const start = sum.start - (text.endsWith(opening, sum.start) ? opening.length : 0);
  return {
    start,
    end: sum.end,
    text: text.slice(start, sum.end),
    low: sum.low,
    high: sum.high,
    currency: isUncertain ? null : (currency?.code ?? null),
    period: periodOf(context, currency) ?? row?.period ?? null,
    basis: basisOf(context) ?? row?.basis ?? null,
    place,
  };
}

/** As its sign says, or a code in its clause. */
function currencyNear({ sum, before, bracket, after }: Context): Currency | null {
  const told = settle(sum.currency, `${bracket} ${after}`);
  return told === sum.currency ? settle(told, before) : told;
}

function currencyOf(context: Context): Currency | null {
  const near = currencyNear(context);
  const { text } = context.heading();
  const row = context.row();
  return (
    (text.length <= LONGEST_NOTE ? settle(near, text) : near) ??
    (row && { code: row.pay.currency, unsure: null })
  );
}

function basisOf({ before, clause, bracket, after, label, heading }: Context): Pay['basis'] {
  return (
    lastBasis(after.slice(0, BASIS_AFTER)) ??
    lastBasis(bracket) ??
    lastBasis(before) ??
    (clause === before ? null : lastBasis(clause)) ??
    (label() && heading().isShort ? lastBasis(heading().text) : null)
  );
}

function placeOf(context: Context): string | null {
  return (
    lastPlace(context.bracket) ??
    firstPlace(context.rest) ??
    placeBefore(context) ??
    context.row()?.place ??
    null
  );
}

/** The place that is told before a sum: in its clause, its line or its heading. */
function placeBefore(context: Context): string | null {
  const label = context.label();
  if (!label) return lastPlace(context.before);
  const { text, isShort, place } = context.heading();
  return (
    placeLabel(label.before) ??
    lastPlace(context.before) ??
    lastPlace(label.before) ??
    place ??
    (isShort && namesPay(text) ? lastPlace(text) : null)
  );
}

/** Of two that state the same, the one that says more of it. */
function withoutRepeats(pays: readonly Pay[]): Pay[] {
  if (pays.length < 2) return [...pays];
  const kept = new Map<string, Pay[]>();
  for (const pay of pays) {
    const key = `${pay.low} ${pay.high} ${pay.currency}`;
    const same = kept.get(key) ?? [];
    kept.set(key, same);
    const at = same.findIndex(({ place }) => place === pay.place || place === null || pay.place === null);
    if (at < 0) same.push(pay);
    else if (countTold(pay) > countTold(same[at]!)) same[at] = pay;
  }
  return [...kept.values()].flat().sort((a, b) => a.start - b.start);
}

const countTold = ({ period, basis, place }: Pay): number =>
  [period, basis, place].filter((told) => told !== null).length;
