import type { Pay } from '../types.js';
import { toOneLine } from './layout.js';

/** A bare `$` is US dollars; other dollars are told apart. */
const SIGNS: Readonly<Record<string, string>> = {
  USD: '$',
  GBP: '£',
  EUR: '€',
  CAD: 'CA$',
  AUD: 'A$',
  NZD: 'NZ$',
  SGD: 'S$',
  HKD: 'HK$',
  INR: '₹',
  JPY: '¥',
};

const PERIODS = { year: 'a year', month: 'a month', week: 'a week', day: 'a day', hour: 'an hour' } as const;
const BASES = { base: 'base', total: 'in total' } as const;

/** `$320,000–$405,000 a year, base, San Francisco`: what the posting states, with no more than it says. */
export function sayPay(pay: Pay): string {
  const { period, basis, place } = pay;
  const sum = period ? `${saySum(pay)} ${PERIODS[period]}` : saySum(pay);
  return [sum, basis && BASES[basis], place && toOneLine(place)].filter((part) => part).join(', ');
}

function saySum({ low, high, currency }: Pay): string {
  const say = (number: number): string => {
    const written = String(number).replace(/\B(?<!\.\d*)(?=(?:\d{3})+(?!\d))/g, ',');
    const sign = currency === null ? '' : (SIGNS[currency] ?? `${currency} `);
    return sign + written;
  };
  const sum = low === high ? say(low) : `${say(low)}–${say(high)}`;
  return currency === null ? `${sum} (currency not said)` : sum;
}
