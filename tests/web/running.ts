import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { loadLexicon } from '../../src/lexicon/load.js';
import { type AppOptions, createApp } from '../../src/web/app.js';
import type { Log } from '../../src/web/log.js';

export const lexicon = loadLexicon();

export interface Running {
  readonly url: string;
  readonly faults: unknown[];
  close(): Promise<void>;
}

/** The real app on a port of its own. */
export async function run(options: Partial<AppOptions> = {}): Promise<Running> {
  const faults: unknown[] = [];
  const log: Log = { request: (_request, _response, next) => next(), fault: (fault) => faults.push(fault) };
  const server = createServer(createApp({ lexicon, log, ...options }));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${port}`, faults, close };
}

/** What a browser sends when the form is submitted: line breaks become CRLF. */
export function postForm(url: string, fields: Readonly<Record<string, string>>): Promise<Response> {
  const body = new URLSearchParams();
  for (const [key, value] of Object.entries(fields)) body.set(key, value.replace(/\r\n|\r|\n/g, '\r\n'));
  return fetch(`${url}/`, { method: 'POST', body });
}

export function postJson(url: string, body: unknown, type = 'application/json'): Promise<Response> {
  return fetch(`${url}/api/analyze`, {
    method: 'POST',
    headers: { 'content-type': type },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}
