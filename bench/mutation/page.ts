import { type Counts, percent } from './scores.js';

interface Tried {
  readonly part: string;
  /** How many mutants the part has. */
  readonly mutants: number;
  readonly counts: Counts;
}

/** What says again which mutants were drawn, and when they were tried. */
interface Run {
  readonly count: number;
  readonly seed: string;
  readonly date: string;
}

/** The page has two halves: the figures, which are written anew, and what stands from here on, which is kept by hand. */
const BY_HAND = '## What survived, and why';

/** The page with these figures, and what was written by hand as it was. */
export function putFigures(page: string, tried: readonly Tried[], run: Run): string {
  const cut = page.indexOf(BY_HAND);
  return `${describe(tried, run)}\n${cut < 0 ? '' : `\n${page.slice(cut)}`}`;
}

function describe(tried: readonly Tried[], { count, seed, date }: Run): string {
  const drawn = tried.reduce((sum, { counts }) => sum + counts.tried, 0);
  const all = tried.reduce((sum, { mutants }) => sum + mutants, 0);
  const { score, half } = estimate(tried, all);
  return `# Do the tests bite?

Break the engine in one place, a comparison, a condition, a pattern, and see whether a test goes red. Of ${all} such faults in
\`src/stages\` and \`src/lexicon\`, ${drawn} were drawn by lot (seed ${seed}) and tried on ${date}.
Written by \`npm run bench:mutation -- --sample ${count} --seed ${seed} --write docs/mutation.md\`.

**${percent(score)}** die, between ${percent(score - half)} and ${percent(Math.min(1, score + half))} with 95 % certainty.

| part | faults | drawn | died | survived | in no test | score |
|---|---|---|---|---|---|---|
${tried.map(describeRow).join('\n')}

Of each part a share was drawn, of small parts more; in the figure for all of them each part counts by its faults.
`;
}

function describeRow({ part, mutants, counts: { tried, died, survived, untested } }: Tried): string {
  return `| ${[part, mutants, tried, died, survived, untested, percent(died / tried)].join(' | ')} |`;
}

/** The share that dies of all, from what died of each part, and half the width of its interval: drawn without putting back. */
function estimate(tried: readonly Tried[], all: number): { readonly score: number; readonly half: number } {
  const parts = tried.map(({ mutants, counts: { tried, died } }) => ({
    weight: mutants / all,
    score: died / tried,
    variance: ((died / tried) * (1 - died / tried) * (1 - tried / mutants)) / Math.max(1, tried - 1),
  }));
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  return {
    score: sum(parts.map(({ weight, score }) => weight * score)),
    half: 1.96 * Math.sqrt(sum(parts.map(({ weight, variance }) => weight ** 2 * variance))),
  };
}
