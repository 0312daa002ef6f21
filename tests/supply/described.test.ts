import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LOCK_FILES, readJson, readLock } from './lock.js';

const PAGE = readFileSync(new URL('../../docs/dependencies.md', import.meta.url), 'utf8');

/** The rows of all tables, each as its cells. */
const ROWS = PAGE.split('\n')
  .filter((line) => line.startsWith('| ['))
  .map((line) => line.slice(2, -2).split(' | '));

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

describe.each(LOCK_FILES)('docs/dependencies.md, of %s', (file) => {
  const { dependencies, devDependencies } = readJson<Manifest>(file.replace('package-lock', 'package'));
  const lock = readLock(file);

  it.each(Object.keys({ ...dependencies, ...devDependencies }))('says of %s what is so', (name) => {
    const { version, license } = lock.get(`node_modules/${name}`)!;
    const row = ROWS.find(([names]) => names!.split(', ').some((one) => one.startsWith(`[${name}]`)));
    expect(row, `docs/dependencies.md has no row for ${name}`).toBeDefined();
    const [, versions, licence, size, , , reason] = row!;
    expect(versions!.split(', ')).toContain(version);
    expect(licence!.replace(' or ', ' OR ')).toBe(license);
    expect(size).toMatch(/\d/);
    expect(reason!.length).toBeGreaterThan(20);
  });
});

it('docs/dependencies.md names nothing that is not asked for', () => {
  const asked = LOCK_FILES.flatMap((file) => {
    const { dependencies, devDependencies } = readJson<Manifest>(file.replace('package-lock', 'package'));
    return Object.keys({ ...dependencies, ...devDependencies });
  });
  const named = ROWS.flatMap(([names]) => [...names!.matchAll(/\[([^\]]+)\]/g)].map(([, name]) => name));
  expect(named.filter((name) => !asked.includes(name!))).toEqual([]);
});
