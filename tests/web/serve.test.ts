import { afterEach, describe, expect, it } from 'vitest';
import { UsageError } from '../../src/errors.js';
import { readSettings } from '../../src/web/settings.js';
import { type Served, type ServedOptions, serveHere } from './served.js';

const running: Served[] = [];

async function start(options?: ServedOptions): Promise<Served> {
  const served = await serveHere(options);
  running.push(served);
  return served;
}

afterEach(() => Promise.all(running.splice(0).map((served) => served.stop())));

describe('serve', () => {
  it('prints an address that can be opened', async () => {
    const { url, printed } = await start();
    expect(printed()).toBe(`rolecall is at ${url} (Ctrl+C stops it)\n`);
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect((await fetch(url)).status).toBe(200);
  });

  it('reads PORT and HOST', async () => {
    const { url } = await start({ environment: { PORT: '0', HOST: 'localhost' } });
    expect(url).toMatch(/http:\/\/(127\.0\.0\.1|\[::1\]):\d+/);
  });

  it('says so when the port is taken', async () => {
    const { url } = await start();
    const { port } = new URL(url);
    const second = start({ environment: { PORT: port } });
    await expect(second).rejects.toThrow(UsageError);
    await expect(second).rejects.toThrow(`Port ${port} on 127.0.0.1 is taken.`);
  });

  it('refuses proxies that are none, and leaves no thread behind', async () => {
    await expect(start({ environment: { TRUST_PROXY: 'nginx' } })).rejects.toThrow('TRUST_PROXY is "nginx"');
  });
});

describe('settings', () => {
  it('have good values where nothing is said', () => {
    expect(readSettings({ PORT: '', LOG: ' ' })).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      base: '',
      proxies: undefined,
      rateLimit: 60,
      queue: 64,
      log: 'requests',
    });
    expect(readSettings({}).threads).toBeGreaterThanOrEqual(1);
  });

  it('are read from the environment', () => {
    const environment = { BASE_PATH: '/jobs/rolecall/', TRUST_PROXY: '2', RATE_LIMIT: '0', WORKERS: '3' };
    expect(readSettings(environment)).toMatchObject({
      base: '/jobs/rolecall',
      proxies: 2,
      rateLimit: 0,
      threads: 3,
    });
    expect(readSettings({ TRUST_PROXY: '10.0.0.0/8, loopback' }).proxies).toBe('10.0.0.0/8, loopback');
  });

  it.each([
    ['PORT', 'abc'],
    ['PORT', '-1'],
    ['PORT', '70000'],
    ['PORT', '80.5'],
    ['RATE_LIMIT', 'none'],
    ['WORKERS', '0'],
    ['QUEUE', '1e3'],
    ['LOG', 'debug'],
    ['BASE_PATH', 'rolecall'],
    ['BASE_PATH', '/../x'],
    ['BASE_PATH', '/a b'],
    ['BASE_PATH', '//evil.example'],
    ['BASE_PATH', '/:x'],
  ])('refuse %s=%s', (name, value) => {
    const read = () => readSettings({ [name]: value });
    expect(read).toThrow(UsageError);
    expect(read).toThrow(`${name} is "${value}"`);
  });
});
