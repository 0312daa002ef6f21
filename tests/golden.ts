import { readdirSync, readFileSync } from 'node:fs';
import { readPasted } from '../src/posting/pasted.js';
import type { TextFormat } from '../src/posting/text.js';
import type { Answer, Posting } from '../src/types.js';
import { lexicon } from './lexicon.js';

const FOLDER = new URL('golden/', import.meta.url);
const FORMATS: Readonly<Record<string, TextFormat>> = { txt: 'plain', html: 'html', md: 'markdown' };

/** A posting with what a careful reader says of it. */
export interface Golden {
  readonly name: string;
  readonly role: Answer;
  readonly posting: Posting;
  /** Where the expected report stands. */
  readonly reportFile: URL;
}

/** One directory a posting: `posting.txt`, `.html` or `.md`, `about.json` and `report.json`. */
export const GOLDEN: readonly Golden[] = readdirSync(FOLDER)
  .sort()
  .map((name) => {
    const folder = new URL(`${name}/`, FOLDER);
    const file = readdirSync(folder).find((one) => one.startsWith('posting.'))!;
    const { title, role } = JSON.parse(readFileSync(new URL('about.json', folder), 'utf8')) as {
      title: string;
      role: Answer;
    };
    const text = readFileSync(new URL(file, folder), 'utf8');
    const posting = readPasted({ text, title, format: FORMATS[file.slice(file.indexOf('.') + 1)] }, lexicon);
    return { name, role, posting, reportFile: new URL('report.json', folder) };
  });
