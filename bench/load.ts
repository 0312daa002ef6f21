import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { loadSection, putSection } from './load/section.js';
import { raiseStorm } from './load/storm.js';

/**
 * `npm run bench:load -- [--seconds 300] [--write docs/speed.md]`: how many postings the built server answers, and what it does
 * when twice as many come as it can answer.
 */
const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '300' }, write: { type: 'string' } },
});

try {
  const seconds = Number(values.seconds);
  if (!Number.isInteger(seconds) || seconds < 5) throw new Error('--seconds takes a whole number from 5.');
  const storm = await raiseStorm(seconds, (progress) => console.error(progress));
  const section = loadSection(storm, seconds, new Date().toISOString().slice(0, 10));
  console.log(section);
  if (values.write !== undefined)
    writeFileSync(values.write, putSection(readFileSync(values.write, 'utf8'), section));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
