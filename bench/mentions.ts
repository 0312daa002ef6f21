import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mentions } from '../src/advice/mentioned.js';
import { mentionsFile } from '../src/compile/advice-schema.js';
import { RATES_FILE } from '../src/compile/advice-sources.js';
import { ProblemList } from '../src/compile/problems.js';
import { readSource } from '../src/compile/source.js';
import { LexiconError } from '../src/errors.js';
import { ROLES, type Role } from '../src/types.js';
import { type LabelledPosting, readLabelled } from './labelled.js';

/**
 * `npm run mentions -- FOLDER [--write]`: in what share of the labelled postings of each role the things of
 * `lexicons/mentions.yml` are named, found as advice finds them. With `--write` the shares go into `lexicons/mention-rates.json`.
 */
const LEXICONS = 'lexicons';

type Rates = Readonly<Record<Role, number>>;

function readMentions() {
  const list = new ProblemList();
  const source = readSource(LEXICONS, 'mentions.yml', mentionsFile, list);
  if (!source) throw new LexiconError(list.problems);
  return source.data.mentions;
}

const share = (postings: readonly LabelledPosting[], phrases: readonly string[]): number => {
  const naming = postings.filter(({ posting }) => mentions(posting.text, phrases)).length;
  return Math.round((100 * naming) / postings.length) / 100;
};

function countRates(postings: readonly LabelledPosting[]): Map<string, Rates> {
  const byRole = ROLES.map((role) => [role, postings.filter(({ label }) => label.role === role)] as const);
  const lacking = byRole.filter(([, those]) => those.length === 0).map(([role]) => role);
  if (lacking.length > 0)
    throw new Error(`There is no posting of ${lacking.join(', ')}: give a larger folder.`);
  return new Map(
    readMentions().map(({ mention, phrases }) => [
      mention,
      Object.fromEntries(byRole.map(([role, those]) => [role, share(those, phrases)])) as unknown as Rates,
    ]),
  );
}

function print(rates: ReadonlyMap<string, Rates>): void {
  console.log(['named in %'.padEnd(16), ...ROLES.map((role) => role.padStart(5))].join(''));
  for (const [mention, shares] of rates)
    console.log(
      [mention.padEnd(16), ...ROLES.map((role) => String(Math.round(100 * shares[role])).padStart(5))].join(
        '',
      ),
    );
}

/** One thing a line, in the order of `mentions.yml`, so that a change is read line by line. */
function write(rates: ReadonlyMap<string, Rates>): void {
  const line = (shares: Rates): string =>
    `{ ${ROLES.map((role) => `"${role}": ${shares[role]}`).join(', ')} }`;
  const lines = [...rates].map(([mention, shares]) => `  ${JSON.stringify(mention)}: ${line(shares)}`);
  writeFileSync(join(LEXICONS, RATES_FILE), `{\n${lines.join(',\n')}\n}\n`);
}

const folder = process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? 'bench/postings';
try {
  const rates = countRates(readLabelled(folder));
  print(rates);
  if (process.argv.includes('--write')) write(rates);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
