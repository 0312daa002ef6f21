import { Router } from 'express';
import { allowOnly } from './refuse.js';
import { keepOutOfCaches } from './security.js';

/** For whatever keeps the server running: `/healthz` says that it lives, `/readyz` whether postings may be sent to it. */
export function createHealth(isReady: () => boolean): Router {
  const health = Router();
  health
    .route('/healthz')
    .get(keepOutOfCaches, (_request, response) => void response.type('text/plain').send('alive\n'))
    .all(allowOnly('GET, HEAD'));
  health
    .route('/readyz')
    .get(keepOutOfCaches, (_request, response) => {
      const ready = isReady();
      response
        .status(ready ? 200 : 503)
        .type('text/plain')
        .send(ready ? 'ready\n' : 'not ready\n');
    })
    .all(allowOnly('GET, HEAD'));
  return health;
}
