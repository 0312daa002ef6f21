import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { copiesOf, lastOf, readStages } from './containerfile.js';
import { allowWriting, assembleImage } from './image.js';
import { readJson } from './lock.js';
import { packagesLoadedBy } from './tracing.js';
import { useServer } from './use-server.js';

vi.setConfig({ testTimeout: 120_000 });

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const [build = [], final = []] = readStages();

const { dependencies } = readJson<{ dependencies: Record<string, string> }>('package.json');
/** What the last step of the build takes away again. */
const removed = build
  .find(({ rest }) => rest.startsWith('npm uninstall '))!
  .rest.split(' ')
  .slice(2)
  .filter((word) => !word.startsWith('--'));
const kept = Object.keys(dependencies).filter((name) => !removed.includes(name));

describe('the Containerfile', () => {
  it('copies only what there is', () => {
    const copied = [...copiesOf(build), ...copiesOf(final)].filter(({ from }) => from === undefined);
    const missing = copied.flatMap(({ sources }) => sources).filter((source) => !exists(source));
    expect(missing).toEqual([]);
  });

  it('copies nothing that .dockerignore keeps from it', () => {
    const admitted = readFileSync(join(ROOT, '.dockerignore'), 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('!'))
      .map((line) => line.slice(1));
    const copied = [...copiesOf(build), ...copiesOf(final)].filter(({ from }) => from === undefined);
    expect(new Set(copied.flatMap(({ sources }) => sources))).toEqual(new Set(admitted));
  });

  it('names its base to the last digit, and takes it for both stages', () => {
    const text = readFileSync(join(ROOT, 'Containerfile'), 'utf8');
    expect(text).toMatch(/^ARG NODE=\S+\/node:\d+\.\d+\.\d+-\S+-slim$/m);
    expect([build, final].map((stage) => lastOf(stage, 'FROM').split(' ')[0])).toEqual(['$NODE', '$NODE']);
  });

  it('ends as a user who is not root', () => {
    expect(lastOf(final, 'USER')).toBe('node');
  });

  it('takes away only what is installed', () => {
    expect(removed.filter((name) => !(name in dependencies))).toEqual([]);
  });
});

describe('what the image holds', () => {
  const image = assembleImage(final, kept);
  afterAll(() => {
    allowWriting(image);
    rmSync(image, { recursive: true });
  });

  it('serves, by itself, as a user who may write nothing', async () => {
    const server = await startServer(image);
    try {
      await useServer(server.url);
      expect(await runHealthCheck(server.port)).toBe(0);
    } finally {
      await server.stop();
    }
    expect(await runHealthCheck(server.port)).toBe(1);
  });

  it('has no package that serving does not load', async () => {
    const args = [join(ROOT, 'dist/cli/main.js'), 'serve', '--port', '0'];
    const loaded = await packagesLoadedBy({ args, use: useServer });
    expect(kept.filter((name) => !loaded.includes(name))).toEqual([]);
  });
});

function exists(source: string): boolean {
  if (!source.includes('*')) return existsSync(join(ROOT, source));
  const name = new RegExp(`^${source.replaceAll('.', '\\.').replaceAll('*', '[^/]*')}$`);
  return readdirSync(ROOT).some((one) => name.test(one));
}

/** The command and the environment of the image, but for a port of its own. Root would be allowed to write, so it becomes nobody. */
async function startServer(folder: string) {
  const [command, ...args] = JSON.parse(lastOf(final, 'CMD')) as string[];
  expect(command).toBe('node');
  const environment = Object.fromEntries(
    lastOf(final, 'ENV')
      .split(' ')
      .map((pair) => pair.split('=')),
  ) as Record<string, string>;
  const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
  const env = { ...environment, HOST: '127.0.0.1', PORT: '0' };
  const child = spawn(process.execPath, args, { cwd: folder, env, ...nobody });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk;
  });
  const ended = new Promise<null>((resolve) => child.on('close', () => resolve(null)));
  const printed = await Promise.race([
    ended,
    new Promise<string>((resolve) => child.stdout.once('data', (chunk: Buffer) => resolve(`${chunk}`))),
  ]);
  const url = printed && /http:\/\/[\d.]+:(\d+)/.exec(printed);
  if (!url) throw new Error(`The server did not start: ${said}`);
  return {
    url: url[0],
    port: url[1]!,
    stop: () => {
      child.kill(lastOf(final, 'STOPSIGNAL') as NodeJS.Signals);
      return ended;
    },
  };
}

async function runHealthCheck(port: string): Promise<number | null> {
  const [, ...args] = JSON.parse(/CMD (\[.*\])$/.exec(lastOf(final, 'HEALTHCHECK'))![1]!) as string[];
  const child = spawn(process.execPath, args, { env: { PORT: port } });
  return new Promise((resolve) => child.on('close', resolve));
}
