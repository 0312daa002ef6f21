import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { AdviceData } from '../advice/types.js';
import { UsageError } from '../errors.js';
import { loadLexicon } from '../lexicon/load.js';
import type { Lexicon } from '../lexicon/types.js';
import { createApp } from './app.js';

export interface ServeOptions {
  readonly lexicon?: Lexicon;
  readonly advice?: AdviceData;
  /** Left out, `PORT` and `HOST` of the environment are read, then 3000 and 127.0.0.1 are used. */
  readonly port?: string | number | undefined;
  readonly host?: string | undefined;
  readonly environment?: Readonly<Record<string, string | undefined>>;
}

/** Serves the page until the process ends, and prints its address once it can be opened. */
export async function serve(options: ServeOptions = {}): Promise<Server> {
  const environment = options.environment ?? process.env;
  const port = readPort(options.port ?? environment.PORT ?? '');
  const host = options.host || environment.HOST || '127.0.0.1';
  const server = createServer(
    createApp({
      lexicon: options.lexicon ?? loadLexicon(),
      ...(options.advice && { advice: options.advice }),
    }),
  );
  await listen(server, port, host);
  console.log(`rolecall is at ${formatAddress(server.address() as AddressInfo)} (Ctrl+C stops it)`);
  return server;
}

function readPort(given: string | number): number {
  if (given === '') return 3000;
  const port = Number(given);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new UsageError(`PORT is "${given}"; give a number from 0 to 65535, for example PORT=3001.`);
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explainListening(error, port, host)));
    server.listen(port, host, resolve);
  });
}

function explainListening(error: NodeJS.ErrnoException, port: number, host: string): Error {
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

function formatAddress({ address, family, port }: AddressInfo): string {
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}
