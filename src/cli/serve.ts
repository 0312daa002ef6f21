import { once } from 'node:events';
import type { Command } from 'commander';
import { StoppedError } from '../errors.js';
import type { Context } from './io.js';
import { chooseKnowledge, lexiconOption } from './lexicon-option.js';

interface ServeOptions {
  readonly port?: string;
  readonly host?: string;
  readonly lexicon?: string;
}

const EXAMPLES = `
Examples:
  $ rolecall serve
  $ rolecall serve --port 8080
  $ PORT=8080 HOST=0.0.0.0 rolecall serve
  $ BASE_PATH=/rolecall TRUST_PROXY=1 rolecall serve     behind a proxy

Environment:
  PORT, HOST    where to listen (3000, 127.0.0.1)
  BASE_PATH     the path under which the page is reached, such as /rolecall
  TRUST_PROXY   how many proxies are in front, or their addresses; without it,
                all that comes through a proxy counts as one client
  RATE_LIMIT    postings a minute for one client (60; 0 for no limit)
  WORKERS       threads that read postings (one less than there are cores)
  QUEUE         postings that may wait for a thread (64); more get 503
  LOG           one line on stderr for all requests, for faults alone, or
                none: requests, faults, off (requests)

/healthz answers while the server lives, /readyz while it takes postings.
Nothing that is pasted is stored, logged or sent on. Ctrl-C stops it once what
is under way is answered; a second one at once.`;

export function addServe(program: Command, context: Context): void {
  program
    .command('serve')
    .summary('serve the page')
    .description('Serves the page where a posting can be pasted.')
    .option('--port <number>', 'port, rather than PORT or 3000')
    .option('--host <address>', 'address, rather than HOST or 127.0.0.1')
    .addOption(lexiconOption())
    .addHelpText('after', EXAMPLES)
    .action((options: ServeOptions) => serveUntilStopped(options, context));
}

async function serveUntilStopped(options: ServeOptions, { io }: Context): Promise<void> {
  // Loaded here, so that the other commands need no web server.
  const { serve, readSettings } = await import('../web/serve.js');
  const { port, host } = options;
  const settings = readSettings({
    ...io.environment,
    ...(port && { PORT: port }),
    ...(host && { HOST: host }),
  });
  const knowledge = await chooseKnowledge(options.lexicon);
  const serving = await serve({ ...settings, ...knowledge, stdout: io.stdout, stderr: io.stderr });
  if (!io.signal.aborted) await once(io.signal, 'abort');
  if (await serving.stop()) return;
  throw new StoppedError('Some answers were still under way when the time to stop was over.');
}
