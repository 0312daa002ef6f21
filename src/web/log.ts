import type { Request, RequestHandler } from 'express';
import { describeFault, type Fault } from './fault.js';

export const LOG_LEVELS = ['requests', 'faults', 'off'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** What happens, one JSON object a line, and nothing of what anybody sent. */
export interface Log {
  readonly request: RequestHandler;
  readonly fault: (error: unknown) => void;
}

/** @param write is given whole lines */
export function createLog(write: (line: string) => void, level: LogLevel): Log {
  const print = (entry: object) => write(`${JSON.stringify({ time: new Date().toISOString(), ...entry })}\n`);
  return {
    request: level === 'requests' ? logRequests(print) : (_request, _response, next) => next(),
    fault: (error) => {
      if (level !== 'off') print({ level: 'error', fault: isFault(error) ? error : describeFault(error) });
    },
  };
}

function logRequests(print: (entry: object) => void): RequestHandler {
  return (request, response, next) => {
    const start = performance.now();
    response.once('close', () => {
      const { method } = request;
      const ms = Math.round((performance.now() - start) * 10) / 10;
      const common = { method, route: nameRoute(request), ms };
      // Whoever left before all was sent or received was answered nothing.
      if (request.errored || !response.writableFinished)
        return print({ level: 'warn', ...common, status: null, bytes: 0 });
      const { statusCode: status } = response;
      const bytes = Number(response.getHeader('content-length') ?? 0);
      print({ level: nameLevel(status), ...common, status, bytes });
    });
    next();
  };
}

/** The pattern of an address, never the address itself: that holds whatever somebody typed. */
function nameRoute({ baseUrl, route }: Request): string | null {
  return route ? baseUrl.toLowerCase() + route.path : null;
}

function nameLevel(status: number): string {
  if (status >= 500) return 'error';
  return status >= 400 ? 'warn' : 'info';
}

/** Threads describe their faults themselves. */
function isFault(error: unknown): error is Fault {
  return typeof error === 'object' && error !== null && 'frames' in error;
}
