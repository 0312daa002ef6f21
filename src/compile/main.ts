import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LexiconError } from '../errors.js';
import { compileLexicon } from './compile.js';

/** The build's second half: `lexicons/` into `dist/lexicon.json`. */
const folder = fileURLToPath(new URL('../../lexicons', import.meta.url));
const target = fileURLToPath(new URL('../../dist/lexicon.json', import.meta.url));

try {
  const compiled = compileLexicon(folder);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, JSON.stringify(compiled));
} catch (error) {
  if (!(error instanceof LexiconError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
