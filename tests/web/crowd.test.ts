import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Readers } from '../../src/web/readers.js';
import { postForm, postJson, run } from './running.js';
import { type Served, type ServedOptions, serveHere } from './served.js';

const TRYING = new URL('trying-worker.mjs', import.meta.url);

let folder: string;
let app: Served | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rolecall-'));
});
afterEach(async () => {
  await app?.stop();
  app = undefined;
  rmSync(folder, { recursive: true });
});

async function start(options: ServedOptions = {}): Promise<Served> {
  const environment = { RATE_LIMIT: '0', WORKERS: '1', ...options.environment };
  app = await serveHere({ script: TRYING, ...options, environment });
  return app;
}

/** A client that writes what it likes, when it likes. */
class Client {
  text = '';
  readonly socket: Socket;
  readonly ended: Promise<void>;

  constructor(url: string, begin: string) {
    const { hostname, port } = new URL(url);
    this.socket = connect(Number(port), hostname);
    this.socket.on('error', () => {});
    this.socket.setEncoding('latin1').on('data', (piece: string) => {
      this.text += piece;
    });
    this.ended = new Promise((resolve) => this.socket.once('close', () => resolve()));
    this.socket.write(begin);
  }
}

/** Asks for nothing, which is refused; if it can be, for that reason. */
const ask = (url: string) => fetch(`${url}/api/analyze`, { method: 'POST' });

/** Sends a posting that is being read until `open` is called. */
async function occupy(url: string) {
  const [mark, gate] = [join(folder, 'begun'), join(folder, 'gate')];
  const response = postJson(url, { text: `LEAVE A MARK AT ${mark} WAIT FOR ${gate}` });
  await vi.waitFor(() => expect(existsSync(mark)).toBe(true));
  return { response, open: () => writeFileSync(gate, '') };
}

const posting = (text: string, length = text.length + 5) =>
  `POST / HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ${length}\r\n\r\ntext=${text}`;

describe('slow clients', () => {
  const SHORT = { headers: 300, request: 600, keepAlive: 100, silence: 900 };

  it('who do not come to the end of their headers are let go', async () => {
    const { url } = await start({ patience: { ...SHORT, request: 60_000 } });
    const client = new Client(url, 'GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ');
    const drip = setInterval(() => client.socket.write('a'), 50);
    await client.ended;
    clearInterval(drip);
    expect(client.text).toContain('408 Request Timeout');
  });

  it('who do not come to the end of their posting are let go', async () => {
    const { url } = await start({ patience: SHORT });
    const client = new Client(url, posting('a', 10_000));
    const drip = setInterval(() => client.socket.write('a'), 50);
    await client.ended;
    clearInterval(drip);
    expect(client.text).toContain('408 Request Timeout');
  });

  it('who ask nothing more are let go', async () => {
    const { url } = await start({ patience: { ...SHORT, silence: 60_000 } });
    const client = new Client(url, 'GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n');
    await client.ended;
    expect(client.text).toContain('alive');
  });

  it('who do not take their answers are let go', async () => {
    const { url, logged } = await start({ patience: SHORT });
    // More than all the buffers between the two can hold.
    const client = new Client(url, 'GET /style.css HTTP/1.1\r\nHost: x\r\n\r\n'.repeat(400));
    client.socket.pause();
    await vi.waitFor(() => expect(logged().some(({ status }) => status === null)).toBe(true), 20_000);
    client.socket.destroy();
  });

  it('keep nobody else from being answered', async () => {
    const { url } = await start();
    const clients = Array.from({ length: 200 }, (_, i) =>
      i % 2 === 0 ? new Client(url, 'POST / HTTP/1.1\r\nHost: x\r\n') : new Client(url, posting('a', 10_000)),
    );
    const responses = await Promise.all(Array.from({ length: 20 }, () => postJson(url, { text: 'hello' })));
    expect(responses.map(({ status }) => status)).toEqual(responses.map(() => 200));
    for (const { socket } of clients) socket.destroy();
  });
});

describe('clients who leave', () => {
  it('while they send, while they wait and while they are answered harm nobody', async () => {
    const { url, logged } = await start({ environment: { QUEUE: '1' } });
    const gone = () => logged().filter(({ status }) => status === null).length;

    const sending = new Client(url, posting('a', 10_000).replace('\r\n', '\r\nExpect: 100-continue\r\n'));
    await vi.waitFor(() => expect(sending.text).toContain('100 Continue'));
    sending.socket.destroy();
    await vi.waitFor(() => expect(gone()).toBe(1));

    const { response, open } = await occupy(url);
    const mark = join(folder, 'mark');
    const waiting = new Client(url, posting(`LEAVE A MARK AT ${mark}`.replaceAll(' ', '+')));
    await vi.waitFor(async () => expect((await ask(url)).status).toBe(503));
    waiting.socket.destroy();
    await vi.waitFor(() => expect(gone()).toBe(2));
    open();
    expect((await response).status).toBe(200);

    const answered = new Client(url, 'GET /roles HTTP/1.1\r\nHost: x\r\n\r\n'.repeat(500));
    answered.socket.once('data', () => answered.socket.resetAndDestroy());
    await answered.ended;

    expect((await postJson(url, { text: 'hello' })).status).toBe(200);
    expect(existsSync(mark)).toBe(false);
    expect(logged().filter((line) => 'fault' in line)).toEqual([]);
  });

  it('leave nothing behind of what they had asked for beside', async () => {
    const { url, logged } = await start();
    const mark = join(folder, 'mark');
    const first = posting(`LEAVE A MARK AT ${mark} WAIT FOR ${join(folder, 'gate')}`.replaceAll(' ', '+'));
    const client = new Client(url, first + 'GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n'.repeat(3));
    await vi.waitFor(() => expect(existsSync(mark)).toBe(true));
    client.socket.destroy();
    await vi.waitFor(() => expect(logged().map(({ status }) => status)).toEqual([null, null, null, null]));
    writeFileSync(join(folder, 'gate'), '');
  });
});

describe('too many at once', () => {
  it('are told to come back before their postings are taken in', async () => {
    const readers: Readers = {
      isFull: true,
      isReady: true,
      read: () => Promise.reject(),
      close: async () => {},
    };
    const full = await run({ readers });
    // Nothing but the head of the request has been sent when the answer comes.
    const client = new Client(full.url, posting('', 1_000));
    await vi.waitFor(() => expect(client.text).toContain('</html>'));
    expect(client.text).toMatch(/^HTTP\/1\.1 503 .*\r\n(.*\r\n)*Retry-After: 5\r\n/);
    expect(client.text).toContain('Too busy at the moment');
    client.socket.destroy();
    const problem = await postJson(full.url, { text: 'hello' });
    expect([problem.status, problem.headers.get('retry-after')]).toEqual([503, '5']);
    expect(await problem.json()).toMatchObject({ title: 'Too busy at the moment' });
    expect((await fetch(`${full.url}/roles`)).status).toBe(200);
    expect(full.faults).toEqual([]);
    await full.close();
  });

  it('are as many as the queue has no room for, and the others get their answers', async () => {
    const { url } = await start({ environment: { QUEUE: '2' } });
    const gate = join(folder, 'gate');
    const all = Array.from({ length: 8 }, () => postJson(url, { text: `WAIT FOR ${gate}` }));
    // Those that are refused are answered while the others wait.
    await Promise.race(all);
    expect((await ask(url)).status).toBe(503);
    writeFileSync(gate, '');
    const statuses = (await Promise.all(all)).map(({ status }) => status).sort();
    expect(statuses).toEqual([200, 200, 200, 503, 503, 503, 503, 503]);
    expect((await postJson(url, { text: 'hello' })).status).toBe(200);
  });
});

describe('a posting that its reader dies of', () => {
  it.each([
    ['END THE THREAD', 'Something went wrong on our side', 60_000],
    ['TAKE ALL MEMORY', 'Something went wrong on our side', 60_000],
    ['GO ON FOR EVER', 'Reading this took too long', 2_000],
  ])('is answered, is given back, and costs the others nothing: %s', async (text, heading, reading) => {
    const { url, logged } = await start({ patience: { reading } });
    const [deadly, next] = await Promise.all([
      postForm(url, { text: `${text} <b>` }),
      postJson(url, { text: 'hello' }),
    ]);
    expect([deadly.status, next.status]).toEqual([500, 200]);
    const page = await deadly.text();
    expect(page).toContain(heading);
    expect(page).toContain(`${text} &lt;b&gt;</textarea>`);
    const problem = await postJson(url, { text });
    expect(problem.status).toBe(500);
    expect(await problem.json()).toMatchObject({ title: heading });
    await vi.waitFor(async () => expect((await fetch(`${url}/readyz`)).status).toBe(200), 20_000);
    expect((await postJson(url, { text: 'hello' })).status).toBe(200);
    expect(logged().filter((line) => 'fault' in line)).toHaveLength(2);
    expect(JSON.stringify(logged())).not.toContain(text);
  });
});

describe('a server that is to stop', () => {
  it('is no longer ready, lives, and answers what is under way', async () => {
    const served = await start();
    const { response, open } = await occupy(served.url);
    const stopped = served.stop();
    expect((await fetch(`${served.url}/readyz`)).status).toBe(503);
    expect((await fetch(`${served.url}/healthz`)).status).toBe(200);
    const refused = await postForm(served.url, { text: 'hello' });
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5']);
    expect(refused.headers.get('connection')).toBe('close');
    open();
    expect((await response).status).toBe(200);
    expect(await stopped).toBe(true);
    await expect(fetch(served.url)).rejects.toThrow();
    app = undefined;
  });

  it('waits for nobody beyond its time', async () => {
    const served = await start({ patience: { stop: 100 } });
    const { response } = await occupy(served.url);
    const cut = expect(response).rejects.toThrow();
    expect(await served.stop()).toBe(false);
    await cut;
    app = undefined;
  });
});
