/** Keeps the page working without a network once it has been loaded. Knows files of the program; no posting passes through it. */
declare const __BUILD__: string;
declare const __FILES__: readonly string[];
declare const __NEEDED__: readonly string[];

interface Waiting {
  waitUntil(done: Promise<unknown>): void;
}
interface Fetching extends Waiting {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}
interface Scope {
  addEventListener(type: 'install' | 'activate', listener: (event: Waiting) => void): void;
  addEventListener(type: 'fetch', listener: (event: Fetching) => void): void;
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
  readonly registration: { readonly scope: string };
}
const worker = self as unknown as Scope;

const base = worker.registration.scope;
/** Other sites on the same host have caches of their own. */
const OURS = `rolecall at ${new URL(base).pathname} `;
const CACHE = OURS + __BUILD__;
/** Pages that can be opened without a network from the first visit on; each other page once it has been seen. */
const PAGES = ['', 'roles', 'target', 'accuracy', 'compare', 'many', 'about', 'lexicon', 'bookmarklet'];

worker.addEventListener('install', (event) => {
  event.waitUntil(install().then(() => worker.skipWaiting()));
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(dropOlder().then(() => worker.clients.claim()));
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(base)) return;
  if (request.url.startsWith(`${base}assets/`)) event.respondWith(keptFirst(request, event));
  else if (request.mode === 'navigate') event.respondWith(newestFirst(request, event));
});

/** All or nothing: where a file or a page cannot be had, the version before goes on serving. */
async function install(): Promise<void> {
  const cache = await caches.open(CACHE);
  try {
    const files = __FILES__.map((file) => keepFile(cache, file));
    const pages = PAGES.map((page) => cache.add(new Request(base + page, { cache: 'reload' })));
    await Promise.all([...files, ...pages]);
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
}

/** What an older version kept under the same name is the same. What is seldom needed waits until it is. */
async function keepFile(cache: Cache, file: string): Promise<void> {
  const url = `${base}assets/${file}`;
  const kept = await caches.match(url);
  if (kept) await cache.put(url, kept);
  else if (__NEEDED__.includes(file)) await cache.add(url);
}

async function dropOlder(): Promise<void> {
  const names = await caches.keys();
  const older = names.filter((name) => name.startsWith(OURS) && name !== CACHE);
  await Promise.all(older.map((name) => caches.delete(name)));
}

/** Files never change under one name. */
async function keptFirst(request: Request, event: Waiting): Promise<Response> {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(request);
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok) event.waitUntil(keep(cache, request.url, response.clone()));
  return response;
}

/** A page is asked for anew at each visit, so that an update is seen at once; the kept one stands in without a network. */
async function newestFirst(request: Request, event: Waiting): Promise<Response> {
  const cache = await caches.open(CACHE);
  const { origin, pathname, search } = new URL(request.url);
  // What stands behind `#` may be a posting, and behind `?` what somebody has chosen: neither becomes a name in the cache.
  const name = origin + pathname;
  try {
    const response = await fetch(request);
    if (response.ok && search === '' && isLasting(response))
      event.waitUntil(keep(cache, name, response.clone()));
    return response;
  } catch (error) {
    const kept = await cache.match(name);
    if (kept) return kept;
    throw error;
  }
}

/** The server says of every answer that holds a posting that no cache may keep it. */
function isLasting({ headers, redirected }: Response): boolean {
  return !redirected && !headers.get('cache-control')?.includes('no-store');
}

/** A full disk is no reason to fail. */
async function keep(cache: Cache, name: string, response: Response): Promise<void> {
  await cache.put(name, response).catch(() => {});
}
