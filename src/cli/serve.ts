import { once } from 'node:events';
import type { Command } from 'commander';
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

Nothing that is pasted is stored or sent on. Ctrl-C stops it.`;

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
  const { lexicon, advice } = await chooseKnowledge(options.lexicon);
  // Loaded here, so that the other commands need no web server.
  const { serve } = await import('../web/serve.js');
  const server = await serve({
    lexicon,
    advice,
    port: options.port,
    host: options.host,
    environment: io.environment,
  });
  const stop = () => {
    server.close();
    server.closeAllConnections();
  };
  if (io.signal.aborted) stop();
  else io.signal.addEventListener('abort', stop, { once: true });
  await once(server, 'close');
}
