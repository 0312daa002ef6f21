import { unpressLexicon } from '../../compile/pressed.js';
import { decodeLexicon, encodeLexicon } from '../../lexicon/file.js';
import type { CompiledLexicon } from '../../lexicon/types.js';
import { fetchBytes } from './fetch-bytes.js';
import { LEXICON_FILE } from './knowledge-names.js';

const CACHE = 'rolecall tables';
/** The name of the lexicon's file changes with the tables, since it holds a hash of them. */
const NAME = `${new URL(LEXICON_FILE, location.href)}.tables`;

/**
 * The tables of the lexicon. To build them takes a second and more, so they are kept in the browser: the next visit only reads
 * them.
 */
export async function loadTables(): Promise<CompiledLexicon> {
  const kept = await readKept().catch(() => undefined);
  if (kept) return kept;
  const tables = unpressLexicon(await fetchBytes(LEXICON_FILE));
  // Where nothing may be kept, or the disk is full, they are built again next time.
  keep(tables).catch(() => {});
  return tables;
}

async function readKept(): Promise<CompiledLexicon | undefined> {
  const response = await (await caches.open(CACHE)).match(NAME);
  return response && decodeLexicon(new Uint8Array(await response.arrayBuffer()));
}

async function keep(tables: CompiledLexicon): Promise<void> {
  const cache = await caches.open(CACHE);
  const folder = new URL('.', NAME).href;
  for (const { url } of await cache.keys()) if (url.startsWith(folder)) await cache.delete(url);
  await cache.put(NAME, new Response(encodeLexicon(tables) as Uint8Array<ArrayBuffer>));
}
