import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { postForm, postJson } from './running.js';
import { type Served, serveHere } from './served.js';

const SHORT = { text: 'hello' };

/** What the links, forms and files of a page lead to, without what stands behind `#`. */
function addressesIn(page: string): string[] {
  const found = [...page.matchAll(/\s(?:href|src|action)="([^"#][^"]*)"/g)];
  return found.map(([, address]) => address!.replaceAll('&amp;', '&').replace(/#.*/, ''));
}

describe('an address', () => {
  let app: Served;
  beforeAll(async () => {
    app = await serveHere({ environment: { RATE_LIMIT: '0' } });
  });
  afterAll(() => app.stop());

  it.each([
    ['POST', '/roles', 'GET, HEAD'],
    ['PUT', '/roles/rs', 'GET, HEAD'],
    ['DELETE', '/', 'GET, HEAD, POST'],
    ['PATCH', '/target', 'GET, HEAD'],
    ['POST', '/accuracy', 'GET, HEAD'],
    ['POST', '/examples/applied-scientist', 'GET, HEAD'],
    ['GET', '/api/analyze', 'POST'],
    ['DELETE', '/api/analyze', 'POST'],
    ['POST', '/healthz', 'GET, HEAD'],
    ['POST', '/readyz', 'GET, HEAD'],
  ])('says what it takes instead of %s %s', async (method, path, allowed) => {
    const response = await fetch(app.url + path, { method });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe(allowed);
    const type = path.startsWith('/api') ? 'application/problem+json' : 'text/html';
    expect(response.headers.get('content-type')).toContain(type);
    expect(await response.text()).toContain('This address is not used that way');
    const options = await fetch(app.url + path, { method: 'OPTIONS' });
    expect([options.status, options.headers.get('allow')]).toEqual([204, allowed]);
  });

  it.each(['GET', 'POST', 'DELETE'])(
    'that is unknown is a page, or a problem of the API: %s',
    async (method) => {
      for (const [path, type] of [
        ['/nowhere', 'text/html'],
        ['/examples/none', 'text/html'],
        ['/roles/ceo', 'text/html'],
        ['/api/other', 'application/problem+json'],
      ] as const) {
        const response = await fetch(app.url + path, { method });
        expect(response.status, path).toBe(404);
        expect(response.headers.get('content-type')).toContain(type);
      }
    },
  );

  it('answers HEAD with the headers of GET alone', async () => {
    const response = await fetch(`${app.url}/roles`, { method: 'HEAD' });
    expect([response.status, await response.text()]).toEqual([200, '']);
  });

  it('tells whoever keeps the server running that it lives and reads', async () => {
    const tell = async (path: string) => {
      const response = await fetch(app.url + path);
      return [response.status, await response.text(), response.headers.get('cache-control')];
    };
    expect(await tell('/healthz')).toEqual([200, 'alive\n', 'no-store']);
    expect(await tell('/readyz')).toEqual([200, 'ready\n', 'no-store']);
  });

  it('refuses a packed body that unpacks to more than a posting may have', async () => {
    const { gzipSync } = await import('node:zlib');
    const body = gzipSync(`text=${'a'.repeat(50_000_000)}`);
    const headers = { 'content-type': 'application/x-www-form-urlencoded', 'content-encoding': 'gzip' };
    expect((await fetch(app.url, { method: 'POST', headers, body })).status).toBe(413);
  });

  it('is logged by its pattern, without what was asked', async () => {
    await (await fetch(`${app.url}/target?answer=1&secret=words`)).text();
    await (await fetch(`${app.url}/secret/words?x=1`)).text();
    await (await fetch(`${app.url}/roles/RS?secret`, { redirect: 'manual' })).text();
    await (await postJson(app.url, { text: 'secret words' })).text();
    const lines = app.logged().slice(-4);
    expect(lines).toMatchObject([
      { level: 'info', method: 'GET', route: '/target', status: 200 },
      { level: 'warn', method: 'GET', route: null, status: 404 },
      { level: 'info', method: 'GET', route: '/roles/rs', status: 301 },
      { level: 'info', method: 'POST', route: '/api/analyze', status: 200 },
    ]);
    for (const line of lines) {
      expect(Object.keys(line).sort()).toEqual(['bytes', 'level', 'method', 'ms', 'route', 'status', 'time']);
      expect(line.bytes).toBeGreaterThan(0);
    }
    expect(JSON.stringify(app.logged())).not.toContain('secret');
  });
});

describe('LOG', () => {
  it.each(['off', 'faults'])('=%s leaves requests out', async (LOG) => {
    const app = await serveHere({ environment: { LOG } });
    await (await fetch(app.url)).text();
    await app.stop();
    expect(app.logged()).toEqual([]);
  });
});

describe('under a path of its own', () => {
  let app: Served;
  let origin: string;
  beforeAll(async () => {
    app = await serveHere({ environment: { BASE_PATH: '/rolecall', RATE_LIMIT: '0' } });
    origin = new URL(app.url).origin;
  });
  afterAll(() => app.stop());

  it('every link, form and file leads somewhere, and stays there', async () => {
    expect(app.url).toBe(`${origin}/rolecall`);
    const seen = new Set<string>();
    const todo = [
      '/rolecall/',
      '/rolecall/target?want-research=10&want-modeling=40&want-engineering=30&want-product=20',
      '/rolecall/target?answer=1&answer=1',
    ];
    for (let path = todo.pop(); path !== undefined; path = todo.pop()) {
      if (seen.has(path)) continue;
      seen.add(path);
      const response = await fetch(origin + path, { redirect: 'manual' });
      expect([path, response.status]).toEqual([path, 200]);
      if (response.headers.get('content-type')?.includes('html')) todo.push(...check(await response.text()));
    }
    for (const path of ['/favicon.svg', '/roles/swe', '/examples/research-engineer', '/accuracy'])
      expect(seen).toContain(`/rolecall${path}`);
    expect([...seen].some((path) => /^\/rolecall\/assets\/page-\w+\.css$/.test(path))).toBe(true);
    expect(seen.size).toBeGreaterThan(15);
  });

  it('answers to a posting, and pages that fail, do so as well', async () => {
    for (const response of [
      await postForm(app.url, SHORT),
      await postForm(app.url, { text: 'x', 'want-research': '7' }),
      await fetch(`${app.url}/nowhere`),
      await fetch(`${origin}/`),
      await fetch(`${origin}/roles`),
    ]) {
      expect(response.status).toBeGreaterThanOrEqual(400);
      check(await response.text());
    }
    expect((await postJson(app.url, SHORT)).status).toBe(200);
    expect((await fetch(`${origin}/api/analyze`, { method: 'POST' })).status).toBe(404);
  });

  it('redirects there, and tells its health at the root', async () => {
    const response = await fetch(`${app.url}/roles/RE`, { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([301, '/rolecall/roles/re']);
    expect((await fetch(`${origin}/readyz`)).status).toBe(200);
  });

  function check(page: string): string[] {
    const own = addressesIn(page).filter((address) => !/^https?:/.test(address));
    expect(own.length).toBeGreaterThan(3);
    for (const address of own) expect(address).toMatch(/^\/rolecall\//);
    return own;
  }
});

describe('a client', () => {
  const read = (app: Served, from: string) =>
    fetch(`${app.url}/api/analyze`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': from },
      body: JSON.stringify(SHORT),
    });
  const statuses = async (app: Served, addresses: readonly string[]) => {
    const all: number[] = [];
    for (const address of addresses) all.push((await read(app, address)).status);
    return all;
  };

  it('gets so many postings read a minute, by whichever way, and pages besides', async () => {
    const app = await serveHere({ environment: { RATE_LIMIT: '3' } });
    const answers = [
      await postForm(app.url, SHORT),
      await postJson(app.url, SHORT),
      await fetch(`${app.url}/examples/applied-scientist`),
    ];
    expect(answers.map(({ status }) => status)).toEqual([422, 200, 200]);
    const [page, problem] = [await postForm(app.url, SHORT), await postJson(app.url, SHORT)];
    for (const { status, headers } of [page, problem]) {
      expect(status).toBe(429);
      expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    }
    expect(await page.text()).toContain('Too many postings from your address');
    expect(await problem.json()).toMatchObject({ status: 429, title: 'Too many postings from your address' });
    expect((await fetch(`${app.url}/roles`)).status).toBe(200);
    await app.stop();
  });

  it('cannot claim another address where no proxy is trusted', async () => {
    const app = await serveHere({ environment: { RATE_LIMIT: '1' } });
    expect(await statuses(app, ['192.0.2.1', '192.0.2.2'])).toEqual([200, 429]);
    await app.stop();
  });

  it('is who the proxy says it is, where one is trusted; its own claims count for nothing', async () => {
    const app = await serveHere({ environment: { RATE_LIMIT: '1', TRUST_PROXY: '1' } });
    expect(await statuses(app, ['192.0.2.1', '192.0.2.2', '192.0.2.9, 192.0.2.1'])).toEqual([200, 200, 429]);
    await app.stop();
  });

  it('has one limit for all the addresses of its network', async () => {
    const app = await serveHere({ environment: { RATE_LIMIT: '1', TRUST_PROXY: 'loopback' } });
    expect(await statuses(app, ['2001:db8::1', '2001:db8::2', '2001:db8:1::1'])).toEqual([200, 429, 200]);
    await app.stop();
  });
});
