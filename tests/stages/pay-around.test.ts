import { describe, expect, it } from 'vitest';
import { readPay } from '../../src/stages/pay.js';

const lows = (text: string): number[] => readPay(text).map(({ low }) => low);
const first = (text: string) => readPay(text)[0];
const each = (list: string): string[] => list.split('|');

describe('a sum', () => {
  it.each(
    each(
      'gross|net|depending on you|plus bonus|per year|based on you|commensurate with you|DOE|annual|annually|yearly|base|OTE|and more|with more|for you|a year|dependent on you|, all in|. Ask!|; ask|: ask|) ask|(ask)|+ more|* ask|• ask|/ year',
    ),
  )('without a currency counts nothing but money: 85,000 %s', (words) => {
    expect(lows(`The salary is 85,000 ${words}`)).toEqual([85_000]);
  });

  it.each(
    each(
      'Salary|Salaries|Pay|Compensation|Comp|Rate|Rates|Wage|Wages|CTC|OTE|Remuneration|Salary range|Salary ranges|Pay package|Pay band|Salary (gross)|Salary is|Rate of|Salary from|Salary is between|Salary up to|Salary starts at|Salary start at|Salary starting at|Salary approximately|Salary around|Salary is about|Salary circa|Salary ca.|Salary ca|Salary:|Salary :|Salary –|Salary -|Salary —',
    ),
  )('without a currency has a label: %s 85,000', (label) => {
    expect(lows(`${label} 85,000`)).toEqual([85_000]);
    expect(lows(`${label}ed 85,000`)).toEqual([]);
  });

  it.each(each('. |! |? |." |.) |; | • | · |\t'))('begins a clause of its own after “%s”', (end) => {
    expect(lows(`Ask for your bonus${end}We give £90,000 of salary`)).toEqual([90_000]);
    expect(lows('Ask for your bonus, we give £90,000')).toEqual([]);
  });

  it.each(each('approx.|incl.|excl.|est.|ca.|e.g.|i.e.|St.|vs.|min.|max.|no.|J.'))(
    'stands in the clause that a short form is in: %s',
    (short) => {
      expect(lows(`Salary ${short} USD 15,000`)).toEqual([15_000]);
      expect(lows(`A bonus ${short} USD 90,000 - USD 95,000`)).toEqual([]);
    },
  );

  it.each(
    each(
      '. Bonus|; bonus|, bonus|\nBonus| • Bonus| (bonus)| + bonus| plus bonus| and bonus| with bonus| which no bonus raises| including bonus| depending on bonus| based on bonus| commensurate with bonus| as well as bonus| for this bonus| for the role with bonus| for our bonus| for all with bonus| for Bonus| for candidates with bonus| for roles with bonus| for someone with bonus',
    ),
  )('is not what the words turn to after it: £90,000%s', (words) => {
    expect(lows(`Salary: £90,000${words}`)).toEqual([90_000]);
  });

  it.each(
    each(
      ' of bonus| bonus| for a bonus| in shares|/person| per deal| to spend| that you may use| company| startup| business',
    ),
  )('is what the words after it say: £90,000%s', (words) => {
    expect(lows(`Salary and £90,000${words}`)).toEqual([]);
  });

  it.each(
    each(
      'a day|5 days|holiday|holidays|vacation|leave|pension|equity|options|stock|bonus|remote|hybrid|insurance|health|healthcare|overtime|benefits',
    ),
  )('stands among what is offered: %s', (perk) => {
    expect(lows(`Good food, €52,000 - €58,000, ${perk}`)).toEqual([52_000]);
    expect(lows(`Good food, €52,000 - €58,000, ${perk}x`)).toEqual([]);
  });

  it.each<[string, string | null]>([
    ['Base: $90,000', 'base'],
    ['OTE: $90,000', 'total'],
    ['On-target earnings: $90,000', 'total'],
    ['On target earnings: $90,000', 'total'],
    ['CTC: $90,000', 'total'],
    ['TC of the salary: $90,000', 'total'],
    ['Total comp: $90,000', 'total'],
    ['Total compensation: $90,000', 'total'],
    ['Total annual compensation: $90,000', 'total'],
    ['Total target cash compensation: $90,000', 'total'],
    ['Total direct pay: $90,000', 'total'],
    ['Total earnings: $90,000', 'total'],
    ['Total remuneration: $90,000', 'total'],
    ['Total rewards, salary: $90,000', 'total'],
    ['Total package, salary: $90,000', 'total'],
    ['Total cash: $90,000', 'total'],
    ['All-in salary: $90,000', 'total'],
    ['All in salary: $90,000', 'total'],
    ['Salary: $90,000 (base)', 'base'],
    ['Salary: $90,000 base', 'base'],
    ['Base salary\n$90,000', 'base'],
    ['Salary (base): $90,000', 'base'],
    ['Salary: $90,000 as a start of all of your base', null],
    ['Salary: $90,000', null],
  ])('%s is %s', (text, basis) => {
    expect(first(text)).toMatchObject({ low: 90_000, basis });
  });

  it.each(each('range|ranges|rate|rates|salary|salaries|figure|figures|amount|amounts'))(
    'is paid as a line below says: the %s',
    (noun) => {
      expect(first(`Salary\n$1,200 - $1,400\nThe ${noun}: weekly`)?.period).toBe('week');
      expect(first(`Salary\n$1,200 - $1,400\nThe ${noun}x: weekly`)?.period).toBeNull();
    },
  );

  it.each(each('displayed|shown|quoted|stated'))('is paid as it is %s below', (verb) => {
    expect(first(`Salary\n$1,200 - $1,400\nAll is ${verb} weekly`)?.period).toBe('week');
  });

  it('stands under the nearest line, whatever is above that', () => {
    const long = 'Who sails our boats is well fed and sees a good many of the harbours of the north';
    expect(lows(`${long}\nSalary\n£64,000`)).toEqual([64_000]);
    expect(lows(`Salary\n${long}\n£64,000`)).toEqual([]);
    expect(lows(`${long}\n\nSalary\n\n£64,000`)).toEqual([64_000]);
  });

  it.each(each('up to|starting at|starting from|at least|minimum of|from'))(
    'is quoted with its limit: %s',
    (limit) => {
      expect(first(`Salary: ${limit} $90,000`)?.text).toBe(`${limit} $90,000`);
      expect(first(`Salary: ${limit} $90,000 - $95,000`)?.text).toBe('$90,000 - $95,000');
    },
  );
});
