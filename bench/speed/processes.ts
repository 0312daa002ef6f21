import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';

const PEAK = new URL('peak.mjs', import.meta.url).href;
/** rolecall's command, as built. */
export const COMMAND = fileURLToPath(new URL('../../dist/bin/main.js', import.meta.url));

export interface Ran {
  /** From the start of the process to its end. */
  readonly seconds: number;
  /** To the first thing it printed; the same as `seconds` where it printed nothing. */
  readonly firstOutput: number;
  readonly output: string;
}

/** @throws where the process does not end well */
export async function run(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<Ran> {
  const start = performance.now();
  const child = spawn(command, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...env },
  });
  let output = '';
  let first: number | null = null;
  child.stdout.setEncoding('utf8').on('data', (piece: string) => {
    first ??= performance.now();
    output += piece;
  });
  const [code] = await once(child, 'close');
  const end = performance.now();
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}.`);
  return { seconds: (end - start) / 1000, firstOutput: ((first ?? end) - start) / 1000, output };
}

/**
 * Runs a Node program.
 * @returns seconds, and the most memory that it used, in bytes: as it says itself when it ends, which works everywhere
 */
export async function runNode(
  args: readonly string[],
): Promise<{ seconds: number; peak: number; output: string }> {
  const start = performance.now();
  const child = spawn(process.execPath, ['--import', PEAK, ...args], {
    stdio: ['ignore', 'pipe', 'inherit', 'pipe'],
  });
  const texts = [child.stdio[1], child.stdio[3]].map((stream) => readAll(stream as Readable));
  const [code] = await once(child, 'close');
  const seconds = (performance.now() - start) / 1000;
  const [output, peak] = await Promise.all(texts);
  if (code !== 0) throw new Error(`node ${args.join(' ')} ended with ${code}.`);
  return { seconds, peak: 1024 * Number(peak), output: output! };
}

async function readAll(stream: Readable): Promise<string> {
  let text = '';
  for await (const piece of stream.setEncoding('utf8')) text += piece;
  return text;
}
