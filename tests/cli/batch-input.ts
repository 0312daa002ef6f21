import { POSTING } from './command.js';

const PLACES = ['Oslo', 'Porto', 'Ghent', 'Turku', 'Graz', 'Malmo', 'Lyon', 'Bergen', 'Cork', 'Bari'];
/** Lines as long as those of real dumps, most of which nobody reads. */
const UNREAD = 'x'.repeat(24_000);

/** A posting of its own for every number. */
export function postingOf(number: number): string {
  const place = [...String(number)].map((digit) => PLACES[Number(digit)]).join(' and ');
  return POSTING.replace('ranking models', `ranking models for ${place}`);
}

/** So many JSON lines: every seventh has the text of an earlier one, every eleventh cannot be read. */
export function linesOf(count: number): string {
  const lines = Array.from({ length: count }, (_, number) => {
    if (number % 11 === 10) return '{broken';
    const text = postingOf(number % 7 === 6 ? Math.floor(number / 2) : number);
    return JSON.stringify({ id: `n${number}`, title: 'Applied Scientist', company: 'Acme', text, UNREAD });
  });
  return `${lines.join('\n')}\n`;
}

/** The same as a table. */
export function tableOf(first: number, count: number): string {
  const rows = Array.from({ length: count }, (_, i) => `t${first + i},"${postingOf(first + i)}"`);
  return `id,text\n${rows.join('\n')}\n`;
}
