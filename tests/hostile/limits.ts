import { spawn } from 'node:child_process';
import { COMMAND, type Outcome, outcomeOf } from '../cli/command.js';

/** Loaded before the command, it says at its end how much memory that took at most. */
const PEAK = new URL('peak.mjs', import.meta.url).href;

export interface Measured extends Outcome {
  /** The largest resident set of the command, in MiB. */
  readonly peak: number;
}

/** Heap that the command may take, in MiB: what is not written down in docs/security.md may not grow past it. */
const HEAP = 512;

/** Runs the built command to its end, with a bounded heap, and says how much memory it took. */
export async function measure(
  args: readonly string[],
  { cwd, stdin = '' }: { readonly cwd: string; readonly stdin?: string | Uint8Array },
): Promise<Measured> {
  const child = spawn(
    process.execPath,
    [`--max-old-space-size=${HEAP}`, '--import', PEAK, COMMAND, ...args],
    { cwd, env: { PATH: process.env.PATH }, stdio: ['pipe', 'pipe', 'pipe', 'pipe'] },
  );
  child.stdin.on('error', () => {});
  child.stdin.end(stdin);
  let peak = '';
  (child.stdio[3] as NodeJS.ReadableStream).on('data', (chunk: Buffer) => {
    peak += chunk;
  });
  const outcome = await outcomeOf(child as Parameters<typeof outcomeOf>[0]);
  return { ...outcome, peak: Number(peak) / 1024 };
}
