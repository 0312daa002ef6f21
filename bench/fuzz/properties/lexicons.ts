import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import type { z } from 'zod';
import { ProblemList } from '../../../src/compile/problems.js';
import { cuesFile, verbsFile } from '../../../src/compile/schema.js';
import { readSource } from '../../../src/compile/source.js';
import { hold } from '../hold.js';
import { mutated } from '../mutate.js';
import type { Property } from '../property.js';

const LEXICONS = new URL('../../../lexicons/', import.meta.url);
const folder = mkdtempSync(join(tmpdir(), 'rolecall-lexicons-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

const HEAD = 2000;
const SCHEMAS: Readonly<Record<string, z.ZodType>> = { 'verbs.yml': verbsFile, 'cues.yml': cuesFile };

/** Heads of real files, which take less time to read than whole ones. */
const heads = Object.fromEntries(
  Object.keys(SCHEMAS).map((name) => [
    name,
    new Uint8Array(readFileSync(new URL(name, LEXICONS)).subarray(0, HEAD)),
  ]),
);

/** A file of a lexicon is read, or each of its slips has a line and says what to do. */
function check(name: string, bytes: Uint8Array): void {
  writeFileSync(join(folder, name), bytes);
  const list = new ProblemList();
  const source = readSource(folder, name, SCHEMAS[name]!, list);
  hold((source === null) === list.problems.length > 0, 'neither read nor refused');
  for (const { file, line, message } of list.problems) {
    hold(file === name && (line === null || line >= 1), 'a slip without its place');
    hold(message.length > 10, 'a slip without words');
  }
}

export const LEXICONS_READ: readonly Property[] = [
  {
    name: 'lexicons with changes',
    share: 4,
    property: fc.property(
      fc
        .constantFrom(...Object.keys(heads))
        .chain((name) => fc.tuple(fc.constant(name), mutated(fc.constant(heads[name]!)))),
      ([name, bytes]) => check(name, bytes),
    ),
  },
];
