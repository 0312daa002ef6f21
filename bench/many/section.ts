import { cpus } from 'node:os';
import type { Measured } from './measure.js';
import type { Hold } from './watch.js';

const BEGIN = '<!-- many -->';
const END = '<!-- /many -->';
const MIB = 1024 * 1024;

const NEW_PAGE = `# The page, measured

What the page does in a browser, in figures.
`;

/** The page of figures with this section in place of the one that it has, or at its end; a new one where there is none. */
export function putManySection(page: string | null, section: string): string {
  const text = page ?? NEW_PAGE;
  const [from, to] = [text.indexOf(BEGIN), text.indexOf(END)];
  const marked = `${BEGIN}\n${section}\n${END}`;
  if (from < 0 || to < 0) return `${text.trimEnd()}\n\n${marked}\n`;
  return text.slice(0, from) + marked + text.slice(to + END.length);
}

export function describeMany(measured: Measured, date: string): string {
  const { postings, bytes, seconds, heap, holds, isSame, load } = measured;
  const kept = (heap.after - heap.before) / postings;
  return `## Many at once

Written by \`npm run bench:page-many -- --write\` on ${date}: ${cpus().length} cores, Chromium. A CSV of ${whole(postings)} postings (${(bytes / 1e6).toFixed(1)} MB, made of the invented postings of bench/practice).

| what | measured |
| --- | --- |
| time to read all | ${seconds.toFixed(1)} s, ${whole(postings / seconds)} postings a second |
| heap of the page afterwards | ${(heap.after / MIB).toFixed(1)} MiB, ${(kept / 1024).toFixed(1)} KiB more for each posting |
| what is saved as CSV | ${isSame ? 'the same bytes as' : '**not the same as**'} those of \`rolecall score\` |

| while | processor, ms | longest task, ms | longest wait for a frame, ms |
| --- | --- | --- | --- |
${[...holds].map(row).join('\n')}

Processor is what the thread that draws the page used in all; the readers have threads of their own. The other two go by the clock, and the browser tells of tasks only from 50 ms on. The load of
the machine was ${load.toFixed(1)} on ${cpus().length} cores: above that number of cores, other work took part of the time, and what goes by the clock is that much too long. What is read stays in files of the browser, not in the heap, until it is opened or saved.`;
}

function row([name, { task, frame, processor }]: readonly [string, Hold]): string {
  return `| ${name} | ${whole(processor)} | ${task === 0 ? 'under 50' : whole(task)} | ${whole(frame)} |`;
}

const whole = (number: number): string => Math.round(number).toLocaleString('en-GB');
