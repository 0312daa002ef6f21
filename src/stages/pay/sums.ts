import type { Pay, Span } from '../../types.js';
import { type Currency, isToldInMillions, markAfter, markBefore } from './currencies.js';

export type Period = NonNullable<Pay['period']>;

/** Money as it stands in a text, or two of them as the ends of a range; nothing says yet what it is for. */
export interface Sum extends Span {
  readonly low: number;
  readonly high: number;
  /** null where nothing marks it as money but its size, as in `120k`. */
  readonly currency: Currency | null;
  readonly period: Period | null;
  readonly isRange: boolean;
  /** As in `4,600 € gross per month`: so only pay is told. */
  readonly isGross: boolean;
  /** Millions, where nobody is paid so: a round of funding, a budget. */
  readonly isVast: boolean;
}

interface Amount extends Span {
  readonly value: number;
  /** By what the number is to be taken: 1000 for `120k`. */
  readonly times: number;
  readonly currency: Currency | null;
  readonly period: Period | null;
  readonly isGross: boolean;
  readonly grouped: boolean;
}

/** 180,000.00 and 25,00,000; 70.000,00; 120'000; 70 000; 85 and 45.50. Every quantifier is bounded, so a text is read in linear time. */
const NUMBER =
  /(?<!\d[.,'’])(?:\d{1,3}(?:,\d{2,3}){0,3},\d{3}(?:\.\d{1,2})?|\d{1,3}(?:\.\d{3}){1,3}(?:,\d{1,2})?|\d{1,3}(?:['’]\d{3}){1,3}(?:\.\d{1,2})?|\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3}){1,3}(?:,\d{1,2})?|\d{1,9}(?:[.,]\d{1,2})?)(?!\d|[.,]\d)/y;
/** The first digit of some. */
const DIGIT = /\d(?<!\d\d)/g;
/** How signs and codes end that may stand before a number, and how signs, codes and sizes begin that may follow one. */
const MARK_END = '[A-Z)\\p{Sc}]|sd|ur|bp|nr|hf|Rs\\.?|Fr\\.?|kr|zł|Kč';
const MARK_START =
  '[A-Z(\\p{Sc}]|usd?|u\\.s|eur|gbp|inr|chf|zł|kr|can|aus|sin|dol|pou|rup|[kmb](?![a-z])|tho|la[ck]|lpa|cr|mil|m[mn]|bil|bn|tri';
/**
 * Up to four digits between other words than these, as most numbers of a posting are: years of experience, dates. That they are
 * no money is told by this look alone, which takes a tenth of the time.
 */
const PLAIN = new RegExp(
  `(?<=^|[\\s(/\\u2010-\\u2015-])(?<!(?:${MARK_END})(?:[^\\S\\n]|:){1,3})[1-9]\\d{0,3}(?![\\d\\p{L}]|[.,'’\\s]\\d|[.,][-–—]|\\+?[^\\S\\n]?(?:${MARK_START}))`,
  'uy',
);

const SIZES: readonly (readonly [RegExp, number])[] = [
  [/^[^\S\n]?k(?!\p{L})|^[^\S\n]?thousand\b/iu, 1e3],
  [/^[^\S\n]?(?:lpa|lakhs?|lacs?)(?![a-z])|^L(?![A-Za-z])/i, 1e5],
  [/^[^\S\n]?(?:crores?|cr)(?![a-z])/i, 1e7],
  [/^[^\S\n]?(?:million|mn\b|mm\b)|^[^\S\n]?M(?![A-Za-z])|^m(?![A-Za-z])/i, 1e6],
  [/^[^\S\n]?(?:billion|bn\b)|^B(?![A-Za-z])/i, 1e9],
  [/^[^\S\n]?trillion|^T(?![A-Za-z])/i, 1e12],
];
const LAKHS = /^[^\S\n]?(?:lpa|lakhs?|lacs?|crores?)(?![a-z])/i;
const INR: Currency = { code: 'INR', unsure: null };

const UNITS: readonly (readonly [RegExp, Period])[] = [
  [/^(?:y|a|p\.?\s?a)/i, 'year'],
  [/^(?:m|pcm)/i, 'month'],
  [/^w/i, 'week'],
  [/^p?d/i, 'day'],
  [/^p?h/i, 'hour'],
];
const PERIOD =
  /^[^\S\n]{0,2}(?:\(?(?:gross|net|brutto|pre-?tax)\)?[^\S\n]?)?(?:(?:\/|(?:per|an?|each|every)[^\S\n])[^\S\n]?(year|yr|annum|annual|month|mos?|mth|week|wk|day|hour|hr|h|y)s?(?![a-z])|(annually|yearly|monthly|weekly|daily|hourly)(?![a-z])|(p\.?[^\S\n]?a\b\.?)|(hr|hour|yr|pd|ph|pcm)(?![a-z]))/i;
const GROSS = /gross|brutto/i;
const LPA = /^[^\S\n]?lpa(?![a-z])/i;

/** A dash may stand in a line of its own. */
const DASH = '[-\\u2010-\\u2015\\u2212~]';
const JOIN = new RegExp(
  `^(?:[ \\t\\u00a0]{0,2}${DASH}{1,3}\\s{0,3}|\\s{0,3}${DASH}{1,3}\\n\\s{0,2}|,?\\s{1,2}(?:to|through|thru|until|up to|and|&)\\s{1,2}(?:(?:an?\\s)?max(?:imum)?\\s(?:of\\s)?|up to\\s|approximately\\s)?|[.,;]?\\s{1,2}max(?:imum)?:?\\s{1,2})$`,
  'i',
);
const AND = /(?:\band|&)\s/i;
/** Words without which `and` adds two sums up. */
const BETWEEN = /\b(?:between|rang(?:e|es|ing)|from)\b/i;
const LONGEST_JOIN = 24;
/** From the end of an amount to the digits of the next, with the longest sign and code before them, where both are one range. */
const FURTHEST = LONGEST_JOIN + 12;
const REACH = 120;
/** The ends of a range are no further apart. */
const WIDEST = 10;

function toValue(number: string, isSized: boolean): number {
  if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(number) && !isSized)
    return Number(number.replaceAll('.', '').replace(',', '.'));
  if (/,\d{3}(?:\.|$)/.test(number)) return Number(number.replaceAll(',', ''));
  return Number(number.replace(/[\s'’]/g, '').replace(',', '.'));
}

function sizeOf(words: string): { readonly times: number; readonly length: number } | null {
  if (!/^[^\S\n]?[ktlcmb]/i.test(words)) return null;
  for (const [pattern, times] of SIZES) {
    const length = pattern.exec(words)?.[0].length;
    if (length !== undefined) return { times, length };
  }
  return null;
}

function readAmount(text: string, number: string, at: number): Amount | null {
  const before = markBefore(text, at);
  const start = at - (before?.length ?? 0);
  if (start > 0 && !before && /[\p{L}\p{N}]/u.test(text[start - 1]!)) return null;
  let end = at + number.length;
  const rest = text.slice(end, end + 64);
  let left = rest;
  const take = (length: number): void => {
    left = left.slice(length);
  };
  const size = sizeOf(left);
  const isLakhs = size !== null && LAKHS.test(left);
  const isYearly = isLakhs && LPA.test(left);
  take(size?.length ?? 0);
  take(/^(?:[.,][-–—](?=\s|$))?\+?/.exec(left)![0].length);
  const after = markAfter(left);
  take(after?.length ?? 0);
  const period = PERIOD.exec(left);
  take(period?.[0].length ?? 0);
  end += rest.length - left.length;
  const unit = period?.slice(1).find((name) => name !== undefined);
  return {
    start,
    end,
    value: toValue(number, size !== null),
    times: size?.times ?? 1,
    currency: combine(before?.currency, after?.currency) ?? (isLakhs ? INR : null),
    period: isYearly ? 'year' : unit === undefined ? null : periodOf(unit),
    isGross: GROSS.test(period?.[0] ?? ''),
    grouped: /\d[.,'’\s]\d{3}/.test(number),
  };
}

/** Of a sign and a code, the code says more. */
function combine(before: Currency | undefined, after: Currency | undefined): Currency | null {
  if (!before || !after) return before ?? after ?? null;
  return before.unsure === null ? before : after;
}

function periodOf(unit: string): Period | null {
  return UNITS.find(([pattern]) => pattern.test(unit))?.[1] ?? null;
}

/** Two amounts as the ends of one range, or null. */
function join(text: string, first: Amount, second: Amount): Sum | null {
  const between = text.slice(first.end, second.start);
  if (between.length > LONGEST_JOIN) return null;
  const isSideBySide = between === ' ' && first.currency !== null && second.currency !== null;
  if (!isSideBySide && !JOIN.test(between)) return null;
  if (AND.test(between) && !BETWEEN.test(text.slice(Math.max(0, first.start - REACH), first.start)))
    return null;
  if (first.currency && second.currency && !isSame(first.currency, second.currency)) return null;
  if (first.period && second.period && first.period !== second.period) return null;
  const [low, high] = scale(first, second);
  // A date, a postcode or a level before a sum is written unlike it.
  if (
    !first.currency &&
    first.times === 1 &&
    low >= 1000 &&
    first.grouped !== second.grouped &&
    second.times === 1
  )
    return null;
  if (!(low <= high) || high > low * WIDEST) return null;
  const currency = settleBoth(first.currency, second.currency);
  return {
    start: first.start,
    end: second.end,
    low,
    high,
    currency,
    period: first.period ?? second.period,
    isRange: true,
    isGross: first.isGross || second.isGross,
    isVast: isVast(currency, Math.max(first.times, second.times)),
  };
}

const isSame = (a: Currency, b: Currency): boolean =>
  a.code === b.code || a.unsure !== null || b.unsure !== null;

function settleBoth(a: Currency | null, b: Currency | null): Currency | null {
  return a && b && a.unsure !== null ? b : (a ?? b);
}

/** `160-180k` and `$180-240,000` tell the thousands once. */
function scale(first: Amount, second: Amount): [number, number] {
  const low = first.value * first.times;
  const high = second.value * second.times;
  if (
    first.times === 1 &&
    second.times > 1 &&
    first.value < 1000 &&
    first.period === null &&
    low * second.times <= high
  )
    return [low * second.times, high];
  if (second.times === 1 && first.times > 1 && second.value < 1000) return [low, high * first.times];
  if (first.times === 1 && second.currency === null && low < 1000 && high >= 10_000 && low * 1000 <= high)
    return [low * 1000, high];
  return [low, high];
}

const isVast = (currency: Currency | null, times: number): boolean =>
  times >= 1e6 && times !== 1e7 && !(currency !== null && times === 1e6 && isToldInMillions(currency));

function alone({ start, end, value, times, currency, period, isGross }: Amount): Sum {
  const sum = value * times;
  return {
    start,
    end,
    low: sum,
    high: sum,
    currency,
    period,
    isRange: false,
    isGross,
    isVast: isVast(currency, times),
  };
}

/** Whether a number has anything of money about it. */
const isMoney = ({ currency, times, grouped, value }: Amount): boolean =>
  currency !== null || times > 1 || grouped || value >= 10_000;

/** The first sums and ranges of a text, in order. */
export function readSums(text: string, most: number): Sum[] {
  const sums: Sum[] = [];
  let last: Amount | null = null;
  // Where the last number stands if it was plain: it is read when money follows, since it may begin a range.
  let plain: number | null = null;
  DIGIT.lastIndex = 0;
  while (DIGIT.test(text)) {
    if (sums.length >= most) return sums;
    const at = DIGIT.lastIndex - 1;
    if (last && at - last.end > FURTHEST) {
      if (isMoney(last)) sums.push(alone(last));
      last = null;
    }
    if (!(last && isMoney(last)) && isPlain(text, at)) {
      last = null;
      plain = at;
      continue;
    }
    const number = numberAt(text, at);
    if (number === null) continue;
    DIGIT.lastIndex = at + number.length;
    const read = readAmount(text, number, at);
    if (read === null || read.value === 0) continue;
    // A code between two figures stands with both; its letters go to the first.
    const behind = Math.max(last?.end ?? 0, sums.at(-1)?.end ?? 0);
    const amount = read.start < behind ? { ...read, start: behind } : read;
    if (plain !== null && isMoney(amount)) last = readAmount(text, numberAt(text, plain)!, plain);
    const range: Sum | null = last && (isMoney(last) || isMoney(amount)) ? join(text, last, amount) : null;
    if (range) sums.push(range);
    else if (last && isMoney(last)) sums.push(alone(last));
    last = range ? null : amount;
    plain = null;
  }
  if (last && isMoney(last)) sums.push(alone(last));
  return sums;
}

function isPlain(text: string, at: number): boolean {
  PLAIN.lastIndex = at;
  return PLAIN.test(text);
}

function numberAt(text: string, at: number): string | null {
  NUMBER.lastIndex = at;
  return NUMBER.exec(text)?.[0] ?? null;
}
