#!/usr/bin/env node
import { run } from './run.js';

const controller = new AbortController();
// Once: whoever insists and sends the signal again gets what signals do by default.
for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => controller.abort(name));

process.exitCode = await run(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  environment: process.env,
  signal: controller.signal,
});
