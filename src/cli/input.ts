import { addAbortSignal } from 'node:stream';
import { readTextFile, readTextStream } from '../batch/file.js';
import { kindOf } from '../batch/formats.js';
import { STDIN } from '../batch/sources.js';
import { InputError } from '../errors.js';
import type { TextFormat } from '../posting/text.js';
import type { Io } from './io.js';

export interface Input {
  readonly text: string;
  readonly format: TextFormat | undefined;
  readonly source: string;
}

/** The source text of one posting, from a file or from what is piped in. */
export async function readInput(file: string | undefined, io: Io): Promise<Input> {
  if (file === undefined || file === STDIN) return readStdin(io);
  const kind = kindOf(file);
  if (kind.holds === 'lines' || kind.holds === 'rows') {
    throw new InputError(`${file} holds many postings. For all of them: rolecall score ${file}`);
  }
  // Read before anything is said of its kind: a PDF that is not there is missing in the first place.
  const text = await readTextFile(file);
  if (kind.holds === 'unread') throw new InputError(`${file} ${kind.why}`);
  return { text, format: kind.holds === 'posting' ? kind.format : undefined, source: file };
}

async function readStdin(io: Io): Promise<Input> {
  if (io.stdin.isTTY) io.stderr.write('Paste the posting, then press Ctrl-D on a line of its own.\n');
  const stream = addAbortSignal(io.signal, io.stdin);
  return { text: await readTextStream(stream, 'standard input'), format: undefined, source: 'stdin' };
}
