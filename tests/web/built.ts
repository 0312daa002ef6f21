import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

/** The command as it is installed, built by `npm test` before anything runs. */
export const COMMAND = fileURLToPath(new URL('../../dist/bin/main.js', import.meta.url));

export interface BuiltOptions {
  readonly environment?: Readonly<Record<string, string>>;
  /** The folder that it works in. */
  readonly cwd?: string;
  /** A module that Node loads before the command, in each of its threads. */
  readonly preload?: URL;
  readonly command?: string;
}

/** `rolecall serve` in a process of its own, with nothing in its environment but what is given. */
export function startBuilt({ environment = {}, cwd, preload, command = COMMAND }: BuiltOptions = {}) {
  const args = [...(preload ? ['--import', preload.href] : []), command, 'serve'];
  const child = spawn(process.execPath, args, { cwd, env: { PORT: '0', ...environment } });
  onTestFinished(() => void child.kill('SIGKILL'));
  const written = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    child[name].setEncoding('utf8').on('data', (piece: string) => {
      written[name] += piece;
    });
  const ended = once(child, 'close').then(([code, signal]) => ({ code, signal, ...written }));
  const ready = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', () => {
      const [, url] = /rolecall is at (\S+)/.exec(written.stdout) ?? [];
      if (url) resolve(url);
    });
    void ended.then(({ stderr }) => reject(new Error(`It ended before it served: ${stderr}`)));
  });
  ready.catch(() => {});
  return { child, written, ended, ready };
}
