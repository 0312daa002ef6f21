#!/usr/bin/env node
// Builds what is stale: TypeScript into dist/, the command from that into dist/bin/, so that a start reads a few files and not
// hundreds, the lexicons into dist/lexicon.bin and files beside it, and what the page loads into dist/page.
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = dirname(fileURLToPath(import.meta.url));
const at = (...parts) => join(root, ...parts);

function newest(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function isStale(target, ...sources) {
  return (
    !existsSync(at(target)) ||
    Math.max(...sources.map((source) => newest(at(source)))) > statSync(at(target)).mtimeMs
  );
}

// Everything goes to stderr: `npm run rolecall -- …` keeps stdout for results.
function run(...args) {
  return spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 2, 2] }).status ?? 1;
}

const NOTES = 'dist/.tsbuildinfo';
if (isStale(NOTES, 'src', 'tsconfig.json', 'tsconfig.build.json', 'package.json')) {
  const status = run(
    createRequire(import.meta.url).resolve('typescript/bin/tsc'),
    '-p',
    'tsconfig.build.json',
  );
  if (status !== 0) {
    // The compiler leaves its notes even when it fails; without them the next build does not take the failure for done.
    rmSync(at(NOTES), { force: true });
    process.exit(status);
  }
  rmSync(at('dist/bin'), { recursive: true, force: true });
  await build({
    entryPoints: [at('dist/cli/main.js')],
    outdir: at('dist/bin'),
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    // Loaded only by commands or files that need them, or never (compromise, yaml: for lexicons of one's own).
    external: [
      'express',
      'express-rate-limit',
      'ejs',
      'helmet',
      'zod',
      'compromise',
      'yaml',
      'unpdf',
      'fflate',
      'hyparquet*',
    ],
    // The library for command lines asks for Node's own modules by `require`.
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
    minifyWhitespace: true,
    minifySyntax: true,
    logLevel: 'warning',
  });
  chmodSync(at('dist/bin/main.js'), 0o755);
}
const compiled = ['dist/lexicon.bin', 'dist/lexicon.pressed', 'dist/chapters.json', 'dist/advice.json'];
if (compiled.some((target) => isStale(target, 'lexicons', NOTES))) {
  const status = run('dist/compile/main.js');
  if (status !== 0) process.exit(status);
}
if (isStale('dist/page/assets.json', 'src', 'views', 'public', 'build-page.mjs', ...compiled)) {
  const { buildPage } = await import('./build-page.mjs');
  await buildPage();
}
