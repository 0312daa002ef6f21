#!/usr/bin/env node
// Builds what is stale: TypeScript into dist/, then the lexicons into dist/lexicon.json.
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(fileURLToPath(import.meta.url));
const at = (...parts) => join(root, ...parts);

function newest(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function isStale(target, ...sources) {
  return !existsSync(at(target)) || Math.max(...sources.map((source) => newest(at(source)))) > statSync(at(target)).mtimeMs;
}

function run(...args) {
  execFileSync(process.execPath, args, { cwd: root, stdio: ['ignore', 2, 2] });
}

// Everything goes to stderr: `npm run rolecall -- …` keeps stdout for results.
if (isStale('dist/.tsbuildinfo', 'src', 'tsconfig.json', 'tsconfig.build.json', 'package.json')) {
  run(createRequire(import.meta.url).resolve('typescript/bin/tsc'), '-p', 'tsconfig.build.json');
  chmodSync(at('dist/cli/main.js'), 0o755);
}
if (isStale('dist/lexicon.json', 'lexicons', 'dist/.tsbuildinfo')) run('dist/compile/main.js');
