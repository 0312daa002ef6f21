import { spawn } from 'node:child_process';
import { COMMAND, type Outcome, outcomeOf } from '../cli/command.js';

/** Loaded before the command, it says at its end how much memory that took at most. */
const PEAK = new URL('peak.mjs', import.meta.url).href;

/**
 * What reading a hostile file may cost at most: the largest resident set of the process in MiB, and seconds, after which it is killed.
 * Seconds are many, since tests run on slow machines that do other things, too. docs/security.md says the same; a test compares.
 */
export const LIMITS = {
  'one posting as text': { memory: 350, seconds: 60 },
  'many postings': { memory: 400, seconds: 60 },
  packed: { memory: 350, seconds: 60 },
  Word: { memory: 400, seconds: 60 },
  PDF: { memory: 350, seconds: 60 },
  Parquet: { memory: 150, seconds: 60 },
  'a lexicon': { memory: 400, seconds: 60 },
} as const;

const ENDINGS: Readonly<Record<string, keyof typeof LIMITS>> = {
  txt: 'one posting as text',
  html: 'one posting as text',
  json: 'many postings',
  jsonl: 'many postings',
  csv: 'many postings',
  gz: 'packed',
  zst: 'packed',
  docx: 'Word',
  pdf: 'PDF',
  parquet: 'Parquet',
};

export function kindOf(file: string): keyof typeof LIMITS {
  return ENDINGS[file.slice(file.lastIndexOf('.') + 1)]!;
}

export interface Measured extends Outcome {
  /** The largest resident set of the command, in MiB. */
  readonly peak: number;
}

/** Heap that the command may take, in MiB: what is not written down in docs/security.md may not grow past it. */
const HEAP = 512;

/** Runs the built command to its end, with a bounded heap, and says how much memory it took. What takes too long is killed: no code. */
export async function measure(
  args: readonly string[],
  { cwd, seconds }: { readonly cwd: string; readonly seconds: number },
): Promise<Measured> {
  const child = spawn(
    process.execPath,
    [`--max-old-space-size=${HEAP}`, '--import', PEAK, COMMAND, ...args],
    {
      cwd,
      env: { PATH: process.env.PATH },
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
      timeout: 1000 * seconds,
      killSignal: 'SIGKILL',
    },
  );
  let peak = '';
  (child.stdio[3] as NodeJS.ReadableStream).on('data', (chunk: Buffer) => {
    peak += chunk;
  });
  const outcome = await outcomeOf(child as Parameters<typeof outcomeOf>[0]);
  return { ...outcome, peak: Number(peak) / 1024 };
}
