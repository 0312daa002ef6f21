import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { RolecallError } from '../../src/errors.js';
import { checkLexicon, loadLexicon } from '../../src/lexicon/load.js';

const COMPILED_FILE = new URL('../../dist/lexicon.bin', import.meta.url);

describe('a file that the build makes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rolecall-built-'));
  const file = join(folder, 'lexicon.bin');
  afterAll(() => rmSync(folder, { recursive: true }));

  const REMEDY =
    'In a clone, delete the folder dist and run: npm run build. Where rolecall was installed, install it again.';
  const refused = (path: string, problem: string) =>
    new RolecallError(`${path}, which the build makes, ${problem}. ${REMEDY}`);

  it('that is not there, is cut off, or is no file is named, with what to do', () => {
    expect(() => loadLexicon(join(folder, 'none'))).toThrow(refused(join(folder, 'none'), 'is missing'));
    writeFileSync(file, readFileSync(COMPILED_FILE).subarray(0, 1000));
    expect(() => loadLexicon(file)).toThrow(refused(file, 'is damaged'));
    expect(() => loadLexicon(folder)).toThrow(refused(folder, 'is unreadable (EISDIR)'));
  });

  it('of which one bit is another is found out', () => {
    const bytes = readFileSync(COMPILED_FILE);
    writeFileSync(file, bytes);
    expect(() => checkLexicon(file)).not.toThrow();
    bytes[bytes.length - 9]! ^= 1;
    writeFileSync(file, bytes);
    expect(() => checkLexicon(file)).toThrow(refused(file, 'is damaged'));
  });
});
