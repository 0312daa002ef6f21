import type { RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import type { Readers } from './readers.js';

/** Refuses a client's postings beyond so many a minute; 0 refuses none. */
export function refuseTooMany(perMinute: number): RequestHandler {
  if (perMinute === 0) return (_request, _response, next) => next();
  return rateLimit({
    windowMs: 60_000,
    limit: perMinute,
    standardHeaders: 'draft-6',
    legacyHeaders: false,
    // It sets Retry-After first.
    handler: (_request, _response, next) => next({ status: 429 }),
    // What it thinks of our settings it would print, in lines that are not ours.
    validate: false,
  });
}

/** Refuses whatever cannot be read soon, before its body is looked at. */
export function refuseWhenFull(readers: Readers): RequestHandler {
  return (_request, _response, next) => next(readers.isFull ? { status: 503 } : undefined);
}

/** For what an address does not take. */
export function allowOnly(methods: string): RequestHandler {
  return (request, response, next) => {
    response.set('Allow', methods);
    if (request.method === 'OPTIONS') return void response.status(204).end();
    next({ status: 405 });
  };
}
