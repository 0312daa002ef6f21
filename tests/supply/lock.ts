import { readFileSync } from 'node:fs';

/** What a lock file says of one installed package. */
export interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly link?: boolean;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly hasInstallScript?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
}

const ROOT = new URL('../../', import.meta.url);

export function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(new URL(path, ROOT), 'utf8')) as T;
}

/** The project's own, and those of the two that are installed only by who measures. */
export const LOCK_FILES = ['', 'bench/speed/', 'bench/mutation/'].map(
  (folder) => `${folder}package-lock.json`,
);

/** All packages of a lock file by their place, such as `node_modules/express`. */
export function readLock(file = 'package-lock.json'): Map<string, Locked> {
  const { packages } = readJson<{ packages: Record<string, Locked> }>(file);
  return new Map(Object.entries(packages).filter(([place]) => place !== ''));
}

export const nameAt = (place: string): string => place.slice(place.lastIndexOf('node_modules/') + 13);

/** A package with all that it brings. */
export function closureOf(names: readonly string[], lock = readLock()): Set<string> {
  const found = new Set<string>();
  const add = (name: string): void => {
    if (found.has(name)) return;
    found.add(name);
    for (const [place, { dependencies }] of lock)
      if (nameAt(place) === name) Object.keys(dependencies ?? {}).forEach(add);
  };
  names.forEach(add);
  return found;
}
