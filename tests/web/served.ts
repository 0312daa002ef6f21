import { PassThrough } from 'node:stream';
import { loadAdvice } from '../../src/advice/load.js';
import { PATIENCE, type Patience } from '../../src/web/patience.js';
import { readSettings, type Serving, serve } from '../../src/web/serve.js';
import type { Environment } from '../../src/web/settings.js';
import { lexicon } from './running.js';

export interface Served extends Serving {
  /** What it printed for people. */
  readonly printed: () => string;
  /** What it logged, as objects. */
  readonly logged: () => Record<string, unknown>[];
}

export interface ServedOptions {
  readonly environment?: Environment;
  readonly patience?: Partial<Patience>;
  readonly script?: URL;
}

/** The server as the command runs it, in this process: real threads, real timeouts, a port of its own. */
export async function serveHere({ environment = {}, patience, script }: ServedOptions = {}): Promise<Served> {
  const [stdout, stderr] = [collect(), collect()];
  const serving = await serve({
    ...readSettings({ PORT: '0', ...environment }),
    lexicon,
    advice: loadAdvice(),
    compiled: null,
    stdout: stdout.stream,
    stderr: stderr.stream,
    patience: { ...PATIENCE, ...patience },
    ...(script && { script }),
  });
  const logged = () =>
    stderr
      .read()
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  return { ...serving, printed: stdout.read, logged };
}

function collect() {
  const stream = new PassThrough();
  let text = '';
  stream.setEncoding('utf8').on('data', (piece: string) => {
    text += piece;
  });
  return { stream, read: () => text };
}
