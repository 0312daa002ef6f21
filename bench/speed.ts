import { existsSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { putSection, readSection } from './load/section.js';
import { GOALS } from './speed/goals.js';
import { FULL, measure, SMALL } from './speed/measure.js';
import { describeSpeed, speedPage } from './speed/page.js';

/**
 * `npm run bench:speed -- FOLDER [--rows 1,2] [--small] [--write docs/speed.md]`: how fast rolecall is beside what is easy and what is
 * possible, on the different postings of a folder. `--rows` takes some rows of the table, `--small` smaller files and fewer rounds,
 * to try it out.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rows: { type: 'string' }, small: { type: 'boolean' }, write: { type: 'string' } },
});

try {
  const [folder] = positionals;
  if (folder === undefined) throw new Error('Name a folder of postings: npm run bench:speed -- FOLDER');
  const size = values.small ? SMALL : FULL;
  const figures = await measure(folder, chooseRows(values.rows), size, (progress) => console.error(progress));
  console.log(describeSpeed(figures));
  if (values.write !== undefined) {
    const page = speedPage(figures, size, new Date().toISOString().slice(0, 10));
    // What \`bench:load\` wrote into it stays.
    const section = existsSync(values.write) ? readSection(values.write) : '';
    writeFileSync(values.write, putSection(page, section));
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}

function chooseRows(given: string | undefined): ReadonlySet<number> {
  const all = GOALS.map(({ row }) => row);
  if (given === undefined) return new Set(all);
  const rows = given.split(',').map(Number);
  const unknown = rows.filter((row) => !all.includes(row));
  if (unknown.length > 0)
    throw new Error(`--rows takes numbers from 1 to ${all.at(-1)}, with commas between them.`);
  return new Set(rows);
}
