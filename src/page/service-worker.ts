/** Keeps the page working without a network once it has been loaded. Knows files of the program; no posting passes through it. */
declare const __BUILD__: string;
declare const __FILES__: readonly string[];

interface Waiting {
  waitUntil(done: Promise<unknown>): void;
}
interface Fetching {
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

const CACHE = `rolecall-${__BUILD__}`;
/** Pages that can be opened without a network; each other page once it has been seen. */
const PAGES = ['', 'roles', 'target', 'accuracy', 'compare', 'many', 'about', 'bookmarklet'];
const base = worker.registration.scope;

worker.addEventListener('install', (event) => {
  const files = __FILES__.map((file) => `${base}assets/${file}`);
  const pages = PAGES.map((page) => base + page);
  event.waitUntil(
    caches
      .open(CACHE)
      .then((cache) => cache.addAll([...files, ...pages]))
      .then(() => worker.skipWaiting()),
  );
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(dropOlder().then(() => worker.clients.claim()));
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(base)) return;
  if (request.url.startsWith(`${base}assets/`)) event.respondWith(keptFirst(request));
  else if (request.mode === 'navigate') event.respondWith(newestFirst(request));
});

async function dropOlder(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name.startsWith('rolecall-') && name !== CACHE).map((name) => caches.delete(name)),
  );
}

/** Files never change under one name. What was not kept from the start is kept from its first use on. */
async function keptFirst(request: Request): Promise<Response> {
  const kept = await caches.match(request);
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok) void caches.open(CACHE).then((cache) => cache.put(request, response.clone()));
  return response;
}

/** A page is asked for anew at each visit, so that an update is seen at once; the kept one stands in without a network. */
async function newestFirst(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    const kept = await caches.match(request, { ignoreSearch: true });
    if (kept) return kept;
    throw error;
  }
}
