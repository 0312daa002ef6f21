import { describe, expect, it } from 'vitest';
import { LOCK_FILES, readJson, readLock } from './lock.js';

interface Manifest {
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

const REGISTRY = 'https://registry.npmjs.org/';
const RUN_ON_INSTALL = ['preinstall', 'install', 'postinstall', 'preprepare', 'prepare', 'postprepare'];

describe.each(LOCK_FILES)('%s', (file) => {
  const lock = [...readLock(file)];
  const manifest = readJson<Manifest>(file.replace('package-lock', 'package'));

  it('names a strong checksum for every package', () => {
    const without = lock.filter(([, { integrity }]) => !/^sha512-[\w+/]{86}==$/.test(integrity ?? ''));
    expect(without.map(([place]) => place)).toEqual([]);
  });

  it('takes every package from the registry and nothing from anywhere else', () => {
    const elsewhere = lock.filter(
      ([, { resolved, link }]) => link || (resolved !== undefined && !resolved.startsWith(REGISTRY)),
    );
    expect(elsewhere.map(([place, { resolved }]) => `${place} from ${resolved}`)).toEqual([]);
    const asked = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(asked.filter(([, range]) => !/^[~^]?\d+\.\d+\.\d+$/.test(range))).toEqual([]);
  });

  it('holds what package.json asks for, and nothing else', () => {
    const { packages } = readJson<{ packages: Record<string, Manifest> }>(file);
    expect(packages['']!.dependencies).toEqual(manifest.dependencies);
    expect(packages['']!.devDependencies).toEqual(manifest.devDependencies);
  });

  it('runs nothing when it is installed', () => {
    expect(Object.keys(manifest.scripts ?? {}).filter((name) => RUN_ON_INSTALL.includes(name))).toEqual([]);
  });
});

/** What `npm ci --ignore-scripts` leaves out, each with what it would have done. */
const INSTALL_SCRIPTS: Readonly<Record<string, string>> = {
  'node_modules/esbuild': 'looks whether its program is there',
};

it('packages that want to run something at the install are known, and do without', () => {
  const wanting = LOCK_FILES.flatMap((file) => [...readLock(file)]).filter(([, one]) => one.hasInstallScript);
  expect(new Set(wanting.map(([place]) => place))).toEqual(new Set(Object.keys(INSTALL_SCRIPTS)));
});
