import { RolecallError } from '../errors.js';

const REMEDY =
  'In a clone, delete the folder dist and run: npm run build. Where rolecall was installed, install it again.';

/**
 * Reads a file that the build made.
 * @throws RolecallError that says what to do where there is no such file or it is broken
 */
export function readBuilt<Content>(file: URL | string, read: () => Content): Content {
  try {
    return read();
  } catch (error) {
    const code = (error as { code?: unknown } | null)?.code;
    const problem =
      code === 'ENOENT' ? 'is missing' : code === undefined ? 'is damaged' : `is unreadable (${code})`;
    const path = decodeURI(String(file)).replace(/^file:\/\//, '');
    throw new RolecallError(`${path}, which the build makes, ${problem}. ${REMEDY}`, { cause: error });
  }
}
