import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from './peer.js';
import { COMMAND, run } from './processes.js';

/** How long the command takes from its start to its first result on one posting, and Node to do nothing, in turn. */
export async function compareStarts(posting: string, rounds: number) {
  const seconds: { rolecall: number[]; node: number[] } = { rolecall: [], node: [] };
  for (let round = 0; round < rounds; round++) {
    seconds.node.push((await run(process.execPath, ['-e', '0'])).seconds);
    const ran = await run(process.execPath, [COMMAND, 'analyze', posting, '--format', 'json']);
    expect(JSON.parse(ran.output).ranking !== null, 'the command gives the report of a posting');
    seconds.rolecall.push(ran.firstOutput);
  }
  return seconds;
}

/** The packages from which a run of the command loads anything, by what V8 says it has loaded. */
export async function listLoaded(args: readonly string[]): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'rolecall-loaded-'));
  try {
    await run(process.execPath, [COMMAND, ...args], { NODE_V8_COVERAGE: folder });
    const urls = readdirSync(folder).flatMap((name) => {
      const { result } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as {
        result: { url: string }[];
      };
      return result.map(({ url }) => url);
    });
    expect(
      urls.some((url) => url.endsWith('/dist/bin/main.js')),
      'V8 says what it has loaded',
    );
    const names = urls.map((url) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1]);
    return [...new Set(names.filter((name) => name !== undefined))].sort();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
