import { readFileSync } from 'node:fs';
import { readBuilt } from '../lexicon/built.js';
import type { AdviceData } from './types.js';

/** Where the build puts what advice is made from: `dist/advice.json`, wherever this module itself is run from. */
const COMPILED_FILE = new URL('../../dist/advice.json', import.meta.url);

/**
 * Reads what advice is made from, as the build compiled it. Node only; a browser fetches the same data.
 * @throws RolecallError where the file is missing or broken
 */
export function loadAdvice(file: URL | string = COMPILED_FILE): AdviceData {
  return readBuilt(file, () => {
    const data = JSON.parse(readFileSync(file, 'utf8')) as AdviceData;
    if (!data?.guides) throw new TypeError('There are no guides in it.');
    return data;
  });
}
