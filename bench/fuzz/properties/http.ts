import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { createApp } from '../../../src/web/app.js';
import { lexicon } from '../../../tests/lexicon.js';
import { hold } from '../hold.js';
import type { Property } from '../property.js';
import { hostilePosting, hostileText } from '../texts.js';

interface Sent {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

let port: Promise<number> | undefined;

/** The real app, started when it is first asked. It does not keep the process alive. */
function start(): Promise<number> {
  port ??= new Promise((resolve) => {
    const server = createServer(createApp({ lexicon }));
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
    server.unref();
  });
  return port;
}

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

async function send({ method, path, headers, body }: Sent): Promise<Answer> {
  const options = { host: '127.0.0.1', port: await start(), method, path, headers, agent: false };
  return new Promise((resolve, reject) => {
    const sent = request(options, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode!,
          type: response.headers['content-type'] ?? '',
          text: Buffer.concat(chunks).toString(),
        }),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

async function check(sent: Sent): Promise<void> {
  const { status, type, text } = await send(sent);
  const isKnown = (status >= 200 && status < 300) || (status >= 300 && status < 500);
  hold(isKnown, `${sent.method} ${sent.path} is answered with ${status}`);
  if (sent.method === 'HEAD' || status === 304) return;
  if (type.includes('json')) {
    hold(parses(text), `not JSON: ${text.slice(0, 200)}`);
    hold(status < 400 || type.startsWith('application/problem+json'), `${status} without its reason`);
  } else if (type.includes('html')) {
    hold(/^<!doctype html>/i.test(text.trimStart()) && /<\/html>\s*$/i.test(text), 'half a page');
    hold(!/<script(?![^>]*\ssrc="\/)[^>]*>/i.test(text), 'a script that is not ours');
  }
}

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const bytes = (text: string): Uint8Array => Buffer.from(text);
const text = fc.oneof({ weight: 4, arbitrary: hostileText }, { weight: 1, arbitrary: hostilePosting });

const field = fc.constantFrom('text', 'title', 'company', 'want', 'want-research', 'brief', '__proto__', 'a');
const value = fc.oneof(hostileText, fc.constantFrom('50', '', 'true'));
const form = fc
  .tuple(text, fc.array(fc.tuple(field, value), { maxLength: 4 }))
  .map(([posting, fields]): Sent => {
    const body = new URLSearchParams([['text', posting], ...fields.map(([key, one]) => [key, one])] as [
      string,
      string,
    ][]);
    return {
      method: 'POST',
      path: '/',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: bytes(String(body)),
    };
  });

const body = fc.oneof(
  fc
    .tuple(text, fc.dictionary(field, fc.oneof(value, fc.jsonValue({ maxDepth: 2 })), { maxKeys: 4 }))
    .map(([posting, fields]) => JSON.stringify({ text: posting, ...fields })),
  fc.json(),
  hostileText,
);
const api = body.map(
  (one): Sent => ({
    method: 'POST',
    path: '/api/analyze',
    headers: { 'content-type': 'application/json' },
    body: bytes(one),
  }),
);

const PATHS = [
  '/',
  '/api/analyze',
  '/api/x',
  '/target',
  '/roles',
  '/roles/re',
  '/accuracy',
  '/about',
  '/compare',
  '/many',
  '/lexicon',
  '/lexicon/x',
  '/examples/x',
  '/assets/x',
  '/healthz',
  '/style.css',
  '/..%2f..%2fpackage.json',
];
const TYPES = [
  'application/json',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=a',
  'text/plain',
  'application/json; charset=utf-16',
  'a',
];
const any = fc
  .record({
    method: fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS', 'PATCH'),
    path: fc.tuple(
      fc.constantFrom(...PATHS),
      fc.oneof(fc.constant(''), fc.webQueryParameters(), fc.webPath()),
    ),
    type: fc.constantFrom(...TYPES),
    encoding: fc.constantFrom('identity', 'identity', 'gzip', 'br', 'x'),
    body: fc.uint8Array({ maxLength: 200 }),
  })
  .map(
    ({ method, path, type, encoding, body: content }): Sent => ({
      method,
      path: path[1].startsWith('/') || path[1] === '' ? path[0] + path[1] : `${path[0]}?${path[1]}`,
      headers: {
        'content-type': type,
        'content-encoding': encoding,
        'content-length': String(content.length),
      },
      body: content,
    }),
  );

export const HTTP: readonly Property[] = [
  { name: 'forms', share: 10, property: fc.asyncProperty(form, check) },
  { name: 'bodies of the API', share: 20, property: fc.asyncProperty(api, check) },
  { name: 'requests of any kind', share: 20, property: fc.asyncProperty(any, check) },
];
