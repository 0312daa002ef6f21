import type { Pay } from '../../types.js';
import type { Period } from './sums.js';

const anyOf = (...words: readonly string[]): string => `(?:${words.join('|')})`;

/** Words that speak of pay wherever they stand. */
const STRONG = anyOf(
  'salar(?:y|ies)|compensat(?:ion|ed)|remuneration|wages?|CTC|take[- ]home|OTE|on[- ]target earnings',
  '(?:total|base) comp|total (?:annual |target )?cash',
  'pay(?:ing)? ?-?(?:range|scale|band|rate|grade|zone|transparency)s?|rate of pay',
  '(?:base|starting|annual|annualized|hourly|monthly|weekly|daily|gross|total|target|typical|minimum|maximum|day|bill)[- ](?:pay|rate|range)s?',
  '(?:hiring|base|target|market|posting|current|expected|anticipated|estimated) ranges?',
  'ranges? for (?:this|the|these|an?) (?:[\\w-]{1,20} ){0,4}(?:role|position|job|opening)s?',
  '(?:position|role|job|internship|fellowship) at(?=\\s*$)',
);
/** Words that speak of pay only close by: one may also pay attention, and rates are of many kinds. */
const WEAK = anyOf('pay|pays|paying|paid|rates?|earn|earns|earning|earnings|base|comp');
const PAYERS = anyOf(
  'customers?|clients?|users?|merchants?|patients|members|consumers|businesses|companies|people|who|they|to',
);
const NOT_WAGES = anyOf(
  'for|off|back|out|into|down|attention|time|parental|leave|holidays?|vacations?|sick|volunteer|family|medical',
  'advertising|search|media|tuition',
);
const PAY = new RegExp(`\\b${STRONG}\\b`, 'gi');
const PAY_NEAR = new RegExp(`\\b(?=${WEAK}\\b)(?<!\\b${PAYERS} )${WEAK}\\b(?! ?-?${NOT_WAGES}\\b)`, 'gi');
const NEAR = 40;

/** What other money is for. */
const MONEY = anyOf(
  // companies
  'fund(?:ing|ed|s|raise|raising)?|rais(?:ed?|ing)|round|series [a-h]|seed|venture|backed|financing|invest(?:ed|ing|ments?|ors?)',
  'valuation|valued|worth|revenues?|turnover|sales|P&L|profits?|margins?|portfolios?|quotas?|rent|ARR|MRR|GMV|AUM|assets?|market (?:cap|size)',
  // business
  'customers?|clients?|users?|merchants?|consumers?|patients?|transactions?|payments?|payroll|purchases?|orders?|deals?',
  'spend(?:s|ing)?|spent|budgets?|expenses?|expenditures?|costs?(?! of (?:labou?r|living))|sav(?:es?|ed|ings?)|pric(?:es?|ed|ing)',
  'fees?|fines?|penalt(?:y|ies)|loss(?:es)?|fraud|debt|damages|settlements?|loans?|compute|GPUs?|tokens?|threshold|projects? (?:worth|of)',
  '(?:run|burn|growth|interest)[- ]rate|(?:customer|client|user|asset|installed) base',
  // what is given beside pay
  'bonus(?:es)?|commissions?|incentives?|equity|stocks?|RSUs?|shares|options?|sign(?:ing)?[- ]on|signing|retention|referr?al|refer',
  'stipends?|allowances?|reimburs(?:e|es|ed|ements?)|tuition|relocation|learning|wellness|well-being|fitness|gym|perks?|discounts?|credits?|gifts?',
  '401 ?\\(?k\\)?|match(?:es|ed|ing)?|contributions?|HSA|FSA|insurance|insured|coverage|deductibles?|premiums?',
  'home[- ]office|WFH|laptop|equipment|towards?',
  // what is won or given away
  'grants?|award(?:s|ed)?|prizes?|scholarships?|bount(?:y|ies)|donat(?:e|es|ed|ions?)|charit(?:y|able)',
);
/** Words by which other money is named beside pay, not for itself: `salary, excluding any bonus`. */
const ASIDE =
  '(?:excluding|including|inclusive of|exclusive of|before|without) (?:(?:any|annual|the|your|an?|potential|target|performance) ){0,2}';
// What stands before is looked at last, since it takes longest.
const OTHER = new RegExp(`\\b(?=${MONEY}\\b)(?<!\\b${ASIDE})${MONEY}\\b`, 'gi');
/** What else says, after a sum, that it is not pay. */
const OTHER_AFTER =
  /^[^.;,()\n+|•]{0,48}?\b(?:benefit|cover|use|used|spend)\b|^\s{0,2}(?:\/|per\s)\s?[a-z]|^[- ]?(?:plus )?(?:company|startup|business|valuation)\b/i;
/** Other money named right before a sum: `bonus of $5,000`. */
const OTHER_AT =
  /\b(?:bonus(?:es)?|stipends?|allowances?|budgets?|grants?|reimbursements?|credits?|equity|RSUs?|funding|revenues?|valuation|commissions?|incentives?|insurance|fees?|fines?|prizes?|awards?)(?: ranges?)?(?: (?:is|are|worth|up to|of|at|over|about|around|totall?ing|between|from|starting)|:| ?[-–—]){0,3}\s{0,2}$/i;
const FIRST_OTHER = new RegExp(OTHER.source, 'i');
const FIRST_PAY = new RegExp(`${PAY.source}|\\b(?:base|pay)\\b`, 'i');
/** Joined to pay, other money is part of it: `salary and bonus: $200,000`. */
const JOINED = /^\s?(?:,|&|\+|\/|and)\s?(?:target )?$/i;

interface Found {
  readonly at: number;
  readonly end: number;
}

function lastOf(pattern: RegExp, text: string): Found | null {
  let last: Found | null = null;
  pattern.lastIndex = 0;
  for (let found = pattern.exec(text); found; found = pattern.exec(text))
    last = { at: found.index, end: pattern.lastIndex };
  return last;
}

function lastPay(text: string): Found | null {
  const strong = lastOf(PAY, text);
  const from = Math.max(0, text.length - NEAR);
  const near = lastOf(PAY_NEAR, text.slice(from));
  if (!near) return strong;
  const weak = { at: from + near.at, end: from + near.end };
  return strong && strong.end >= weak.end ? strong : weak;
}

/** What the words speak of: the last of them that says so decides. */
export function speaksOf(words: string): 'pay' | 'other' | null {
  const pay = lastPay(words);
  const other = lastOf(OTHER, words);
  if (!other) return pay ? 'pay' : null;
  if (OTHER_AT.test(words)) {
    const isJoined = pay && pay.end <= other.at && JOINED.test(words.slice(pay.end, other.at));
    return isJoined ? 'pay' : 'other';
  }
  if (!pay) return 'other';
  if (pay.end > other.end) return 'pay';
  return JOINED.test(words.slice(pay.end, other.at)) ? 'pay' : 'other';
}

/** What the words right after a sum say it is. */
export function isSaidToBe(words: string): 'pay' | 'other' | null {
  if (OTHER_AFTER.test(words)) return 'other';
  const other = words.search(FIRST_OTHER);
  const pay = words.search(FIRST_PAY);
  if (other >= 0 && (pay < 0 || other < pay)) return 'other';
  return pay >= 0 ? 'pay' : null;
}

/** Whether pay is spoken of at all, other money or not. */
export const namesPay = (words: string): boolean => words.search(PAY) >= 0;
export const namesOther = (words: string): boolean => FIRST_OTHER.test(words);

/** `Pay:`, `salary range of`, `rate is` and the like, right before a sum. */
export const LABEL =
  /\b(?:salar(?:y|ies)|pay|compensation|comp|rates?|wages?|CTC|OTE|remuneration|ranges?)\b(?: (?:ranges?|package|band))?(?: \([^()]{0,24}\))?(?: (?:is|of|from|between|up to|starts? at|starting at|approximately|around|about|circa|ca\.?)|\s?[:–—-]){0,3}\s{0,3}$/i;

/** Words before one sum that belong to it. */
export const OPENING = /(?:\bup to|\bstarting (?:at|from)|\bat least|\bminimum of|\bfrom)\s{1,2}$/i;

/** What is offered beside pay, and so tells that a sum among it is pay. */
export const PERKS =
  /\b(?:days?|holidays?|vacations?|leave|pension|equity|options|stock|bonus|remote|hybrid|insurance|health|healthcare|overtime|benefits)\b/i;

const PERIODS: readonly (readonly [RegExp, Period])[] = [
  [/\b(?:annual(?:ly|i[sz]ed)?|yearly|per (?:year|annum)|a year|p\.a\.)(?![a-z])/gi, 'year'],
  [/\b(?:monthly|per month|a month)\b/gi, 'month'],
  [/(?<!\b(?:hours?|hrs?|h|days?) )\b(?:weekly|per week)\b/gi, 'week'],
  [/(?<!\b(?:hours?|hrs?|h) )\b(?:daily|day rate|per day)\b/gi, 'day'],
  [/\b(?:hourly|per hour|an hour)\b/gi, 'hour'],
];
const BASES: readonly (readonly [RegExp, NonNullable<Pay['basis']>])[] = [
  [/\bbase\b/gi, 'base'],
  [
    /\b(?:OTE|on[- ]target earnings|CTC|TC|total (?:annual |target |cash |direct )*(?:comp(?:ensation)?|pay|earnings|remuneration|rewards|package|cash)|all[- ]in)\b/gi,
    'total',
  ],
];

function lastNamed<Name>(lists: readonly (readonly [RegExp, Name])[], words: string): Name | null {
  let best: { readonly name: Name; readonly end: number } | null = null;
  for (const [pattern, name] of lists) {
    const end = lastOf(pattern, words)?.end;
    if (end !== undefined && (best === null || end > best.end)) best = { name, end };
  }
  return best?.name ?? null;
}

export const lastPeriod = (words: string): Period | null => lastNamed(PERIODS, words);
export const lastBasis = (words: string): Pay['basis'] => lastNamed(BASES, words);
