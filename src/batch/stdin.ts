import { type ColumnMap, findColumns } from '../posting/columns.js';
import { chooseDelimiter, readCsv } from './csv.js';
import type { BatchItem } from './item.js';
import { readJsonl } from './jsonl.js';

const NAME = 'stdin';

/** Reads postings that are piped in. Their first line shows whether they are JSON lines, a table, or one text. */
export async function* readPiped(chunks: AsyncIterable<string>, map: ColumnMap): AsyncGenerator<BatchItem> {
  const { head, all } = await peekLine(chunks);
  if (/^\s*\{/.test(head)) yield* readJsonl(all, NAME, map);
  else if (isHeader(head, map)) yield* readCsv(all, NAME, map);
  else yield { id: NAME, source: NAME, pasted: { text: await joinAll(all), id: NAME } };
}

function isHeader(line: string, map: ColumnMap): boolean {
  const names = line.split(chooseDelimiter(line)).map((name) => name.trim().replace(/^"(.*)"$/, '$1'));
  return names.length > 1 && (map.text !== undefined || findColumns(names, map).text.length > 0);
}

/** The first line that is not blank, and the stream with it still in front. */
async function peekLine(
  chunks: AsyncIterable<string>,
): Promise<{ head: string; all: AsyncIterable<string> }> {
  const iterator = chunks[Symbol.asyncIterator]();
  let seen = '';
  while (!/\S[^\n]*\n/.test(seen)) {
    const next = await iterator.next();
    if (next.done) break;
    seen += next.value;
  }
  async function* all(): AsyncGenerator<string> {
    yield seen;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  }
  return { head: /\S[^\n]*/.exec(seen)?.[0].trimEnd() ?? '', all: all() };
}

async function joinAll(chunks: AsyncIterable<string>): Promise<string> {
  const pieces: string[] = [];
  for await (const chunk of chunks) pieces.push(chunk);
  return pieces.join('');
}
