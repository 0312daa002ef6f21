import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { LexiconError } from '../errors.js';
import { encodeLexicon } from '../lexicon/file.js';
import { compileFolder } from './folder.js';

/** The build's second half: `lexicons/` into `dist/lexicon.bin`, the same pressed for browsers and listed for people, and `dist/advice.json`. */
const folder = fileURLToPath(new URL('../../lexicons', import.meta.url));
const target = new URL('../../dist/', import.meta.url);

try {
  const { lexicon, advice, press, list } = compileFolder(folder);
  mkdirSync(target, { recursive: true });
  writeFileSync(new URL('lexicon.bin', target), encodeLexicon(lexicon));
  writeFileSync(new URL('lexicon.pressed', target), press());
  writeFileSync(new URL('chapters.json', target), JSON.stringify(list()));
  writeFileSync(new URL('advice.json', target), JSON.stringify(advice));
} catch (error) {
  if (!(error instanceof LexiconError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
