import { cpus } from 'node:os';
import { type Budget, LIMITS } from './budgets.js';
import type { Visit } from './visit.js';

/** A page, what it may cost, and what it costs. */
export interface Measured {
  readonly budget: Budget;
  readonly visit: Visit;
}

const BEGIN = '<!-- cost: written by npm run bench:page -->';
const END = '<!-- end of cost -->';

/** The page of the documentation with these figures in place of those that it has. */
export function putSection(page: string, section: string): string {
  const [from, to] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (from < 0 || to < 0) throw new Error(`The page has no place for the figures: ${BEGIN} … ${END}`);
  return page.slice(0, from) + section + page.slice(to + END.length);
}

export function costSection(
  measured: readonly Measured[],
  engine: number,
  lexicon: number,
  date: string,
): string {
  return `${BEGIN}
*Written by \`npm run bench:page -- --write docs/page.md\` on ${date}: Node ${process.version}, ${cpus().length} cores.*

| page | all that it loads, kB | of that before it can be used, kB | largest paint, ms | blocking time, ms | layout shift |
| --- | --- | --- | --- | --- | --- |
${measured.map(row).join('\n')}
| at most | as in brackets | as in brackets | ${LIMITS.largestPaint} | ${LIMITS.blocking} | ${LIMITS.shift} |

The engine has ${kilobytes(engine)} kB and the lexicon ${kilobytes(lexicon)} kB, ${kilobytes(engine + lexicon)} kB together; the aim of 120 kB is missed.
${END}`;
}

function row({ budget, visit }: Measured): string {
  const { transfer, first, largestPaint, blocking, shift } = visit;
  const cells = [
    budget.name,
    `${kilobytes(transfer)} (${kilobytes(budget.transfer)})`,
    `${kilobytes(first)} (${kilobytes(budget.first)})`,
    largestPaint.toFixed(0),
    blocking.toFixed(0),
    shift === 0 ? '0' : shift.toFixed(3),
  ];
  return `| ${cells.join(' | ')} |`;
}

/** What is dearer than it may be, in words; empty where nothing is. */
export function listExcesses(measured: readonly Measured[]): string[] {
  return measured.flatMap(({ budget, visit }) =>
    Object.entries({ ...LIMITS, transfer: budget.transfer, first: budget.first })
      .filter(([name, most]) => visit[name as keyof Visit] > most)
      .map(([name, most]) => `${budget.path}: ${name} is ${visit[name as keyof Visit]}, at most ${most}.`),
  );
}

const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(bytes < 100_000 ? 1 : 0);
