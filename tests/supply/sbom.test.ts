import { expect, it } from 'vitest';
import { listParts } from '../../bench/sbom/parts.js';
import { nameAt, readLock } from './lock.js';

const bill = listParts();

it('the bill of materials speaks of rolecall, in CycloneDX', () => {
  expect(bill).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.5' });
  expect(bill.metadata.component).toMatchObject({ name: 'rolecall', type: 'application' });
});

it('it lists what is installed at run time, all of it and nothing else', () => {
  const installed = [...readLock()].filter(([, { dev }]) => !dev);
  const names = installed.map(([place, { version }]) => `${nameAt(place)}@${version}`);
  expect(bill.components.map((part) => part['bom-ref']).sort()).toEqual([...new Set(names)].sort());
});

it('it gives each a licence, a checksum and an address', () => {
  for (const { purl, licenses, hashes } of bill.components) {
    expect(purl).toMatch(/^pkg:npm\/.+@\d/);
    expect(licenses, purl).toHaveLength(1);
    expect(
      hashes?.map(({ alg }) => alg),
      purl,
    ).toEqual(['SHA-512']);
  }
});

it('it says what needs what, and points nowhere else', () => {
  const known = new Set([
    bill.metadata.component['bom-ref'],
    ...bill.components.map((part) => part['bom-ref']),
  ]);
  for (const { ref, dependsOn = [] } of bill.dependencies)
    expect([ref, ...dependsOn].filter((one) => !known.has(one))).toEqual([]);
  expect(bill.dependencies.find(({ ref }) => ref.startsWith('express@'))!.dependsOn).toContainEqual(
    expect.stringMatching(/^qs@/),
  );
});
