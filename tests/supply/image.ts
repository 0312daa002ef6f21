import { chmodSync, cpSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { copiesOf, type Instruction } from './containerfile.js';
import { closureOf, nameAt, readLock } from './lock.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** Where the build stage works. */
const BUILT = '/rolecall/';

/** A folder that holds what the last stage copies, and whose files and folders nobody may write to. */
export function assembleImage(stage: readonly Instruction[], packages: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'rolecall-image-'));
  for (const { sources, target } of copiesOf(stage))
    for (const source of sources) {
      const path = source.replace(BUILT, '');
      if (path === 'node_modules') copyPackages(packages, folder);
      else cpSync(join(ROOT, path), join(folder, target), { recursive: true });
    }
  forbidWriting(folder);
  return folder;
}

function copyPackages(packages: readonly string[], folder: string): void {
  const wanted = closureOf(packages);
  // Those of one package alone lie inside it, and come with it.
  const places = [...readLock().keys()].filter((place) => place.lastIndexOf('node_modules/') === 0);
  for (const place of places.filter((one) => wanted.has(nameAt(one))))
    cpSync(join(ROOT, place), join(folder, place), { recursive: true });
}

function forbidWriting(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true }))
    if (entry.isDirectory()) forbidWriting(join(folder, entry.name));
    else chmodSync(join(folder, entry.name), 0o444);
  chmodSync(folder, 0o555);
}

/** Node's own removal cannot empty a folder that may not be written to, unless it is root's. */
export function allowWriting(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true }))
    if (entry.isDirectory()) allowWriting(join(folder, entry.name));
}
