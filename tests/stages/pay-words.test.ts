import { describe, expect, it } from 'vitest';
import { readPay } from '../../src/stages/pay.js';
import type { Pay } from '../../src/types.js';

const only = (text: string): Pay | undefined => readPay(text)[0];
/** Each word with what it means: `a b: c, d: e`. */
const meanings = (list: string): [word: string, meaning: string][] =>
  list.split(', ').flatMap((line) => {
    const [words, meaning] = line.split(': ') as [string, string];
    return words.split(' ').map((word): [string, string] => [word, meaning]);
  });
const each = (list: string): string[] => list.split('|');

describe('a currency is known', () => {
  it.each(
    meanings(
      '$ US$: USD, CA$ CAD$ CDN$ C$: CAD, A$ AU$ AUD$: AUD, NZ$: NZD, S$ SG$: SGD, HK$: HKD, NT$: TWD, R$: BRL, MX$: MXN, £: GBP, €: EUR, ₹ Rs Rs.: INR, ₩: KRW, ₪: ILS, ₺: TRY, ₱: PHP, ₫: VND, ฿: THB, ₦: NGN, zł: PLN, Kč: CZK, Fr Fr.: CHF',
    ),
  )('by the sign %s before a sum: %s', (sign, code) => {
    expect(only(`Salary: ${sign}90,000 a year`)?.currency).toBe(code);
    expect(only(`Salary: ${sign} 90,000 - ${sign} 95,000 a year`)).toMatchObject({
      low: 90_000,
      currency: code,
    });
  });

  it.each(
    'USD CAD AUD NZD SGD HKD TWD EUR GBP CHF INR JPY CNY KRW SEK NOK DKK PLN CZK HUF RON BGN ILS TRY AED SAR QAR ZAR BRL MXN ARS CLP COP THB PHP IDR MYR VND PKR EGP NGN KES UAH'.split(
      ' ',
    ),
  )('by the code %s on either side of a sum', (code) => {
    for (const sum of [
      `${code} 90,000`,
      `90,000 ${code}`,
      `(${code}) 90,000`,
      `90,000 (${code})`,
      `${code}: 90,000`,
    ])
      expect(only(`Salary: ${sum} a year`)?.currency, sum).toBe(code);
  });

  it.each([
    ['Salary: 90,000 RMB a year', 'CNY'],
    ['Salary: NIS 90,000 a year', 'ILS'],
    ['Salary: 90,000 zł', 'PLN'],
    ['Salary: 90,000 Kč', 'CZK'],
    ['Salary: 90,000 €', 'EUR'],
    ['Salary: 90,000£', 'GBP'],
    ['Salary: 90,000 ₹', 'INR'],
    ['Salary: 90,000$', 'USD'],
    ['Salary: eur 90,000', 'EUR'],
    ['Salary: 90,000 gbp', 'GBP'],
    ['Salary: 90,000 US dollars', 'USD'],
    ['Salary: 90,000 U.S. dollars', 'USD'],
    ['Salary: 90,000 dollars', 'USD'],
    ['Salary: 90,000 Canadian dollars', 'CAD'],
    ['Salary: 90,000 Australian dollars', 'AUD'],
    ['Salary: 90,000 Singapore dollars', 'SGD'],
    ['Salary: 90,000 euros', 'EUR'],
    ['Salary: 90,000 pounds sterling', 'GBP'],
    ['Salary: 90,000 pounds', 'GBP'],
    ['Salary: 90,000 rupees', 'INR'],
    // a sign that several countries use, and what stands beside it
    ['Salary: 600,000 kr', null],
    ['Salary: 600,000 kr (SEK) a year', 'SEK'],
    ['Salary: 600,000 kr (NOK) a year', 'NOK'],
    ['Salary: 600,000 kr (DKK) a year', 'DKK'],
    ['Salary in DKK: 600,000 kr', 'DKK'],
    ['Salary: ¥9,000,000 (JPY)', 'JPY'],
    ['Salary: ¥900,000 (CNY)', 'CNY'],
    ['Salary: $90,000 (CAD)', 'CAD'],
    ['Salary: $90,000 (NZD)', 'NZD'],
    ['Salary: $90,000 (HKD)', 'HKD'],
    ['Salary in Australian dollars: $90,000', 'AUD'],
    ['Salary (NZD)\n$90,000 - $95,000', 'NZD'],
  ])('%s: %s', (text, code) => {
    expect(only(text)?.low).toBeGreaterThan(0);
    expect(only(text)?.currency).toBe(code);
  });
});

describe('a period is known', () => {
  it.each([
    ...each('per year|a year|/year|/yr|/annum|per annum|p.a.|pa|annually|yearly|every year|each year').map(
      (w) => [w, 90_000, 'year'],
    ),
    ...each('per month|a month|/month|/mo|/mth|monthly|pcm|each month').map((w) => [w, 9000, 'month']),
    ...each('per week|a week|/week|/wk|weekly|every week').map((w) => [w, 1500, 'week']),
    ...each('per day|a day|/day|daily|pd|each day').map((w) => [w, 700, 'day']),
    ...each('per hour|an hour|/hour|/hr|/h|hourly|ph').map((w) => [w, 70, 'hour']),
  ] as [string, number, string][])('by “%s” after a sum', (words, sum, period) => {
    for (const space of words.startsWith('/') || words.length < 4 ? [''] : [' '])
      expect(only(`Salary: £${sum}${space}${words}`)).toMatchObject({ low: sum, period });
    if (words.length > 3 && words !== 'p.a.')
      expect(only(`Salary: £${sum} gross ${words}`)?.period).toBe(period);
  });

  it.each([
    ['Annual salary: $90,000', 'year'],
    ['Annualised salary: zł 90,000', 'year'],
    ['Yearly pay: zł 90,000', 'year'],
    ['Monthly salary: $9,000', 'month'],
    ['Pay per month: $9,000', 'month'],
    ['Weekly pay: $900', 'week'],
    ['Daily pay: $900', 'day'],
    ['Pay per day: $900', 'day'],
    ['Day rate: $900', 'day'],
    ['Hourly pay: $90', 'hour'],
    ['Pay per hour: $90', 'hour'],
    // hours of work are not what is paid by
    ['Salary for 8 hours daily: $20,000', 'year'],
    ['Salary for 40 hours per week: $20,000', 'year'],
    ['Salary for 40 hrs weekly: $20,000', 'year'],
    ['Salary for 40 h per week: $20,000', 'year'],
    ['Salary for 5 days per week: $20,000', 'year'],
  ])('%s: %s', (text, period) => {
    expect(only(text)?.low).toBeGreaterThan(0);
    expect(only(text)?.period).toBe(period);
  });
});

describe('a size is known', () => {
  it.each<[string, number, number?]>([
    ['Salary: $90k', 90_000],
    ['Salary: $90 thousand', 90_000],
    ['Salary: ₹9 lakh', 900_000],
    ['Salary: ₹9 lakhs', 900_000],
    ['Salary: ₹9 lacs', 900_000],
    ['Salary: ₹9L', 900_000],
    ['Salary: 9 LPA', 900_000],
    ['Salary: ₹1 crore', 10_000_000],
    ['Salary: ₹1.5 cr', 15_000_000],
    ['Salary: ¥9 million', 9_000_000],
    ['Salary: ¥9M', 9_000_000],
    ['Salary: ¥9m', 9_000_000],
    ['Salary: ¥9mn', 9_000_000],
    // the thousands told once, or the currency, or the period
    ['Salary: $90-120k', 90_000, 120_000],
    ['Salary: $90k-120', 90_000, 120_000],
    ['Salary: $90 to 120,000', 90_000, 120_000],
    ['Salary: 90,000 to 120,000 USD', 90_000, 120_000],
    ['Salary: ₹25 lakhs to 35 lakhs', 2_500_000, 3_500_000],
    ['Salary: $90k ~ $120k', 90_000, 120_000],
    ['Salary: $90k until $120k', 90_000, 120_000],
    ['Salary: $90k thru $120k', 90_000, 120_000],
    ['Salary: $90k to a maximum of $120k', 90_000, 120_000],
    ['Salary: $90k, max $120k', 90_000, 120_000],
    ['Salary: $90k up to $120k', 90_000, 120_000],
    ['Salary from $90k & $120k', 90_000, 120_000],
    ['Salary ranging $90k and $120k', 90_000, 120_000],
    ['Salary: $90k\n-\n$120k', 90_000, 120_000],
    // two sums, not one range
    ['Salary: $90k and $120k', 90_000, 90_000],
    ['Salary: £90k to €120k', 90_000, 90_000],
    ['Salary: $120k to $90k', 120_000, 120_000],
    ['Salary: $90k a year to $95k', 90_000, 95_000],
    ['Salary: $9k to $95k', 9000, 9000],
    // a level, a date
    ['Salary, grade 2000 - $90,000', 90_000, 90_000],
    ['Salary, grade 1000 - $10,000', 10_000, 10_000],
  ])('%s', (text, low, high = low) => {
    expect(only(text)).toMatchObject({ low, high });
  });

  it('of millions that nobody is paid makes no pay', () => {
    expect(readPay('Salary and $3 million')).toEqual([]);
    expect(readPay('Salary and £3bn')).toEqual([]);
    expect(readPay('Salary and $3 trillion')).toEqual([]);
  });
});

describe('of a sum that these words are before', () => {
  it.each(
    each(
      'Salary|Salaries|Compensation|Remuneration|Wage|Wages|CTC|OTE|Take-home|On-target earnings|Base comp|Total cash|Total annual cash|Pay range|Pay scale|Pay band|Pay rate|Pay grade|Rate of pay|Base pay|Starting rate|Annual range|Gross pay|Bill rate|Minimum pay|Hiring range|Market range|Expected range|Estimated range|The range for this role|The range for an open senior position|Pay|We pay|You earn|Earnings|Rate|Comp',
    ),
  )('it is pay: %s', (words) => {
    expect(only(`${words} 15,000 zł`)?.low).toBe(15_000);
  });

  it.each(
    each(
      'Funding|We raised|Seed round|Series B|Venture|Backed with|Financing|We invested|Investments|Valuation|Valued at|Worth|Revenue|Turnover|Sales|Profit|Margins|Portfolio|Quota|Rent|ARR|MRR|GMV|AUM|Assets|Market cap|Customers|Clients|Users|Merchants|Patients|Transactions|Payments|Payroll|Purchases|Orders|Deals|Spend|We spent|Budget|Expenses|Costs|Savings|We save|Price|Pricing|Fee|Fees|Fine|Penalty|Penalties|Losses|Fraud|Debt|Damages|Settlement|Loans|Compute|GPUs|Tokens|Threshold|Burn rate|Interest rate|Customer base|Installed base|Bonus|Bonuses|Commission|Incentives|Equity|Stock|RSUs|Shares|Options|Sign-on|Retention|Referral|Stipend|Allowance|Reimbursement|Tuition|Relocation|Learning|Wellness|Well-being|Fitness|Gym|Perks|Discounts|Credit|Gift|Match|Contributions|HSA|FSA|Insurance|Coverage|Deductible|Premiums|Home office|WFH|Laptop|Equipment|Towards travel|Grant|Award|Prize|Scholarship|Bounty|Donations|Charity',
    ),
  )('it is other money: %s', (words) => {
    expect(readPay(`Salary, and ${words} of 15,000 zł to 18,000 zł a month`)).toEqual([]);
    expect(readPay(`${words}: 15,000 zł to 18,000 zł a month`)).toEqual([]);
  });

  it.each(
    each(
      'for|off|back|out|into|down|attention|time|parental|leave|holidays|vacation|sick|volunteer|family|medical',
    ),
  )('it is no pay: paid %s', (words) => {
    expect(readPay(`You are paid ${words} 15,000 zł`)).toEqual([]);
  });

  it.each(
    each(
      'customers|clients|users|merchants|patients|members|consumers|businesses|companies|people|who|they|to',
    ),
  )('others pay it: %s', (words) => {
    expect(readPay(`Our ${words} pay 15,000 zł`)).toEqual([]);
  });
});

describe('a place is told', () => {
  it.each([
    ['Salary: $90,000 in Boston', 'Boston'],
    ['Salary: $90,000 (Boston)', 'Boston'],
    ['Salary: $90,000 within the Boston area', 'Boston area'],
    ['Salary: $90,000 for those of us in Boston', 'Boston'],
    ['Salary: $90,000 across the US', 'US'],
    ['Salary: $90,000, in New York, NY', 'New York, NY'],
    ['Salary: $90,000 in the San Francisco Bay Area', 'San Francisco Bay Area'],
    ['Salary: $90,000 in the Boston Metropolitan Area', 'Boston Metropolitan Area'],
    ['Salary: $90,000 in Boston or New York', 'Boston or New York'],
    ['Salary: $90,000 in Boston and the Bay Area', 'Boston and the Bay Area'],
    ['Salary: $90,000 in Boston/Austin', 'Boston/Austin'],
    ['Salary in zone 2: $90,000', 'zone 2'],
    ['Tier B salary: $90,000', 'Tier B'],
    ['Region 4 salary: $90,000', 'Region 4'],
    ['Salary in Parisian style: $90,000', null],
    ['Salary: $90,000. Visit us in Boston', null],
    ['Salary: $90,000 and a trip to Boston', null],
    ['Salary in Sydney: $90,000', 'Sydney'],
    ['- Madison, WI: $90,000 - $95,000 salary', null],
    ['Salary\nUSA, WI, Madison - $90,000 - $95,000', 'USA, WI, Madison'],
    ['Salary\n• Boston: $90,000 - $95,000', 'Boston'],
    ['Salary in Boston\n$90,000 - $95,000', 'Boston'],
  ])('%s: %s', (text, place) => {
    expect(only(text)?.low).toBe(90_000);
    expect(only(text)?.place).toBe(place);
  });

  it.each(
    each(
      'Canada|Toronto|Montreal|Montréal|Vancouver|Ottawa|Waterloo|Calgary|Ontario|Quebec|British Columbia|Alberta|Australia|Sydney|Melbourne|Brisbane|New Zealand|Auckland|Singapore|Hong Kong|Taiwan|Taipei',
    ),
  )('of a bare $ in %s it is not said which dollars', (place) => {
    expect(only(`Salary in ${place}: $90,000`)).toMatchObject({ place, currency: null });
    expect(only(`Salary in ${place}: US$90,000`)).toMatchObject({ place, currency: 'USD' });
  });
});

describe('several sums', () => {
  it('stand in the order of the text, though one is stated again', () => {
    const text = 'Salary: $90,000 - $95,000; $70,000 - $75,000. In Ohio the salary is $90,000 - $95,000';
    expect(readPay(text).map(({ low }) => low)).toEqual([70_000, 90_000]);
  });

  it('of one row are alike: no more than four times as much or as little', () => {
    const lows = (text: string) => readPay(text).map(({ low }) => low);
    expect(lows('Salary: £60,000; £15,000')).toEqual([60_000, 15_000]);
    expect(lows('Salary: £60,000; £14,000')).toEqual([60_000]);
    expect(lows('Salary: £20,000; £80,000')).toEqual([20_000, 80_000]);
    expect(lows('Salary: £20,000; £81,000')).toEqual([20_000]);
  });

  it('are as far from a heading as its list is long', () => {
    const list = Array.from({ length: 5 }, (_, i) => `${30 + i},000 zł - ${40 + i},000 zł`);
    expect(readPay(`Salary\n${list.join('\n\n')}`)).toHaveLength(5);
  });
});
