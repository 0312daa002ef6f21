import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { type Load, percentile } from './drive.js';
import type { Storm } from './storm.js';

const BEGIN = '<!-- load: written by npm run bench:load -->';
const END = '<!-- end of load -->';
const MIB = 1024 * 1024;

/** The section of a page that `bench:load` wrote, with its marks; empty where there is none. */
export function readSection(file: string): string {
  const page = readFileSync(file, 'utf8');
  const [from, to] = [page.indexOf(BEGIN), page.indexOf(END)];
  return from < 0 || to < 0 ? '' : page.slice(from, to + END.length);
}

/** The page with this section in place of the one that it has, or at its end. */
export function putSection(page: string, section: string): string {
  const [from, to] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (section === '') return page;
  if (from < 0 || to < 0) return `${page.trimEnd()}\n\n${section}\n`;
  return page.slice(0, from) + section + page.slice(to + END.length);
}

export function loadSection(storm: Storm, seconds: number, date: string): string {
  return `${BEGIN}\n${describeStorm(storm, seconds, date)}\n${END}`;
}

function describeStorm(figures: Storm, seconds: number, date: string): string {
  const { rise, storm, memory, processor, after, echo } = figures;
  const peak = Math.max(...rise.map(goodput));
  const best = echo.reduce((most, load) => (goodput(load) > goodput(most) ? load : most));
  const kept = goodput(storm) / peak;
  const [early, late] = [average(memory, 0.1, 0.3), average(memory, 0.8, 1)];
  return `## The server under load

Written by \`npm run bench:load -- --seconds ${seconds} --write docs/speed.md\` on ${date}: Node ${process.version}, ${cpus().length} cores, which the server and what sends to it share.

| sent a second | answered a second | shed | p50, ms | p99, ms |
| --- | --- | --- | --- | --- |
${rise.map(row).join('\n')}
| **${whole(storm.rate)}**, for ${seconds} seconds | ${whole(goodput(storm))} | ${percent(storm.shed / total(storm))} | ${wait(storm, 0.5)} | ${wait(storm, 0.99)} |
| a bare Express that gives back what it was sent: ${whole(best.rate)} | ${whole(goodput(best))} | none | ${wait(best, 0.5)} | ${wait(best, 0.99)} |

- **Answers a second per core**: ${whole(storm.right / processor)} in the storm, by the processor time that the server took, shedding included.
- **Goodput** at twice what is too much: ${percent(kept)} of the peak of ${whole(peak)} a second; ${percent(Math.min(...storm.bySecond.slice(1, -1)) / peak)} in the worst second.
- **Right**: all ${whole(rise.reduce((sum, { right }) => sum + right, storm.right))} answers were compared with the expected report, byte for byte; ${storm.wrong + rise.reduce((sum, { wrong }) => sum + wrong, 0)} differed. ${storm.failed + rise.reduce((sum, { failed }) => sum + failed, 0)} requests got no answer at all.
- **Shedding** takes ${percentile(storm.shedWaits, 0.5).toFixed(1)} ms (p50), ${percentile(storm.shedWaits, 0.99).toFixed(0)} ms (p99) from the moment a request is due.
- **Memory**: ${whole(early / MIB)} MiB near the beginning of the storm, ${whole(late / MIB)} MiB at its end, ${whole(Math.max(...memory) / MIB)} MiB at most.
- **Afterwards**: the first answer took ${after[0]!.toFixed(0)} ms, the slowest of the first ${after.length} ${Math.max(...after).toFixed(0)} ms.

Postings are those of \`examples/\` and \`tests/golden/\`, and one in a hundred has 100,000 characters; they go to \`POST /api/analyze\`. They are sent evenly, whatever comes back and however late, and waits
count from the moment at which a request is due. The rate rises by three tenths at a time until less than 95 % is answered, or the last answers come a fifth of the time too late, twice running; the storm is twice the first of these. The limit for each client is off.`;
}

function row(load: Load): string {
  const shed = load.shed === 0 ? 'none' : percent(load.shed / total(load));
  return `| ${whole(load.rate)} | ${whole(goodput(load))} | ${shed} | ${wait(load, 0.5)} | ${wait(load, 0.99)} |`;
}

const goodput = ({ right, seconds }: Load): number => right / seconds;
const total = ({ right, wrong, shed, failed }: Load): number => right + wrong + shed + failed;
const whole = (number: number): string => Math.round(number).toLocaleString('en-GB');
const percent = (share: number): string => `${(100 * share).toFixed(0)} %`;
const wait = ({ waits }: Load, share: number): string => percentile(waits, share).toFixed(1);

/** Of a part of the numbers, from one share of them to another. */
function average(numbers: readonly number[], from: number, to: number): number {
  const part = numbers.slice(Math.floor(numbers.length * from), Math.ceil(numbers.length * to));
  return part.reduce((sum, number) => sum + number, 0) / part.length;
}
