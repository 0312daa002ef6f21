import { cpus, totalmem } from 'node:os';
import type { Batch } from './batch.js';
import { inMegabytes } from './batch.js';
import { GOALS, type Goal, reached } from './goals.js';
import { median } from './median.js';
import type { Timed } from './rounds.js';

/** All that a run has measured. */
export interface Figures {
  /** By row of the table. */
  readonly ratios: ReadonlyMap<number, number>;
  readonly inside: readonly Timed[];
  readonly batches: readonly Batch[];
  /** Medians, in milliseconds; null where not asked for. */
  readonly starts: { readonly rolecall: number; readonly node: number } | null;
  readonly loaded: readonly string[] | null;
  readonly postings: number;
  readonly isSmall: boolean;
}

const MIB = 1024 * 1024;

/** The figures as Markdown. */
export function describeSpeed(figures: Figures): string {
  const { ratios, inside, batches, starts, loaded } = figures;
  return [
    table(
      ['', 'figure', 'measured', 'at least', 'aim', 'reached'],
      GOALS.filter(({ row }) => ratios.has(row)).map((goal) => goalCells(goal, ratios.get(goal.row)!)),
    ),
    inside.length > 0 &&
      `In process, one thread:\n\n${table(
        ['what', 'postings read', 'postings/s', 'MB/s', 'peak memory, MiB', 'right, since'],
        inside.map(insideCells),
      )}`,
    batches.length > 0 &&
      `Whole processes:\n\n${table(
        ['what', 'file', 'seconds', 'postings/s', 'MB/s', 'peak memory, MiB', 'right, since'],
        batches.map(batchCells),
      )}`,
    starts &&
      `From the start of the command to its first result on one posting: ${starts.rolecall.toFixed(0)} ms. \`node -e 0\`, from its start to its end: ${starts.node.toFixed(0)} ms.`,
    loaded && `Packages that a run loads: ${loaded.length > 0 ? loaded.join(', ') : 'none'}.`,
  ]
    .filter(Boolean)
    .join('\n\n');
}

function goalCells(goal: Goal, figure: number): string[] {
  return [
    String(goal.row),
    goal.figure,
    amount(goal, figure),
    amount(goal, goal.least),
    amount(goal, goal.aim),
    reached(goal, figure),
  ];
}

function amount({ unit }: Goal, figure: number): string {
  if (unit === 'packages') return String(figure);
  if (unit === 'MiB') return `${figure.toFixed(1)} MiB`;
  const digits = figure >= 10 || Number.isInteger(figure) ? 0 : figure >= 3 ? 1 : 2;
  return unit === 'times as fast' ? `${figure.toFixed(digits)}x` : `${figure.toFixed(digits)}x its time`;
}

function insideCells({ name, postings, bytes, seconds, peak, checked }: Timed): string[] {
  const time = median(seconds);
  return [name, whole(postings), whole(postings / time), rate(bytes, time), whole(peak / MIB), checked];
}

function batchCells({ name, dump, seconds, peak, checked }: Batch): string[] {
  const time = median(seconds);
  return [
    name,
    inMegabytes(dump.bytes),
    time.toFixed(2),
    whole(dump.postings / time),
    rate(dump.bytes, time),
    peak === null ? '' : (peak / MIB).toFixed(1),
    checked,
  ];
}

const whole = (number: number): string => Math.round(number).toLocaleString('en-GB');

const rate = (bytes: number, seconds: number): string => {
  const megabytes = bytes / 1e6 / seconds;
  return megabytes.toFixed(megabytes < 1 ? 3 : megabytes < 100 ? 1 : 0);
};

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** docs/speed.md. */
export function speedPage(
  figures: Figures,
  rounds: { inside: number; whole: number; threads: number },
  date: string,
): string {
  const [processor] = cpus();
  return `# How fast it is

Written by \`npm run bench:speed -- FOLDER --write docs/speed.md\` on ${date}: Node ${process.version}, ${cpus().length} × ${processor?.model.trim() ?? 'unknown processor'}, ${whole(totalmem() / 1024 / MIB)} GiB of memory, ${process.platform}.
${figures.isSmall ? '\n**A trial with small files and few rounds (`--small`): not what is promised.**\n' : ''}
${describeSpeed(figures)}

## How it is measured

- ${whole(figures.postings)} different real postings are read. They belong to those who wrote them and are not in this repository; any folder with \`dev.postings.jsonl\`, in the form of
  [bench/postings](../bench/postings/README.md), will do.
- Ratios are what counts: the same machine is a third faster or slower from one minute to the next. All that is compared runs in turn, in one sitting, and the
  figure is the median of the ratios of ${rounds.inside} rounds in process and ${rounds.whole} of whole processes; one thread and two are compared in ${rounds.threads} of the largest file.
- Each peer runs in a process of its own, has read everything once before the clock runs, and is first held to the right answer: the last column says how.
- What is measured of rolecall is what \`npm run build\` makes. MB are millions of bytes of text in UTF-8, or of the file.
- compromise reads some of the postings only, from all parts of the list, since it takes minutes for all. Its ratio goes by bytes.
- The surface forms are every sequence of words that some phrase without a gap finds, in any layer of the lexicon. The regular expression is given texts that are folded
  already (case, accents, quotes, white space), which reading has to do itself; and it only counts, while reading weighs and judges. wink-nlp and natural get the same forms.
- The large files are the postings again and again. Each copy has a number of its own in its text, so that no text occurs twice; but nearly all of its sentences occur in other
  copies, which would flatter a program that remembers sentences. rolecall remembers nothing of a posting when it goes on to the next.
- The program that only parses reads a mebibyte at a time, looks for line ends in the bytes and calls \`JSON.parse\` on each line: the fastest plain way that we know. \`wc -w\` runs in the
  locale of the shell (${process.env.LC_ALL || process.env.LC_CTYPE || process.env.LANG || 'C'}).
- Peak memory is the largest resident set as the process itself reports it at its end.
`;
}
