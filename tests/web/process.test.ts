import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startBuilt } from './built.js';
import { postJson } from './running.js';

vi.setConfig({ testTimeout: 60_000 });

/** A posting of which the first half is sent, and the rest when somebody says so. */
function sendSlowly(url: string) {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  let text = '';
  socket.setEncoding('utf8').on('data', (piece: string) => {
    text += piece;
  });
  const ended = new Promise<string>((resolve) => socket.once('close', () => resolve(text)));
  socket.on('error', () => {});
  socket.write('POST /api/analyze HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n');
  socket.write('Expect: 100-continue\r\nContent-Length: 16\r\n\r\n{"text"');
  const begun = vi.waitFor(() => expect(text).toContain('100 Continue'), 20_000);
  return { begun, ended, sendRest: () => socket.write(':"hello"}') };
}

describe('a process that serves', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('answers what is under way and ends well: %s', async (signal) => {
    const { child, ready, ended } = startBuilt();
    const url = await ready;
    const slow = sendSlowly(url);
    await slow.begun;
    child.kill(signal);
    await vi.waitFor(async () => expect((await fetch(`${url}/readyz`)).status).toBe(503), 20_000);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    expect((await postJson(url, { text: 'hello' })).status).toBe(503);
    slow.sendRest();
    expect(await slow.ended).toMatch(/HTTP\/1\.1 200 OK[\s\S]*"status":"too-short"/);
    expect(await ended).toMatchObject({ code: 0, signal: null });
  });

  it('ends at once where nothing is under way', async () => {
    const { child, ready, ended } = startBuilt();
    await ready;
    child.kill('SIGTERM');
    expect(await ended).toMatchObject({ code: 0, signal: null, stderr: '' });
  });

  it('ends at once where somebody insists', async () => {
    const { child, ready, ended } = startBuilt();
    const url = await ready;
    const slow = sendSlowly(url);
    await slow.begun;
    child.kill('SIGTERM');
    await vi.waitFor(async () => expect((await fetch(`${url}/readyz`)).status).toBe(503), 20_000);
    child.kill('SIGTERM');
    expect(await ended).toMatchObject({ code: null, signal: 'SIGTERM' });
    await slow.ended;
  });

  it('goes on where nobody reads what it writes', async () => {
    const { child, ready, ended } = startBuilt();
    const url = await ready;
    child.stdout.destroy();
    child.stderr.destroy();
    for (let i = 0; i < 20; i++) expect((await postJson(url, { text: 'hello' })).status).toBe(200);
    child.kill('SIGTERM');
    expect(await ended).toMatchObject({ code: 0, signal: null });
  });

  it.each([
    [{ PORT: 'x' }, 'PORT is "x"'],
    [{ BASE_PATH: 'x' }, 'BASE_PATH is "x"'],
    [{ TRUST_PROXY: 'everybody' }, 'TRUST_PROXY is "everybody"'],
    [{ TRUST_PROXY: 'true' }, 'TRUST_PROXY is "true"'],
    [{ HOST: '203.0.113.1' }, 'HOST is "203.0.113.1"'],
  ])('says what is wrong with %j, and ends with 2', async (environment, message) => {
    const { code, stdout, stderr } = await startBuilt({ environment }).ended;
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(`rolecall: ${message}`);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});

describe('a file of the build that is broken', () => {
  let folder: string;
  let command: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'rolecall-'));
    const root = fileURLToPath(new URL('../..', import.meta.url));
    cpSync(join(root, 'dist'), join(folder, 'dist'), { recursive: true });
    for (const name of ['node_modules', 'package.json', 'views', 'public', 'examples', 'docs'])
      symlinkSync(join(root, name), join(folder, name));
    command = join(folder, 'dist/bin/main.js');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const half = (file: string) => truncateSync(file, Math.floor(readFileSync(file).length / 2));
  const fill = (content: string) => (file: string) => writeFileSync(file, content);
  /** As a disk leaves it that was full. */
  const zeroEnd = (file: string) => {
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.fill(0, bytes.length - 1_000));
  };
  it.each([
    ['lexicon.bin', 'missing', (file: string) => rmSync(file)],
    ['lexicon.bin', 'damaged', half],
    ['lexicon.bin', 'damaged', fill('')],
    ['lexicon.bin', 'damaged', fill('not a lexicon at all')],
    ['lexicon.bin', 'damaged', zeroEnd],
    ['advice.json', 'missing', (file: string) => rmSync(file)],
    ['advice.json', 'damaged', half],
    ['advice.json', 'damaged', fill('{}')],
  ] as const)('is named, with what to do: %s is %s', async (name, problem, spoil) => {
    const file = join(folder, 'dist', name);
    const whole = readFileSync(file);
    spoil(file);
    const { code, stdout, stderr } = await startBuilt({ command }).ended;
    writeFileSync(file, whole);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(`${name}, which the build makes, is ${problem}.`);
    expect(stderr).toContain('delete the folder dist and run: npm run build');
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it('is all that it was refused for', async () => {
    const { child, ready, ended } = startBuilt({ command });
    expect((await postJson(await ready, { text: 'hello' })).status).toBe(200);
    child.kill('SIGTERM');
    expect(await ended).toMatchObject({ code: 0 });
  });
});
