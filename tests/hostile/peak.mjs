// Loaded before a command, it writes the most memory that the process used, in KiB, to its fourth stream when it ends.
// Not by getrusage, which counts what the process was forked from, too.
import { readFileSync, writeSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

const readPeak = () => /^VmHWM:\s*(\d+) kB/m.exec(readFileSync('/proc/self/status', 'utf8'))[1];
if (isMainThread) process.on('exit', () => writeSync(3, readPeak()));
