import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Posting } from '../../src/types.js';

const FILES = ['dev.postings.jsonl', 'more.postings.jsonl'];

/**
 * The different postings of a folder, in their order.
 * @throws where the folder has none
 */
export function readCorpus(folder: string): Posting[] {
  const files = FILES.map((name) => join(folder, name)).filter((file) => existsSync(file));
  if (files.length === 0)
    throw new Error(`${folder} has neither ${FILES.join(' nor ')}. Name a folder that does.`);
  const postings = new Map<string, Posting>();
  for (const file of files)
    for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
      const posting = JSON.parse(line) as Posting;
      if (!postings.has(posting.text)) postings.set(posting.text, posting);
    }
  return [...postings.values()];
}

/** About so many of them, from all parts of a list: for peers that would take minutes for all. */
export function takeEvenly<Item>(items: readonly Item[], count: number): Item[] {
  const step = Math.max(1, items.length / count);
  return Array.from({ length: Math.min(count, items.length) }, (_, i) => items[Math.floor(i * step)]!);
}
