import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPay } from '../../src/stages/pay.js';
import type { Pay } from '../../src/types.js';
import { strangeText } from '../strange.js';

/** Low, high, currency, period; then basis and place where they are told. */
type Told = readonly [
  low: number,
  high: number,
  currency: Pay['currency'],
  period: Pay['period'],
  basis?: Pay['basis'],
  place?: Pay['place'],
];

const told = (text: string): Told[] =>
  readPay(text).map(({ low, high, currency, period, basis, place }) => [
    low,
    high,
    currency,
    period,
    basis,
    place,
  ]);
const full = ([low, high, currency, period, basis = null, place = null]: Told): Told => [
  low,
  high,
  currency,
  period,
  basis,
  place,
];

describe('pay', () => {
  it.each<[string, ...Told[]]>([
    // how sums and ranges are written
    ['Salary: $180k–$240k', [180_000, 240_000, 'USD', 'year']],
    ['Salary: $180K - $240K', [180_000, 240_000, 'USD', 'year']],
    ['Salary range: $180,000 - $240,000 USD', [180_000, 240_000, 'USD', 'year']],
    ['Salary range: $180,000—$240,000', [180_000, 240_000, 'USD', 'year']],
    ['Salary range: $180,000.00 to $240,000.00', [180_000, 240_000, 'USD', 'year']],
    ['Salary range: $180,000-240,000', [180_000, 240_000, 'USD', 'year']],
    ['Salary range: $180-240k', [180_000, 240_000, 'USD', 'year']],
    ['Salary range: $180-240,000', [180_000, 240_000, 'USD', 'year']],
    ['Salary range: $180,000 through $240,000', [180_000, 240_000, 'USD', 'year']],
    ['Salary range: $180,000 up to $240,000', [180_000, 240_000, 'USD', 'year']],
    ['The salary is between $180,000 and $240,000.', [180_000, 240_000, 'USD', 'year']],
    ['The salary ranges from a low of $180,500.50 to $240,500.75', [180_500.5, 240_500.75, 'USD', 'year']],
    ['Salary: $142.5K/yr - $213K/yr', [142_500, 213_000, 'USD', 'year']],
    ['Salary: $150k+', [150_000, 150_000, 'USD', 'year']],
    ['Pay: USD 180,000 to 240,000 per year', [180_000, 240_000, 'USD', 'year']],
    ['Pay: USD$180,000 per year - USD$240,000 per year', [180_000, 240_000, 'USD', 'year']],
    ['Base pay: USD $180,000 – USD $240,000', [180_000, 240_000, 'USD', 'year', 'base']],
    ['Salary £85,000', [85_000, 85_000, 'GBP', 'year']],
    ['Salary: £90-120k', [90_000, 120_000, 'GBP', 'year']],
    ['Salary: up to £85k plus bonus', [85_000, 85_000, 'GBP', 'year']],
    ['Annual salary of €70.000', [70_000, 70_000, 'EUR', 'year']],
    ['Annual salary: €70.000,00 – €85.000,00', [70_000, 85_000, 'EUR', 'year']],
    ['Salary: 70 000 €', [70_000, 70_000, 'EUR', 'year']],
    ['Salary: 70\u202f000\u00a0€ to 85\u202f000\u00a0€', [70_000, 85_000, 'EUR', 'year']],
    ['Salary between 120k and 150k EUR', [120_000, 150_000, 'EUR', 'year']],
    ['Salary of 60k€ to 75k€', [60_000, 75_000, 'EUR', 'year']],
    ['We pay 65.000 euros gross per year', [65_000, 65_000, 'EUR', 'year']],
    ["Salary CHF 120'000", [120_000, 120_000, 'CHF', 'year']],
    ['Salary: CHF 110’000 – 130’000 p.a.', [110_000, 130_000, 'CHF', 'year']],
    ['Salary: ₹25–35 LPA', [2_500_000, 3_500_000, 'INR', 'year']],
    ['CTC: 25-35 LPA', [2_500_000, 3_500_000, 'INR', 'year', 'total']],
    ['Salary of ₹25–35 lakhs', [2_500_000, 3_500_000, 'INR', 'year']],
    ['Salary: ₹25,00,000 - ₹35,00,000', [2_500_000, 3_500_000, 'INR', 'year']],
    ['Salary: ₹700,000.00 to ₹1,100,000.00 /year', [700_000, 1_100_000, 'INR', 'year']],
    ['Salary: ¥8M – ¥12M per year', [8_000_000, 12_000_000, null, 'year']],
    ['Salary: JPY 8 million to 12 million a year', [8_000_000, 12_000_000, 'JPY', 'year']],
    ['Salary: ¥600,000—¥900,000 CNY', [600_000, 900_000, 'CNY', null]],
    ['Salary: 600 000 kr per year', [600_000, 600_000, null, 'year']],
    ['Salary: SEK 600 000 – 720 000', [600_000, 720_000, 'SEK', 'year']],
    ['Salary: 18 000 – 24 000 PLN gross/month', [18_000, 24_000, 'PLN', 'month']],
    ['Salary: PLN 18 000 – 24 000', [18_000, 24_000, 'PLN', null]],
    ['Paid with 3980.- EUR/month', [3980, 3980, 'EUR', 'month']],
    // which dollars
    ['Salary: CA$140,000 – CA$170,000', [140_000, 170_000, 'CAD', 'year']],
    ['Salary: C$140,000', [140_000, 140_000, 'CAD', 'year']],
    ['Salary: A$180,000 plus super', [180_000, 180_000, 'AUD', 'year']],
    ['Salary: $127,000-$163,000 CAD', [127_000, 163_000, 'CAD', 'year']],
    ['Salary (AUD): $150,000 to $170,000', [150_000, 170_000, 'AUD', 'year']],
    ['Salary in Canadian dollars: $150,000', [150_000, 150_000, 'CAD', 'year']],
    ['Salary: S$9,000 per month', [9000, 9000, 'SGD', 'month']],
    [
      'The base pay is $118,000 to $171,000 across Canada.',
      [118_000, 171_000, null, 'year', 'base', 'Canada'],
    ],
    // periods
    ['$65/hr', [65, 65, 'USD', 'hour']],
    ['$45.50 per hour', [45.5, 45.5, 'USD', 'hour']],
    ['By contract, $48hr-$96hr', [48, 96, 'USD', 'hour']],
    ['Compensation: $38.00/HR - 52.00/HR', [38, 52, 'USD', 'hour']],
    ['The hourly rate is $63.00', [63, 63, 'USD', 'hour']],
    ['We pay between $41 and $59/hour', [41, 59, 'USD', 'hour']],
    ['Pay: up to $30 an hour', [30, 30, 'USD', 'hour']],
    ['Rate: £550pd', [550, 550, 'GBP', 'day']],
    ['Salary: £55,000 pa', [55_000, 55_000, 'GBP', 'year']],
    ['Day rate: £450 – £550', [450, 550, 'GBP', 'day']],
    ['Rate: $820 per day', [820, 820, 'USD', 'day']],
    ['Interns earn $1,800 per week', [1800, 1800, 'USD', 'week']],
    ['Monthly salary of $8,000', [8000, 8000, 'USD', 'month']],
    ['Salary: $2,000 - $4,000 monthly', [2000, 4000, 'USD', 'month']],
    ['Compensation: $98,000.00 to $165,000.00 (annualized USD)', [98_000, 165_000, 'USD', 'year']],
    ['Rate from 110-170 PLN net', [110, 170, 'PLN', null]],
    ['Salary range: 160-180k', [160_000, 180_000, null, null]],
    ['Salary range: 150,000 - 180,000', [150_000, 180_000, null, null]],
    [
      '$61.25/hour to $198,000/year + bonus',
      [61.25, 61.25, 'USD', 'hour'],
      [198_000, 198_000, 'USD', 'year'],
    ],
    ['Scale E13, about € 4,700 gross per month', [4700, 4700, 'EUR', 'month']],
    ['The expected salary range for this position is 72k-91k annually', [72_000, 91_000, null, 'year']],
    ['Pay\n\n$11,200 - $17,400\n\nRanges shown are monthly', [11_200, 17_400, 'USD', 'month']],
    ['Salary: $60,000 - $80,000\nMonthly team dinners', [60_000, 80_000, 'USD', 'year']],
    // base or total
    ['The base salary is $150,000 plus equity', [150_000, 150_000, 'USD', 'year', 'base']],
    ['$150,000 base + 15% bonus', [150_000, 150_000, 'USD', 'year', 'base']],
    ['OTE: $250,000 – $300,000', [250_000, 300_000, 'USD', 'year', 'total']],
    ['Total compensation: $300k to $400k', [300_000, 400_000, 'USD', 'year', 'total']],
    [
      'Base salary $150k, OTE $300k',
      [150_000, 150_000, 'USD', 'year', 'base'],
      [300_000, 300_000, 'USD', 'year', 'total'],
    ],
    [
      '$90k–$110k base, $130k–$150k OTE',
      [90_000, 110_000, 'USD', 'year', 'base'],
      [130_000, 150_000, 'USD', 'year', 'total'],
    ],
    ['Pay: $210,000 - $250,000 in base salary plus bonus', [210_000, 250_000, 'USD', 'year', 'base']],
    ['Pay range (base pay): $177,000 - $302,000', [177_000, 302_000, 'USD', 'year', 'base']],
    // where
    [
      'Salary: San Francisco: $200,000 - $250,000; New York: $190,000 - $240,000',
      [200_000, 250_000, 'USD', 'year', null, 'San Francisco'],
      [190_000, 240_000, 'USD', 'year', null, 'New York'],
    ],
    [
      'Salary ranges\n- Seattle, WA: $200,000 - $250,000\n- Denver, CO: $170,000 - $210,000',
      [200_000, 250_000, 'USD', 'year', null, 'Seattle, WA'],
      [170_000, 210_000, 'USD', 'year', null, 'Denver, CO'],
    ],
    [
      'Pay is set by zone.\nZone A: $180,000 - $200,000\nZone B: $160,000 - $180,000',
      [180_000, 200_000, 'USD', 'year', null, 'Zone A'],
      [160_000, 180_000, 'USD', 'year', null, 'Zone B'],
    ],
    [
      'For Boston-based roles, the base salary is $150,000.',
      [150_000, 150_000, 'USD', 'year', 'base', 'Boston'],
    ],
    [
      'We pay $200k in Boston and $180k in Austin',
      [200_000, 200_000, 'USD', 'year', null, 'Boston'],
      [180_000, 180_000, 'USD', 'year', null, 'Austin'],
    ],
    [
      'Salary: £70,000 (London), €75,000 (Berlin)',
      [70_000, 70_000, 'GBP', 'year', null, 'London'],
      [75_000, 75_000, 'EUR', 'year', null, 'Berlin'],
    ],
    ['Base salary\nCalifornia\n$150,000 - $190,000', [150_000, 190_000, 'USD', 'year', 'base', 'California']],
    [
      'The US base salary range for this role is $150,000 to $190,000 + bonus',
      [150_000, 190_000, 'USD', 'year', 'base', 'US'],
    ],
    [
      'Pay ranges by zone:\n- Zone 1, which is San Francisco and everything that lies within an hour of it by train: $167,000 - $208,000',
      [167_000, 208_000, 'USD', 'year', null, 'San Francisco'],
    ],
    [
      'Salary in Boston, Little Wick, Mumford, Seattle: $150,000 - $187,000',
      [150_000, 187_000, 'USD', 'year', null, 'Boston, Little Wick, Mumford, Seattle'],
    ],
    // headings, lines of their own, levels
    ['Compensation\n\n$235K – $315K + Equity', [235_000, 315_000, 'USD', 'year']],
    ['Pay Range\n$143,000\n—\n$166,000 USD', [143_000, 166_000, 'USD', 'year']],
    ['$150,000 - $190,000, hybrid\n\nWho we are', [150_000, 190_000, 'USD', 'year']],
    ['What you get\n- $140,000 - $180,000', [140_000, 180_000, 'USD', 'year']],
    ['Annual salary\n£64,000', [64_000, 64_000, 'GBP', 'year']],
    ['Salary Range:\n- $111,000 - $151,000\n- Depends on experience', [111_000, 151_000, 'USD', 'year']],
    [
      'The base salary range is 141,000 USD - 202,500 USD for juniors, and 173,000 USD - 251,500 USD for seniors.',
      [141_000, 202_500, 'USD', 'year', 'base'],
      [173_000, 251_500, 'USD', 'year', 'base'],
    ],
    ['What we offer\n€52,000 – €58,000, 30 days of holiday and a bicycle', [52_000, 58_000, 'EUR', 'year']],
    ['Hybrid, Ghent, €52–58k, a good canteen', [52_000, 58_000, 'EUR', 'year']],
    ['- Up to €90,000 and real equity', [90_000, 90_000, 'EUR', 'year']],
    ['In return\n£64,000, a pension and cake', [64_000, 64_000, 'GBP', 'year']],
    ['💶 €55–65k 🏖 30 days', [55_000, 65_000, 'EUR', 'year']],
    ['| salary | £70k – £85k |', [70_000, 85_000, 'GBP', 'year']],
    // other money beside it
    ['Salary of $58,000 and a $21,000 research budget', [58_000, 58_000, 'USD', 'year']],
    ['Base salary $150,000 plus a $20,000 sign-on bonus', [150_000, 150_000, 'USD', 'year', 'base']],
    ['We raised $50M and pay a salary of $150,000 to $180,000', [150_000, 180_000, 'USD', 'year']],
    ['Equity, bonus and a salary of $150,000', [150_000, 150_000, 'USD', 'year']],
    ['Salary (excluding bonus): $150,000', [150_000, 150_000, 'USD', 'year']],
    ['Join our $2 billion company. Salary: $150,000 (bonus eligible)', [150_000, 150_000, 'USD', 'year']],
    ['The role.Annual Salary:£71,000—£93,000 GBPHolidays', [71_000, 93_000, 'GBP', 'year']],
  ])('%s', (text, ...pays) => {
    expect(told(text)).toEqual(pays.map(full));
  });

  it.each([
    'We raised $50M in our Series B.',
    'We raised $90+ million from investors who pay attention.',
    'Funded with $200,000 to $500,000 of seed capital',
    'Valued at $2.2B, with revenue of $150,000 per employee',
    'Annual revenue of over $25 billion',
    'We grew from $0 to $10M in ARR.',
    'We manage $30 billion in assets under management.',
    'You would own a budget of $100,000 to $500,000 per year.',
    'Cut cloud spend by $250,000 a year',
    'Over 100,000 customers pay with us every day',
    'Customers pay $12,000 a year for our product',
    'Process $1B in payments',
    'Stop $3 trillion in fraud',
    'A sign-on bonus of $20,000',
    'Sign-on bonus: $10,000 - $20,000',
    'A $5,000 referral bonus',
    'Salary plus an annual bonus of $30,000',
    'Everybody gets a one-time $3,000 incentive.',
    '401k match',
    '401(k) with a match of up to $5,000 of your salary',
    'Equity grant of $100,000 to $200,000 over four years',
    'RSUs worth $80,000',
    'Fair salary, and $1,400 WFH stipend',
    'Learning budget: $2,000 per year',
    'A yearly $4,000 training allowance',
    '$180/month health and wellness stipend',
    '- $450/year education credit',
    'Up to $1,300 per year towards wellness',
    'Home office: $1,000',
    'Life insurance ($30,000 benefit)',
    'Deductibles of $300/person or $600/family',
    'Compensation\n- $900 per deal you close',
    'Our plans cost $99 per month.',
    'The price is $25,000 - $50,000.',
    'Fines of up to €20,000 under GDPR',
    'A research grant of $150,000',
    'Won a prize of $100,000',
    'GPU time costs $2.50 per hour',
    'Trained on up to 90K GPUs',
    'Used by 90k nurses, paid or not',
    'Ship to 150,000 - 180,000 users',
    'Competitive salary. 85001 Phoenix, AZ',
    'Salary: competitive\nPhoenix, AZ 85001',
    'Compensation depends on 3-5 years of experience',
    'Salary will be told in the 2024-2025 season',
    'The base rate fell from 5.25 to 4.75',
    'Call +1 650 555 0100 about pay',
    'The salary is competitive; our customer base of $50,000 accounts grows.',
    'You own a P&L of $500k - $900k annually',
    'We offer\n- $5,000, paid after 90 days',
    'Sign-on bonus\n$30,000, paid after 90 days',
    'We earned it. $30,000 stolen on two days was found again.',
    'Typical deal size: $50,000 - $250,000',
    '',
  ])('nothing in: %s', (text) => {
    expect(told(text)).toEqual([]);
  });

  it('is quoted as it stands, with the words that make it a limit', () => {
    const text = 'We are hiring 🚀.\nPay: Up to $71,234.56 per year';
    expect(readPay(text)).toEqual([
      {
        start: 23,
        end: 48,
        text: 'Up to $71,234.56 per year',
        low: 71_234.56,
        high: 71_234.56,
        currency: 'USD',
        period: 'year',
        basis: null,
        place: null,
      },
    ]);
  });

  it('that is stated twice is given once, where more is said of it', () => {
    const pays = readPay('$150K/yr - $190K/yr\n\nThe base salary range in Ohio is $150,000 - $190,000.');
    expect(pays.map(({ text, basis, place }) => [text, basis, place])).toEqual([
      ['$150,000 - $190,000', 'base', 'Ohio'],
    ]);
  });

  it('of several places stays apart, though the sums are the same', () => {
    const text = 'Salary\nOhio: $150,000 - $190,000\nUtah: $150,000 - $190,000';
    expect(readPay(text).map(({ place }) => place)).toEqual(['Ohio', 'Utah']);
  });
});

describe('whatever a text holds', () => {
  const piece = fc.constantFrom(
    ...'$ £ € ₹ ¥ kr USD CAD 1 12 120 120k 1,2 180,000 70.000 25,00,000 99.99 000 k M lakhs LPA /hr per year to - – and between ( ) , . ; : Salary pay OTE base bonus raised Boston in for'.split(
      ' ',
    ),
    ' ',
    ' ',
    '\n',
    '\u00a0',
  );
  const money = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));

  it('gives a code between two figures to the first', () => {
    expect(readPay('Salary₹1,2USD1,2').map(({ text }) => text)).toEqual(['₹1,2USD', '1,2']);
  });

  it.each([
    ['strange text', strangeText],
    ['money', money],
    ['any characters', fc.string({ unit: 'binary', maxLength: 300 })],
  ])('offsets quote it and the low end is not above the high one: %s', (_, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        let last = 0;
        for (const pay of readPay(text)) {
          expect(text.slice(pay.start, pay.end)).toBe(pay.text);
          expect(pay.start).toBeGreaterThanOrEqual(last);
          expect(pay.low).toBeGreaterThan(0);
          expect(pay.low).toBeLessThanOrEqual(pay.high);
          expect(Number.isFinite(pay.high)).toBe(true);
          last = pay.end;
        }
      }),
      { numRuns: 500 },
    );
  });
});
