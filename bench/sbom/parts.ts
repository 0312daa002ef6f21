import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

interface Component {
  readonly 'bom-ref': string;
  readonly name: string;
  readonly version: string;
  readonly purl: string;
  readonly scope?: string;
  readonly licenses?: readonly unknown[];
  readonly hashes?: readonly { readonly alg: string; readonly content: string }[];
  readonly properties?: readonly { readonly name: string; readonly value: string }[];
}

/** As far as we look into it. */
export interface Bill {
  readonly bomFormat: string;
  readonly specVersion: string;
  readonly metadata: { readonly component: Component; readonly [key: string]: unknown };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn?: readonly string[] }[];
  readonly [key: string]: unknown;
}

/**
 * What npm says of the lock file, without what only development needs. Not by `npm sbom --omit dev`: that drops whatever a development
 * tool asks for, too, such as TypeScript and esbuild. The same lock file gives the same bytes.
 */
export function listParts(): Bill {
  const atRunTime = listAtRunTime();
  const { serialNumber, ...bill } = askNpm();
  const { timestamp, ...metadata } = bill.metadata;
  const { name, purl, 'bom-ref': own } = bill.metadata.component;
  const components = bill.components.filter((part) => atRunTime.has(part['bom-ref']));
  const known = new Set([own, ...components.map((part) => part['bom-ref'])]);
  return {
    ...bill,
    // npm takes the name of the folder.
    metadata: { ...metadata, component: { ...bill.metadata.component, name: nameIn(purl) ?? name } },
    components,
    dependencies: bill.dependencies
      .filter(({ ref }) => known.has(ref))
      .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((one) => known.has(one)) })),
  };
}

function askNpm(): Bill {
  const args = ['sbom', '--package-lock-only', '--sbom-format', 'cyclonedx', '--sbom-type', 'application'];
  return JSON.parse(execFileSync('npm', args, { encoding: 'utf8', maxBuffer: 2 ** 26 })) as Bill;
}

function listAtRunTime(): Set<string> {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, { version: string; dev?: boolean }>;
  };
  const needed = Object.entries(packages).filter(([place, { dev }]) => place !== '' && !dev);
  return new Set(
    needed.map(([place, { version }]) => `${place.replace(/^.*node_modules\//, '')}@${version}`),
  );
}

const nameIn = (purl: string): string | undefined => /^pkg:npm\/([^@]+)@/.exec(purl)?.[1];
