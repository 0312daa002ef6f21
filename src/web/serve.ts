import type { AddressInfo } from 'node:net';
import type { Writable } from 'node:stream';
import type { AdviceData } from '../advice/types.js';
import type { Chapter } from '../lexicon/chapters.js';
import { checkLexicon } from '../lexicon/load.js';
import type { CompiledLexicon, Lexicon } from '../lexicon/types.js';
import { createApp } from './app.js';
import { listen } from './listen.js';
import { createLog } from './log.js';
import { createPatientServer, PATIENCE, type Patience } from './patience.js';
import type { Settings } from './settings.js';

export { readSettings } from './settings.js';

import { Threads } from './threads.js';
import { UnderWay } from './under-way.js';

export interface ServeOptions extends Settings {
  readonly lexicon: Lexicon;
  readonly advice: AdviceData;
  /** The same as data, for the threads that read; null for what is built in, which each of them loads by itself. */
  readonly compiled: { readonly lexicon: CompiledLexicon; readonly advice: AdviceData } | null;
  /** What it looks for, as people read it; left out for what is built in. */
  readonly chapters?: readonly Chapter[];
  /** The same for browsers. */
  readonly press?: () => Uint8Array;
  readonly stdout: Writable;
  readonly stderr: Writable;
  /** Another patience, and something else for the reading threads to run: for tests. */
  readonly patience?: Patience;
  readonly script?: URL;
}

export interface Serving {
  readonly url: string;
  /**
   * Lets the answers that are under way be finished; whoever comes meanwhile is told to come back.
   * @returns whether all of them were
   */
  stop(): Promise<boolean>;
}

/** Serves the page, and prints its address once it can be opened. */
export async function serve(options: ServeOptions): Promise<Serving> {
  const { base, compiled, patience = PATIENCE } = options;
  if (compiled === null) checkLexicon();
  const log = createLog((line) => options.stderr.write(line), options.log);
  const pool = { ...options, timeLimit: patience.reading };
  const readers = await Threads.open(pool, { base, compiled }, log.fault);
  let isStopping = false;
  const server = createPatientServer(patience);
  const underWay = new UnderWay(server);
  server.on('request', (_request, response) => {
    if (isStopping) response.setHeader('Connection', 'close');
  });
  try {
    server.on('request', createApp({ ...options, readers, log, isStopping: () => isStopping }));
    await listen(server, options);
  } catch (error) {
    await readers.close();
    throw error;
  }
  const url = formatAddress(server.address() as AddressInfo) + base;
  options.stdout.write(`rolecall is at ${url} (Ctrl+C stops it)\n`);
  return { url, stop };

  async function stop(): Promise<boolean> {
    isStopping = true;
    const isDone = await underWay.endWithin(patience.stop);
    server.close();
    server.closeAllConnections();
    await readers.close();
    return isDone;
  }
}

function formatAddress({ address, family, port }: AddressInfo): string {
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}
