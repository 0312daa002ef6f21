import { addAbortSignal } from 'node:stream';
import { kindOf } from '../batch/formats.js';
import type { BatchItem } from '../batch/item.js';
import { readBatch } from '../batch/read.js';
import { STDIN } from '../batch/sources.js';
import { InputError } from '../errors.js';
import type { Pasted } from '../posting/pasted.js';
import type { Io } from './io.js';

export type Input = Pasted & { readonly source: string };

/**
 * The one posting of a file, or of what is piped in, whatever it is written in.
 * @throws InputError where it cannot be read, or holds several
 */
export async function readInput(file: string | undefined, io: Io): Promise<Input> {
  const path = file ?? STDIN;
  if (path === STDIN && io.stdin.isTTY)
    io.stderr.write('Paste the posting, then press Ctrl-D on a line of its own.\n');
  const kind = path === STDIN ? UNKNOWN : kindOf(path);
  if (MANY.has(kind.holds)) throw new InputError(explainMany(path));
  const source = { path, id: '', kind, named: true };
  const stdin = addAbortSignal(io.signal, io.stdin);
  const found: BatchItem[] = [];
  for await (const items of readBatch([source], { map: {}, stdin })) {
    found.push(...items);
    if (found.length > 1) throw new InputError(explainMany(path));
  }
  const [only] = found;
  if (only && 'problem' in only) throw new InputError(only.problem);
  const name = path === STDIN ? 'stdin' : path;
  return { ...(only?.pasted ?? { text: '' }), source: name };
}

const UNKNOWN = { holds: 'unknown' } as const;
const MANY: ReadonlySet<string> = new Set(['lines', 'rows', 'parquet']);

function explainMany(path: string): string {
  const name = path === STDIN ? 'Standard input' : path;
  return `${name} holds many postings. For all of them: rolecall score ${path}`;
}
