import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { UsageError } from '../../src/errors.js';
import { serve } from '../../src/web/serve.js';
import { lexicon } from './running.js';

const servers: Server[] = [];

async function start(options: Parameters<typeof serve>[0]) {
  const print = vi.spyOn(console, 'log').mockImplementation(() => {});
  try {
    const server = await serve({ lexicon, environment: {}, ...options });
    servers.push(server);
    return { port: (server.address() as AddressInfo).port, printed: print.mock.calls.flat().join('\n') };
  } finally {
    print.mockRestore();
  }
}

afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

describe('serve', () => {
  it('prints an address that can be opened', async () => {
    const { port, printed } = await start({ port: 0 });
    expect(printed).toContain(`http://127.0.0.1:${port}`);
    expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(200);
  });

  it('reads PORT and HOST', async () => {
    const { printed } = await start({ environment: { PORT: '0', HOST: 'localhost' } });
    expect(printed).toMatch(/http:\/\/(127\.0\.0\.1|\[::1\]):\d+/);
  });

  it('says so when the port is taken', async () => {
    const { port } = await start({ port: 0 });
    const second = start({ port });
    await expect(second).rejects.toThrow(UsageError);
    await expect(second).rejects.toThrow(`Port ${port} on 127.0.0.1 is taken.`);
  });

  it.each(['abc', '-1', '70000', '80.5'])('refuses PORT=%s', async (port) => {
    await expect(start({ port })).rejects.toThrow(UsageError);
  });
});
