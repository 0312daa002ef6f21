import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { measureMany } from './many/measure.js';
import { describeMany, putManySection } from './many/section.js';

const PAGE = 'docs/page.md';

/** `npm run bench:page-many -- [--postings 10000] [--write]`: how the page takes many postings, in a real browser. */
const { values } = parseArgs({
  options: { postings: { type: 'string', default: '10000' }, write: { type: 'boolean' } },
});

try {
  const postings = Number(values.postings);
  if (!Number.isInteger(postings) || postings < 1) throw new Error('--postings takes a whole number from 1.');
  const section = describeMany(await measureMany(postings), new Date().toISOString().slice(0, 10));
  console.log(section);
  if (values.write)
    writeFileSync(PAGE, putManySection(existsSync(PAGE) ? readFileSync(PAGE, 'utf8') : null, section));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
