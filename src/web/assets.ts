import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type RequestHandler, type Response, Router } from 'express';
import { findInProject } from './paths.js';

/** The files that the build made for the page: for each name the one that it goes by now. */
export type AssetNames = Readonly<Record<string, string>>;

export function loadAssetNames(folder = findInProject('dist/page')): AssetNames {
  return JSON.parse(readFileSync(join(folder, 'assets.json'), 'utf8'));
}

const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  bin: 'application/octet-stream',
  mjs: 'text/javascript; charset=utf-8',
};

const PACKED: Readonly<Record<string, string>> = { br: '.br', gzip: '.gz' };

/** Serves what the page loads, as it was packed by the build. A file's name changes with its content, so it may be kept for good. */
export function createAssets(folder = findInProject('dist/page')): Router {
  const assets = Router();
  assets.get('/sw.js', (request, response) => {
    response.set('Cache-Control', 'no-cache');
    sendPacked(folder, 'sw.js', request, response);
  });
  assets.get('/assets/:file', ((request, response, next) => {
    const file = String(request.params.file);
    if (!/^[\w-]+\.(?:js|mjs|css|json|bin)$/.test(file)) return next();
    response.set('Cache-Control', 'public, max-age=31536000, immutable');
    sendPacked(folder, file, request, response, next);
  }) satisfies RequestHandler);
  return assets;
}

function sendPacked(
  folder: string,
  file: string,
  request: Parameters<RequestHandler>[0],
  response: Response,
  next?: () => void,
): void {
  const encoding = request.acceptsEncodings('br', 'gzip') || '';
  const ending = PACKED[encoding];
  const headers: Record<string, string> = {
    'Content-Type': TYPES[file.split('.').at(-1)!]!,
    Vary: 'Accept-Encoding',
  };
  if (ending) headers['Content-Encoding'] = encoding;
  response.sendFile(file + (ending ?? ''), { root: folder, headers, cacheControl: false }, (error) => {
    if (!error || response.headersSent) return;
    for (const name of [...Object.keys(headers), 'Cache-Control']) response.removeHeader(name);
    next?.();
  });
}
