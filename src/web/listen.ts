import type { Server } from 'node:http';
import { UsageError } from '../errors.js';

export interface Place {
  readonly port: number;
  readonly host: string;
}

/** @throws UsageError where there is nothing to listen at */
export function listen(server: Server, place: Place): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, place)));
    server.listen(place.port, place.host, resolve);
  });
}

function explain(error: NodeJS.ErrnoException, { port, host }: Place): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return new UsageError(
        `Port ${port} on ${host} is taken. Stop what uses it, or choose another: PORT=${port + 1} npm start`,
      );
    case 'EACCES':
      return new UsageError(`Port ${port} is not allowed here. Choose one above 1023: PORT=3000 npm start`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new UsageError(
        `HOST is "${host}", which is no address of this machine. HOST=127.0.0.1 serves this machine alone.`,
      );
    default:
      return error;
  }
}
