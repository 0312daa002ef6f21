import { readFileSync } from 'node:fs';
import type { Chapter } from './chapters.js';

/** Where the build puts the lexicon as people read it, wherever this module itself is run from. */
const LISTED_FILE = new URL('../../dist/chapters.json', import.meta.url);

/** All that the built-in lexicon looks for. Node only. */
export function loadChapters(file: URL | string = LISTED_FILE): Chapter[] {
  return JSON.parse(readFileSync(file, 'utf8')) as Chapter[];
}
