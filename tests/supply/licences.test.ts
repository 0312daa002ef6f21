import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LOCK_FILES, nameAt, readJson, readLock } from './lock.js';

/** What may reach whoever installs rolecall: licences that ask for no more than to be named. */
const AT_RUN_TIME = new Set(['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0']);

/** What may be used to build, test and measure; none of it is handed on. */
const FOR_DEVELOPMENT = new Set([...AT_RUN_TIME, '0BSD', 'BlueOak-1.0.0', 'MIT OR Apache-2.0']);

/** Single packages with another licence, and why they may be used all the same. */
const EXCEPTIONS: readonly (readonly [name: RegExp, licence: string | undefined, reason: string])[] = [
  [/^lightningcss(-|$)/, 'MPL-2.0', 'part of vitest; asks only that changes to its own files stay open'],
  [/^axe-core$/, 'MPL-2.0', 'looks at pages in a test; asks only that changes to its own files stay open'],
  [/^caniuse-lite$/, 'CC-BY-4.0', 'part of the mutation tester: a table of browsers, which asks to be named'],
  [/^sylvester$/, undefined, 'part of natural; its manifest names none, its LICENSE.txt is that of MIT'],
];

function isAllowed(name: string, licence: string | undefined, allowed: ReadonlySet<string>): boolean {
  if (licence !== undefined && allowed.has(licence)) return true;
  return EXCEPTIONS.some(([exception, own]) => exception.test(name) && own === licence);
}

describe.each(LOCK_FILES)('licences in %s', (file) => {
  const packages = [...readLock(file)];

  it('are ones that may be used', () => {
    const strange = packages
      .map(([place, { license }]) => [nameAt(place), license] as const)
      .filter(([name, licence]) => !isAllowed(name, licence, FOR_DEVELOPMENT));
    expect(strange).toEqual([]);
  });
});

it('what is installed at run time asks for no more than to be named', () => {
  const strange = [...readLock()]
    .filter(([, { dev, license }]) => !dev && !AT_RUN_TIME.has(license ?? ''))
    .map(([place, { license }]) => `${place}: ${license}`);
  expect(strange).toEqual([]);
});

it('packages say the same of themselves as the lock file says of them', () => {
  const differing = [...readLock()]
    .filter(([, { optional }]) => !optional)
    .filter(
      ([place, { license }]) => readJson<{ license?: string }>(`${place}/package.json`).license !== license,
    )
    .map(([place]) => place);
  expect(differing).toEqual([]);
});

it('exceptions are all needed, and sylvester is what is said of it', () => {
  const all = LOCK_FILES.flatMap((file) => [...readLock(file)]);
  for (const [name, licence] of EXCEPTIONS)
    expect(all.some(([place, { license }]) => name.test(nameAt(place)) && license === licence)).toBe(true);
  const text = readFileSync('node_modules/sylvester/LICENSE.txt', 'utf8');
  expect(text).toMatch(
    /^Copyright \(c\) 2011, Chris Umbel, James Coglan\s+Permission is hereby granted, free of charge/,
  );
});
