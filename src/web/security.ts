import type { RequestHandler } from 'express';
import helmet from 'helmet';

/**
 * Headers for every answer. Nothing is allowed but our own files and our own form: no script that stands in a page can run,
 * whatever a posting contains, and nothing can be fetched from or sent to anywhere else.
 */
export function setSecurityHeaders(): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        workerSrc: ["'self'"],
        connectSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    // Served on plain http here. Whoever puts TLS in front of it sets this there.
    strictTransportSecurity: false,
    xFrameOptions: { action: 'deny' },
  });
}

/** For every answer that holds a posting: no cache between here and the reader may keep it. */
export const keepOutOfCaches: RequestHandler = (_request, response, next) => {
  response.set('Cache-Control', 'no-store');
  next();
};
