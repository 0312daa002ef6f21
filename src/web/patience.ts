import { createServer, type Server } from 'node:http';

/** How long others are waited for, in milliseconds. */
export interface Patience {
  /** For the headers of a request. */
  readonly headers: number;
  /** For a whole request. */
  readonly request: number;
  /** For the next request on a connection. */
  readonly keepAlive: number;
  /** For any sign of life on a connection that is in use. */
  readonly silence: number;
  /** For the reading of one posting. */
  readonly reading: number;
  /** For the answers that are under way when the server is to stop. */
  readonly stop: number;
}

export const PATIENCE: Patience = {
  headers: 10_000,
  request: 30_000,
  keepAlive: 5_000,
  silence: 60_000,
  reading: 10_000,
  stop: 10_000,
};

/** More are not let in: each may send a posting of several megabytes. */
const MOST_CONNECTIONS = 1_000;

/** A server that waits for nobody for ever. */
export function createPatientServer({ headers, request, keepAlive, silence }: Patience): Server {
  const server = createServer({
    headersTimeout: headers,
    requestTimeout: request,
    keepAliveTimeout: keepAlive,
    // How often it looks whether one of the first two is over.
    connectionsCheckingInterval: Math.min(1_000, headers),
  });
  server.timeout = silence;
  server.maxConnections = MOST_CONNECTIONS;
  return server;
}
