import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { STEPS, type Step } from './steps.js';

/**
 * `npm run bench:growth`: how the time of each step grows with its input, for shapes that are hard on it. Says the time for a thousand
 * characters at each size, and which shape grows by more than its length. `--write docs/security.md` puts the table between its marks.
 * All of it takes an hour: `--only STEP` measures one step, `--every 6` each sixth shape.
 */
const { values } = parseArgs({
  options: { only: { type: 'string' }, every: { type: 'string', default: '1' }, write: { type: 'string' } },
});

const SIZES = [1_000, 10_000, 100_000, 1_000_000, 10_000_000];
/** Shorter times are those of the clock and of what else the machine does. */
const SHORTEST = 5;
/** Each is measured so often that this goes by, in milliseconds; the fastest counts. */
const BUDGET = 100;
/** What takes so long at one size is not tried at the next. */
const LONGEST = 5_000;
/** A larger input finds the memory slower, which adds a little; twice the length takes at most so much more than twice the time. */
const STEEPEST = 1.15;
/** A shape that seems steep is measured again, since a slow spell of the machine looks the same. */
const ROUNDS = 4;

interface Point {
  readonly size: number;
  readonly milliseconds: number;
}

interface Growth {
  readonly step: string;
  readonly shape: string;
  readonly points: readonly Point[];
  /** How the time grows with the length, as the exponent of a power: 1 is as the length. null where all of it is too quick to tell. */
  readonly exponent: number | null;
}

async function time(run: () => unknown): Promise<number> {
  const begun = performance.now();
  let fastest = Number.POSITIVE_INFINITY;
  do {
    const start = performance.now();
    await run();
    fastest = Math.min(fastest, performance.now() - start);
  } while (performance.now() - begun < BUDGET);
  return fastest;
}

async function measure(step: Step, shape: string): Promise<Point[]> {
  const points: Point[] = [];
  for (const size of SIZES) {
    const text = step.shapes[shape]!(Math.min(size, step.most)).slice(0, step.most);
    points.push({ size: text.length, milliseconds: await time(step.prepare(text)) });
    if (size >= step.most || points.at(-1)!.milliseconds > LONGEST) break;
  }
  return points;
}

/** Between the first size that takes long enough to tell and the largest. */
function exponentOf(points: readonly Point[]): number | null {
  const last = points.at(-1)!;
  const first = points.find(({ milliseconds }) => milliseconds >= SHORTEST);
  if (!first || first === last) return null;
  return Math.log(last.milliseconds / first.milliseconds) / Math.log(last.size / first.size);
}

async function examine(step: Step, shape: string): Promise<Growth> {
  let points = await measure(step, shape);
  for (let round = 1; round < ROUNDS && (exponentOf(points) ?? 0) > STEEPEST; round++) {
    const again = await measure(step, shape);
    points = points.map((point, i) =>
      again[i] && again[i].milliseconds < point.milliseconds ? again[i] : point,
    );
  }
  return { step: step.name, shape, points, exponent: exponentOf(points) };
}

const NAMES = ['1 kB', '10 kB', '100 kB', '1 MB', '10 MB'];

/** Microseconds for a thousand characters. */
function rate({ size, milliseconds }: Point): string {
  const figure = (milliseconds * 1e6) / size;
  return figure < 10 ? figure.toFixed(1) : Math.round(figure).toLocaleString('en-US');
}

function row({ step, shape, points, exponent }: Growth): string {
  const rates = NAMES.map((_, i) => (points[i] ? rate(points[i]) : ''));
  const steep = exponent === null ? '' : exponent.toFixed(2);
  return `| ${[step, shape, ...rates, steep].join(' | ')} |`;
}

const HEAD = [
  `| step | shape | ${NAMES.join(' | ')} | exponent |`,
  `| --- | --- |${' ---: |'.repeat(NAMES.length + 1)}`,
];

/** Ordinary text comes first in every step. */
const isWanted = (_: string, place: number): boolean => place % Number(values.every) === 0;

const found: Growth[] = [];
for (const step of STEPS.filter(({ name }) => values.only === undefined || name === values.only)) {
  for (const shape of Object.keys(step.shapes).filter(isWanted)) {
    const growth = await examine(step, shape);
    found.push(growth);
    console.log(row(growth));
  }
}
const steep = found.filter(({ exponent }) => exponent !== null && exponent > STEEPEST);
console.log(
  steep.length === 0
    ? `None of ${found.length} shapes grows by more than its length (exponent over ${STEEPEST}).`
    : `By more than their length grow:\n${steep.map(row).join('\n')}`,
);
if (values.write !== undefined) write(values.write);

/** Of each step the whole table would be long: the shape that is slowest at its largest size, and the one that grows most. */
function summarise(): string[] {
  return STEPS.flatMap(({ name }) => {
    const own = found.filter(({ step }) => step === name);
    if (own.length === 0) return [];
    const last = ({ points }: Growth): number => points.at(-1)!.milliseconds / points.at(-1)!.size;
    const slowest = own.reduce((a, b) => (last(b) > last(a) ? b : a));
    const steepest = own.reduce((a, b) => ((b.exponent ?? 0) > (a.exponent ?? 0) ? b : a));
    return [...new Set([own[0]!, slowest, steepest])].map(row);
  });
}

const [BEGIN, END] = ['<!-- growth: written by npm run bench:growth -->', '<!-- end of growth -->'];

function write(path: string): void {
  const text = readFileSync(path, 'utf8');
  const [before, rest] = text.split(BEGIN) as [string, string];
  const after = rest.split(END)[1]!;
  const table = [...HEAD, ...summarise()].join('\n');
  writeFileSync(path, `${before}${BEGIN}\n\n${table}\n\n${END}${after}`);
}
