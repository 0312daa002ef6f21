import { type Context, type Following, hasMoreWords, type Label } from './context.js';
import { type Currency, isHard, isYearly } from './currencies.js';
import { lastPlace } from './places.js';
import type { Period, Sum } from './sums.js';
import { isSaidToBe, LABEL, lastPeriod, namesOther, namesPay, OPENING, PERKS, speaksOf } from './words.js';

/** What pay of a period comes to at least and at most, in currencies of the size of dollars. */
const BOUNDS: Readonly<Record<Period, readonly [number, number]>> = {
  year: [8_000, 5_000_000],
  month: [300, 200_000],
  week: [100, 50_000],
  day: [20, 20_000],
  hour: [3, 2_000],
};
/** One sum without a period that is less is pay only where a label says so. */
const LEAST_UNLABELLED = 10_000;
/** The least in a list under a heading that speaks of pay. */
const LEAST_LISTED = 5;
/** A line with so few words beside its sum says nothing else. */
const FEW_WORDS = 5;

/** One sum that is less may be offered for something else. */
const LEAST_OFFERED = 25_000;
/** What follows a sum that is told without a noun. */
const ENDS =
  /^\s{0,2}(?:$|[\n,.;:|·•+(–—]|(?:and|plus|with|or|depending|dependent|based|flat)\b|\p{Extended_Pictographic})/u;
/** A line below that says how the sums above are meant. */
const NOTE =
  /\n.{0,48}\b(?:ranges?|rates?|salar(?:y|ies)|figures?|amounts?|displayed|shown|quoted|stated)\b.{0,32}/i;
/** How far before a range without a currency pay is spoken of at most. */
const NEAR = 80;

/** What may follow a number that counts nothing but money. */
const COUNTS_NOTHING =
  /^\s{0,2}(?:$|[\n.,;:)(|+*•/]|(?:gross|net|depending|plus|per|based|commensurate|DOE|annual|annually|yearly|base|OTE|and|with|for|a year|dependent)\b)/;

/** Whether what only its size marks as money counts something else, as in `over 100,000 customers`, or is too little to be pay. */
export function isCounted(sum: Sum, { rest }: Following): boolean {
  return (
    sum.currency === null && (!COUNTS_NOTHING.test(rest) || (!sum.isRange && sum.low < LEAST_UNLABELLED))
  );
}

/** Whether a sum that counts nothing else is pay: its clause, the row it stands in, its form or its heading say so, and nothing says otherwise. */
export function isPay(context: Context, currency: Currency | null): boolean {
  const { sum, before, after, bracket } = context;
  if (!isPossible(sum, sum.period, currency)) return false;
  const said = isSaidToBe(after);
  if (said === 'other') return false;
  if (sum.currency === null) return isUnmarkedPay(context);
  const spoken = speaksOf(before);
  if (spoken === 'other') return false;
  if (spoken === 'pay' || said === 'pay' || speaksOf(bracket) === 'pay') return isEnough(context, currency);
  return context.row() !== null || isPayByForm(context) || isPayByLine(context, currency);
}

/** Whether a sum can be what is paid in a period; of currencies of other sizes than dollars nothing is known. */
function isPossible({ low, high }: Sum, period: Period | null, currency: Currency | null): boolean {
  if (!currency || !isHard(currency)) return true;
  if (period === null) return high <= BOUNDS.year[1];
  return low >= BOUNDS[period][0] && high <= BOUNDS[period][1];
}

/** A number that only its size marks as money needs a label right before it. */
function isUnmarkedPay({ sum, before, label, heading, row }: Context): boolean {
  const isLabelled = LABEL.test(before) || (sum.isRange && namesPay(before.slice(-NEAR)));
  if (isLabelled) return speaksOf(before) === 'pay';
  return sum.isRange && (row() !== null || (label()?.before.trim() === '' && LABEL.test(heading().text)));
}

function isEnough(context: Context, currency: Currency | null): boolean {
  const { isRange, low } = context.sum;
  return (
    isRange || low >= LEAST_UNLABELLED || periodOf(context, currency) !== null || LABEL.test(context.before)
  );
}

/** By the hour or the day, gross, or a range by any period. */
function isPayByForm({ sum, before, after }: Context): boolean {
  const { period, isRange, isGross } = sum;
  const isPaidSo = isGross || period === 'hour' || period === 'day' || (isRange && period !== null);
  return isPaidSo && !namesOther(`${before} ${after}`);
}

function isPayByLine(context: Context, currency: Currency | null): boolean {
  const label = context.label();
  if (namesOther(`${(label ?? context).before} ${context.after}`)) return false;
  if (isListed(context, currency) || isOffered(context, currency)) return true;
  return label !== null && (isHeaded(context, label) || isAlone(context, label, currency));
}

/** A sum of a year's size that opens its sentence, or stands among other things that are offered. */
function isOffered({ sum, before, rest, heading }: Context, currency: Currency | null): boolean {
  if (!currency || !isYearly(currency, sum.low, sum.high) || !ENDS.test(rest)) return false;
  const { text, isShort } = heading();
  if (isShort && speaksOf(text) === 'other') return false;
  const isFirst = !/\p{L}.*\p{L}/su.test(before.replace(OPENING, ''));
  const isAmongPerks = PERKS.test(`${before} ${rest}`);
  if (!sum.isRange) return isFirst && isAmongPerks && sum.low >= LEAST_OFFERED;
  return isFirst || (isAmongPerks && /[,;:]\s*$/.test(before));
}

/** A range of a year's size in a list that a line introduces with words of pay and a colon. */
function isListed({ sum, heading }: Context, currency: Currency | null): boolean {
  const { text } = heading();
  const isYears = sum.isRange && currency !== null && isYearly(currency, sum.low, sum.high);
  return isYears && text.endsWith(':') && namesPay(text);
}

function isHeaded({ sum, heading }: Context, label: Label): boolean {
  const { text, isShort } = heading();
  if (sum.isRange) return sum.low >= LEAST_LISTED && namesPay(text);
  const isBig = sum.low >= LEAST_UNLABELLED || sum.period === 'year';
  return isBig && isShort && !hasMoreWords(label.all, FEW_WORDS) && speaksOf(text) === 'pay';
}

/** A range of a year's size in a line that says nothing else but perhaps where. */
function isAlone({ sum, heading }: Context, label: Label, currency: Currency | null): boolean {
  if (!sum.isRange || !currency || !isYearly(currency, sum.low, sum.high)) return false;
  const { text, isShort } = heading();
  if (isShort && speaksOf(text) === 'other') return false;
  const isBare = !hasMoreWords(label.before, 0) && !hasMoreWords(label.all, FEW_WORDS);
  return isBare || lastPlace(label.before) !== null;
}

/** For how long it is paid: as words near it say, if the sum can be that; else by its size. */
export function periodOf(context: Context, currency: Currency | null): Period | null {
  const { sum, bracket, after, before, rest, label, heading } = context;
  const told =
    sum.period ??
    lastPeriod(bracket) ??
    lastPeriod(after) ??
    lastPeriod(before) ??
    lastPeriod(label()?.all ?? '') ??
    (label() ? lastPeriod(NOTE.exec(rest)?.[0] ?? '') : null) ??
    (label() && heading().isShort ? lastPeriod(heading().text) : null);
  if (told && isPossible(sum, told, currency)) return told;
  return currency && isYearly(currency, sum.low, sum.high) ? 'year' : null;
}
