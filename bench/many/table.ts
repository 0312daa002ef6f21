import { readFileSync } from 'node:fs';
import type { Posting } from '../../src/types.js';

const PRACTICE = new URL('../practice/dev.postings.jsonl', import.meta.url);
const EMPLOYERS = ['Alder Freight', 'Brack & Sons', 'Corvid Maps', 'Dune Health', 'Elm Street Foods'];

/**
 * So many different postings as CSV. Each is two of the invented postings one after the other, so that it is as long as postings are,
 * under the title of the first; a number of its own makes its text differ from all others.
 */
export function writeTable(count: number): string {
  const postings = readFileSync(PRACTICE, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Posting);
  const rows = Array.from({ length: count }, (_, place) => {
    const first = postings[place % postings.length]!;
    // Each round pairs them otherwise.
    const round = 1 + Math.floor(place / postings.length);
    const second = postings[(place + 7 * round) % postings.length]!;
    const text = `${first.text}\n\n${second.text}\n\nRequisition number ${100_000 + place}.`;
    const employer = EMPLOYERS[place % EMPLOYERS.length]!;
    return [`req-${place + 1}`, first.title ?? '', employer, text].map(quote).join(',');
  });
  return `id,title,company,description\n${rows.join('\n')}\n`;
}

function quote(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}
