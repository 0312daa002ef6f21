import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MAX_TEXT_LENGTH } from '../../src/types.js';
import { loadExamples } from '../../src/web/examples.js';
import { startBuilt } from './built.js';
import { postForm, postJson } from './running.js';

const WATCHING = new URL('watching.mjs', import.meta.url);

/** In every posting, title and company that is sent; nowhere else in the world. */
const WORDS = ['Zwaxolin', 'Qvintorp', 'Brumelka'];
const [TEXT, TITLE, COMPANY] = WORDS;

const good = `${loadExamples()[0]!.text}\n- Know ${TEXT} well, and deploy ${TEXT} models to production.\n`;
const names = { title: `Engineer ${TITLE}`, company: `${COMPANY} & Sons` };

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rolecall-'));
  for (const name of ['work', 'tmp', 'home']) mkdirSync(join(folder, name));
});
afterAll(() => rmSync(folder, { recursive: true }));

function serveWatched() {
  const watchFile = join(folder, 'watched');
  rmSync(watchFile, { force: true });
  const environment = {
    WATCH_FILE: watchFile,
    TMPDIR: join(folder, 'tmp'),
    HOME: join(folder, 'home'),
    RATE_LIMIT: '0',
  };
  const built = startBuilt({ environment, cwd: join(folder, 'work'), preload: WATCHING });
  return { ...built, watched: () => (existsSync(watchFile) ? readFileSync(watchFile, 'utf8') : '') };
}

/** Sends whatever a posting may meet. */
async function sendEverything(url: string): Promise<Record<string, Response>> {
  const json = { 'content-type': 'application/json' };
  const post = (path: string, body: string, headers: Record<string, string>) =>
    fetch(url + path, { method: 'POST', redirect: 'manual', headers, body });
  return {
    'a page': await postForm(url, { text: good, ...names, 'want-modeling': '100' }),
    'a report': await postJson(url, { text: good, ...names }),
    'a brief report': await postJson(url, { text: good, ...names, brief: true }),
    'too short': await postForm(url, { text: `${TEXT}`, ...names }),
    'too long': await postForm(url, { text: `${TEXT} `.repeat(MAX_TEXT_LENGTH / 8), ...names }),
    'a wrong mix': await postForm(url, { text: good, ...names, 'want-modeling': `${TEXT}` }),
    'a title that is too long': await postJson(url, { text: good, title: `${TITLE} `.repeat(200) }),
    'several postings': await postForm(url, {
      text: JSON.stringify([{ description: TEXT }, { description: TEXT }]),
    }),
    'an unknown field': await postJson(url, { text: good, [`${TEXT}`]: TEXT }),
    'no JSON': await post('/api/analyze', `{"text": ${TEXT}`, json),
    'another type': await post('/', `text=${TEXT}`, { 'content-type': 'text/plain' }),
    'another encoding': await post('/', `text=${TEXT}`, {
      'content-type': 'application/x-www-form-urlencoded; charset=klingon',
    }),
    'a fault while parsing': await postForm(url, { text: `FAULT-IN-PARSING ${TEXT}`, ...names }),
    'a fault': await postForm(url, { text: `${good} FAULT-ON-THE-PAGE`, ...names }),
    'a fault of the API': await postJson(url, { text: `${good} FAULT-IN-THE-API`, ...names }),
    'a thread that dies': await postForm(url, { text: `${good} FAULT-AT-THE-END`, ...names }),
    'an address': await fetch(`${url}/${TEXT}?text=${TEXT}&company=${COMPANY}`),
    'an address of a role': await fetch(`${url}/roles/RS?title=${TITLE}`, { redirect: 'manual' }),
    'a broken address': await fetch(`${url}/roles/${TEXT}%E0%A4%A`),
  };
}

function listFiles(path: string): string[] {
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .map((name) => join(path, name))
    .filter((file) => statSync(file).isFile());
}

describe('what is pasted', () => {
  it('is neither stored nor sent nor logged, whatever comes of it', async () => {
    const { child, ready, ended, watched } = serveWatched();
    const url = await ready;
    const responses = await sendEverything(url);
    const statuses = Object.fromEntries(
      Object.entries(responses).map(([name, { status }]) => [name, status]),
    );
    expect(statuses).toMatchObject({
      'a page': 200,
      'a report': 200,
      'too short': 422,
      'too long': 413,
      'no JSON': 400,
      'a fault': 500,
      'a fault of the API': 500,
      'a thread that dies': 500,
    });
    for (const [name, response] of Object.entries(responses)) {
      const headers = JSON.stringify([...response.headers]);
      for (const word of WORDS) expect(headers, name).not.toContain(word);
      expect(response.headers.has('etag'), name).toBe(false);
      expect(response.headers.has('set-cookie'), name).toBe(false);
      if (!name.startsWith('an address') && !name.startsWith('a broken'))
        expect(response.headers.get('cache-control'), name).toBe('no-store');
      // No link, form or picture of the answer carries any of it on.
      const addresses = (await response.text()).match(/\s(?:href|src|action)="[^"]*"/g) ?? [];
      for (const word of WORDS) expect(addresses.join(), name).not.toContain(word);
    }
    child.kill('SIGTERM');
    const { code, stdout, stderr } = await ended;
    expect(code).toBe(0);
    const faults = stderr.split('\n').filter((line) => line.includes('"fault"'));
    expect(faults).toHaveLength(3);
    for (const word of WORDS) expect(stdout + stderr).not.toContain(word);
    for (const word of WORDS) expect(stderr.toLowerCase()).not.toContain(word.toLowerCase());
    expect(watched()).toBe('');
    expect(listFiles(folder)).toEqual([]);
  });
});

describe('what watches for connections', () => {
  it.each([
    ['fetch', "fetch('http://127.0.0.1:59999').catch(() => {})", 'connect'],
    ['TLS', "require('tls').connect(9, '127.0.0.1').on('error', () => {})", 'connect'],
    ['a datagram', "require('dgram').createSocket('udp4').send('x', 9, '127.0.0.1', process.exit)", 'send'],
    ['a name', "require('dns').lookup('localhost', () => {})", 'lookup'],
    ['another program', "require('child_process').execSync('true')", 'exec'],
    [
      'a thread',
      "new (require('worker_threads').Worker)(new URL('data:text/javascript,fetch(`http://127.0.0.1:59999`).catch(() => {})'))",
      'connect',
    ],
  ])('sees %s', (_, program, seen) => {
    const watchFile = join(folder, 'seen');
    execFileSync(process.execPath, ['--import', WATCHING.href, '-e', program], {
      env: { WATCH_FILE: watchFile },
    });
    expect(readFileSync(watchFile, 'utf8')).toContain(seen);
    rmSync(watchFile);
  });
});
