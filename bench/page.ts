import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { openBrowser } from '../tests/browser.js';
import { start } from './load/running.js';
import { BUDGETS } from './page/budgets.js';
import { costSection, listExcesses, type Measured, putSection } from './page/section.js';
import { visit } from './page/visit.js';

/**
 * `npm run bench:page [-- --write docs/page.md]`: what a first visit to each page costs, on a middling phone and a slow network, beside
 * what it may cost. Ends with 1 where something is dearer.
 */
const { values } = parseArgs({ options: { write: { type: 'string' } } });
const folder = new URL('../dist/page/', import.meta.url);
const assets = JSON.parse(readFileSync(new URL('assets.json', folder), 'utf8')) as Record<string, string>;
const packed = (name: string) => statSync(new URL(`${assets[name]}.br`, folder)).size;

const server = await start(['dist/bin/main.js', 'serve']);
const browser = await openBrowser();
try {
  const measured: Measured[] = [];
  for (const budget of BUDGETS) {
    const address = new URL(budget.path, server.url).href;
    measured.push({ budget, visit: await visit(browser, address, 'slow') });
  }
  const date = new Date().toISOString().slice(0, 10);
  const section = costSection(measured, packed('worker.js'), packed('lexicon.bin'), date);
  console.log(section);
  if (values.write !== undefined)
    writeFileSync(values.write, putSection(readFileSync(values.write, 'utf8'), section));
  const excesses = listExcesses(measured);
  for (const excess of excesses) console.error(excess);
  if (excesses.length > 0) process.exitCode = 1;
} finally {
  await browser.close();
  await server.stop();
}
