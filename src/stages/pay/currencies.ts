/** How currencies are written, and what is known of the sums that are paid in them. */

/** null where the sign alone does not say which: `kr` is Swedish, Norwegian or Danish, `¥` Japanese or Chinese. */
const SIGNS: Readonly<Record<string, string | null>> = {
  $: 'USD',
  US$: 'USD',
  CA$: 'CAD',
  CAD$: 'CAD',
  CDN$: 'CAD',
  C$: 'CAD',
  A$: 'AUD',
  AU$: 'AUD',
  AUD$: 'AUD',
  NZ$: 'NZD',
  S$: 'SGD',
  SG$: 'SGD',
  HK$: 'HKD',
  NT$: 'TWD',
  R$: 'BRL',
  MX$: 'MXN',
  '£': 'GBP',
  '€': 'EUR',
  '₹': 'INR',
  Rs: 'INR',
  'Rs.': 'INR',
  '₩': 'KRW',
  '₪': 'ILS',
  '₺': 'TRY',
  '₱': 'PHP',
  '₫': 'VND',
  '฿': 'THB',
  '₦': 'NGN',
  zł: 'PLN',
  Kč: 'CZK',
  Fr: 'CHF',
  'Fr.': 'CHF',
  '¥': null,
  kr: null,
};

const CODES =
  'USD CAD AUD NZD SGD HKD TWD EUR GBP CHF INR JPY CNY RMB KRW SEK NOK DKK PLN CZK HUF RON BGN ILS NIS TRY AED SAR QAR ZAR BRL MXN ARS CLP COP THB PHP IDR MYR VND PKR EGP NGN KES UAH'
    .split(' ')
    .join('|');
/** Codes that people use beside the official ones. */
const UNOFFICIAL: Readonly<Record<string, string>> = { RMB: 'CNY', NIS: 'ILS' };

const NAMES =
  '(?:canadian|australian|singapore|us|u\\.s\\.) dollars?|dollars?|euros?|pounds?(?: sterling)?|rupees?';
const NAMED: Readonly<Record<string, string>> = {
  canadian: 'CAD',
  australian: 'AUD',
  singapore: 'SGD',
  us: 'USD',
  'u.s.': 'USD',
  dollar: 'USD',
  euro: 'EUR',
  pound: 'GBP',
  rupee: 'INR',
};

const literal = (sign: string): string => sign.replace(/[$.]/g, '\\$&');
const signs = (test: RegExp): string =>
  Object.keys(SIGNS)
    .filter((sign) => test.test(sign))
    .sort((a, b) => b.length - a.length)
    .map(literal)
    .join('|');

/** Those that begin with a letter may not end a word. What stands before a number is found by looking back from it. */
const SIGN_BEFORE = new RegExp(
  `(?<=((?:(?<!\\p{L})(?:${signs(/^\p{L}/u)})|${signs(/^\P{L}/u)})[^\\S\\n]?))`,
  'uy',
);
const ANY_CODE = `${CODES}|(?:usd|eur|gbp|inr|chf)(?![a-z])`;
const CODE_BEFORE = new RegExp(
  `(?<=[A-Zdrpf)][ \\u00a0:]{0,2})(?<=((?:\\((${ANY_CODE})\\)|(?<![A-Za-z])(${ANY_CODE}))[ \\u00a0:]{0,2}))`,
  'uy',
);
const SIGN_AFTER = /^[^\S\n]?([€£₹]|(?:zł|Kč|kr)(?!\p{L})|\$(?!\s?\d))/u;
/** A code may run into the next word where a line break was lost. */
const CODE_AFTER = new RegExp(`^[^\\S\\n]?(?:\\((${ANY_CODE})\\)|(${ANY_CODE})(?![a-z]|[A-Z]{2}))`, 'u');
const NAME_AFTER = new RegExp(`^[^\\S\\n](${NAMES})(?!\\p{L})`, 'iu');
const CODE_WITHIN = new RegExp(
  `(?<![A-Za-z])(${CODES})(?![A-Za-z])|\\b(canadian|australian|singapore) dollars`,
  'i',
);

/** What a sign may turn out to be by a code beside it. */
const UNSURE: Readonly<Record<string, string>> = {
  $: 'USD CAD AUD NZD SGD HKD TWD MXN ARS CLP COP',
  '¥': 'JPY CNY',
  kr: 'SEK NOK DKK',
};

export interface Currency {
  readonly code: string | null;
  /** The sign, where a code beside it may say something else; a bare `$` is taken for US dollars. */
  readonly unsure: string | null;
}

/** A currency with the number of characters that name it. */
export interface Mark {
  readonly currency: Currency;
  readonly length: number;
}

const ofCode = (code: string): Currency => ({
  code: UNOFFICIAL[code.toUpperCase()] ?? code.toUpperCase(),
  unsure: null,
});
const ofName = (name: string): Currency => ({
  code: Object.entries(NAMED).find(([start]) => name.toLowerCase().startsWith(start))?.[1] ?? null,
  unsure: null,
});
const ofSign = (sign: string): Currency => ({
  code: SIGNS[sign] ?? null,
  unsure: sign in UNSURE ? sign : null,
});

/** The mark that ends right before `at`, such as `$`, `USD `, `USD $` or `(USD) $`. */
export function markBefore(text: string, at: number): Mark | null {
  SIGN_BEFORE.lastIndex = at;
  const sign = SIGN_BEFORE.exec(text)?.[1] ?? '';
  CODE_BEFORE.lastIndex = at - sign.length;
  const code = CODE_BEFORE.exec(text);
  if (code) return { currency: ofCode(code[2] ?? code[3]!), length: sign.length + code[1]!.length };
  return sign === '' ? null : { currency: ofSign(sign.trim()), length: sign.length };
}

/** The mark that begins right after a number. */
export function markAfter(after: string): Mark | null {
  const sign = SIGN_AFTER.exec(after);
  if (sign) return { currency: ofSign(sign[1]!), length: sign[0].length };
  const code = CODE_AFTER.exec(after);
  if (code) return { currency: ofCode(code[1] ?? code[2]!), length: code[0].length };
  const name = NAME_AFTER.exec(after);
  return name && { currency: ofName(name[1]!), length: name[0].length };
}

/** A bare sign, or none, means what a code in the words beside it says. */
export function settle(currency: Currency | null, beside: string): Currency | null {
  if (currency && currency.unsure === null) return currency;
  const found = CODE_WITHIN.exec(beside);
  if (!found) return currency;
  const told = found[1] ? ofCode(found[1]) : ofName(found[2]!);
  return !currency || UNSURE[currency.unsure!]!.includes(told.code!) ? told : currency;
}

/** Currencies in which a year's pay has five or six figures. */
const HARD: ReadonlySet<string | null> = new Set(['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'EUR', 'GBP', 'CHF']);
/** Currencies in which pay is told in millions; `¥` may be one of them. */
const IN_MILLIONS: ReadonlySet<string | null> = new Set([
  null,
  'JPY',
  'KRW',
  'IDR',
  'VND',
  'HUF',
  'CLP',
  'COP',
  'NGN',
]);

export const isHard = ({ code }: Currency): boolean => HARD.has(code);
export const isToldInMillions = ({ code }: Currency): boolean => IN_MILLIONS.has(code);

/** From which sum on pay of which no period is told is a year's. In other currencies that cannot be told. */
const YEARLY_FROM: Readonly<Record<string, number>> = {
  SGD: 30_000,
  INR: 300_000,
  SEK: 200_000,
  NOK: 200_000,
  DKK: 200_000,
};
const HARD_YEARLY_FROM = 10_000;
const HARD_YEARLY_TO = 1_000_000;

export function isYearly(currency: Currency, low: number, high: number): boolean {
  const from =
    YEARLY_FROM[currency.code ?? ''] ?? (isHard(currency) ? HARD_YEARLY_FROM : Number.POSITIVE_INFINITY);
  return low >= from && (!isHard(currency) || high < HARD_YEARLY_TO);
}
