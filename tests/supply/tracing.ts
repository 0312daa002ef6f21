import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nameAt } from './lock.js';

const PRELOAD = new URL('trace-loads.mjs', import.meta.url).href;
const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** A process whose loads are written down, and what it has to do before it is ended; left out, it ends by itself. */
export interface Traced {
  readonly args: readonly string[];
  readonly cwd?: string;
  /** Called with what it printed first. */
  readonly use?: (printed: string) => Promise<void>;
}

/** The packages from which a process of Node loads anything, in any of its threads. */
export async function packagesLoadedBy({ args, cwd = ROOT, use }: Traced): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'rolecall-loads-'));
  const list = join(folder, 'loaded');
  try {
    const env = { PATH: process.env.PATH, LOADED_FILES: list };
    const child = spawn(process.execPath, ['--import', PRELOAD, ...args], { cwd, env });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk;
    });
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
    if (use) {
      const printed = new Promise<string>((resolve) =>
        child.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString())),
      );
      const first = await Promise.race([printed, ended]);
      if (typeof first !== 'string') throw new Error(`${args.join(' ')} ended: ${said}`);
      await use(first);
      child.kill();
    } else child.stdout.resume();
    const code = await ended;
    if (code !== 0 && !use) throw new Error(`${args.join(' ')} ended with ${code}: ${said}`);
    return listPackages(list);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function listPackages(list: string): string[] {
  const files = existsSync(list) ? readFileSync(list, 'utf8').split('\n') : [];
  const places = files.flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []);
  return [...new Set(places.map(nameAt))].sort();
}
