import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';

export interface Running {
  readonly url: string;
  /** Bytes that it has in memory now. */
  memory(): number;
  /** Seconds of processor time that it has used. */
  processor(): number;
  stop(): Promise<void>;
}

/** What Linux counts processor time in. */
const TICKS_A_SECOND = 100;
const PAGE = 4096;

/** A server in a process of its own; figures of it as Linux has them. */
export async function start(args: readonly string[]): Promise<Running> {
  const env = { ...process.env, PORT: '0', RATE_LIMIT: '0', LOG: 'off' };
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  const url = /http:\/\/[^\s]+/.exec(line.toString())![0];
  const fields = () =>
    readFileSync(`/proc/${child.pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
  return {
    url: `${url}/api/analyze`,
    memory: () => Number(fields()[21]) * PAGE,
    processor: () => (Number(fields()[11]) + Number(fields()[12])) / TICKS_A_SECOND,
    async stop() {
      child.kill('SIGTERM');
      await once(child, 'close');
    },
  };
}
