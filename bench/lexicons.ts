import { writeFileSync } from 'node:fs';
import { compileFolder } from '../src/compile/folder.js';
import { LexiconError } from '../src/errors.js';
import { linkLexicon } from '../src/lexicon/link.js';
import { failedExamples } from './examples.js';
import { listLexicon } from './lexicon-list.js';

/** `npm run lexicons`: checks every file, runs every example, and writes the readable list. */
function checkLexicons(folder: string): string[] {
  try {
    return failedExamples(folder, linkLexicon(compileFolder(folder).lexicon));
  } catch (error) {
    if (error instanceof LexiconError) return error.message.split('\n');
    throw error;
  }
}

const slips = checkLexicons('lexicons');
if (slips.length === 0) writeFileSync('docs/lexicons.md', listLexicon('lexicons'));
for (const slip of slips) console.error(slip);
console.error(slips.length === 0 ? 'lexicons: no slips' : `lexicons: ${slips.length} slips`);
process.exitCode = slips.length === 0 ? 0 : 2;
