import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { RolecallError } from '../errors.js';

/**
 * A file or folder of the project, such as `views`. Found by walking up from this file, since it stands at another
 * depth once compiled.
 */
export function findInProject(name: string): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, name))) {
    const parent = dirname(folder);
    if (parent === folder)
      throw new RolecallError(
        `rolecall is not installed completely: "${name}" is missing. Install it again, or clone it anew.`,
      );
    folder = parent;
  }
  return join(folder, name);
}
