import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { onTestFinished, vi } from 'vitest';
import { run } from '../../src/cli/run.js';

vi.setConfig({ testTimeout: 120_000 });

// Read once for all the commands that one file of tests runs.
vi.mock('../../src/lexicon/load.js', async (importOriginal) => {
  const { loadLexicon } = await importOriginal<typeof import('../../src/lexicon/load.js')>();
  let lexicon: ReturnType<typeof loadLexicon> | undefined;
  return {
    loadLexicon: () => {
      lexicon ??= loadLexicon();
      return lexicon;
    },
  };
});

/** The command as it is installed, built by `npm test` before anything runs. */
export const COMMAND = fileURLToPath(new URL('../../dist/bin/main.js', import.meta.url));

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Setting {
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

/** Runs a command inside the test, which spares it the start; what the process itself adds is tested by `spawnCommand`. */
export async function rolecall(args: readonly string[], setting: Setting = {}): Promise<Outcome> {
  const stdin = new PassThrough();
  const stdout = new PassThrough({ highWaterMark: 2 ** 30 });
  const stderr = new PassThrough({ highWaterMark: 2 ** 30 });
  stdin.end(setting.stdin ?? '');
  const before = process.cwd();
  if (setting.cwd) process.chdir(setting.cwd);
  try {
    const environment = setting.env ?? {};
    const code = await run(args, {
      stdin,
      stdout,
      stderr,
      environment,
      signal: new AbortController().signal,
    });
    return { code, stdout: await text(stdout.end()), stderr: await text(stderr.end()) };
  } finally {
    process.chdir(before);
  }
}

/** Runs the built command to its end, in an environment that says nothing of colours. */
export async function spawnCommand(args: readonly string[], setting: Setting = {}): Promise<Outcome> {
  const child = start(args, setting);
  child.stdin.on('error', () => {});
  child.stdin.end(setting.stdin ?? '');
  return outcomeOf(child);
}

export function start(args: readonly string[], { env = {}, cwd }: Setting = {}) {
  return spawn(process.execPath, [COMMAND, ...args], { cwd, env: { PATH: process.env.PATH, ...env } });
}

/** Runs a line of shell in which `rolecall` is the built command. */
export async function shell(line: string, cwd: string): Promise<Outcome> {
  const script = `rolecall() { "${process.execPath}" "${COMMAND}" "$@"; }\n${line}`;
  const child = spawn('sh', ['-c', script], { cwd, env: { PATH: process.env.PATH } });
  child.stdin.end();
  return outcomeOf(child);
}

export function outcomeOf(child: ReturnType<typeof start>): Promise<Outcome> {
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() });
    });
  });
}

/** A folder with these files, gone after the test. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'rolecall-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

export const POSTING = `Machine Learning Engineer

What you will do
- Build and run the serving platform that carries our ranking models to millions of users.
- Write data pipelines and feature stores in Python and Scala, and keep them fast and cheap.
- Train and evaluate ranking models with the team, and deploy them to production every week.
- Monitor models in production, find out why they drift, and set up retraining pipelines.

What you bring
- 4 years of experience with distributed systems and machine learning in production.
- Good knowledge of PyTorch, Kubernetes and Spark.
`;

/** The results of `score`, one a line. */
export function readLines(stdout: string): Record<string, unknown>[] {
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}
