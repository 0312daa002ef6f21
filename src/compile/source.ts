import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Document, isScalar, LineCounter, type Node, parseDocument, visit } from 'yaml';
import type { ZodType } from 'zod';
import type { Path, ProblemList, Source } from './problems.js';

/** A message that names every unknown key of a file names enough of them in so many characters. */
const LONGEST_MESSAGE = 400;

/** What a schema violation is; of a missing key the name too, since there is no line to point at. */
function wrongOf({ message, path }: { message: string; path: Path }): string {
  const isMissing = message.endsWith('received undefined');
  if (isMissing) return `“${String(path.at(-1))}” is missing. ${message}`;
  return message.length > LONGEST_MESSAGE ? `${message.slice(0, LONGEST_MESSAGE)} …` : message;
}

/** The remedy for a schema violation, in words for somebody who edits YAML. */
function remedyOf(issue: { code: string; path: Path }): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return 'Take the key out or spell it as in lexicons/README.md.';
    case 'invalid_type':
      return 'Give it the shape that lexicons/README.md shows for this file.';
    case 'too_small':
      return 'Add what is missing: no list may be empty, and examples are needed.';
    default:
      return 'See lexicons/README.md for the values that are allowed.';
  }
}

/**
 * Reads and checks one file.
 * @returns null where the file has slips, which are then in `list`
 */
export function readSource<Data>(
  folder: string,
  file: string,
  schema: ZodType<Data>,
  list: ProblemList,
): Source<Data> | null {
  if (!existsSync(join(folder, file))) {
    list.problems.push({
      file,
      line: null,
      message: 'This file is missing. Add it; lexicons/README.md says what it holds.',
    });
    return null;
  }
  const refuse = (message: string): null => {
    list.problems.push({ file, line: null, message });
    return null;
  };
  const stat = statSync(join(folder, file));
  if (!stat.isFile()) return refuse('This is a folder. Put a file in its place.');
  if (stat.size > LARGEST_FILE)
    return refuse(`This is larger than ${LARGEST_FILE / 1024 / 1024} MB. Take out what is not needed.`);
  const counter = new LineCounter();
  const document = parseDocument(readFileSync(join(folder, file), 'utf8'), {
    lineCounter: counter,
    // Both would take time that grows with the square of the slips or the keys.
    prettyErrors: false,
    uniqueKeys: false,
  });
  const lineOf = (path: Path): number => {
    for (let depth = path.length; depth >= 0; depth--) {
      const node = document.getIn(path.slice(0, depth), true) as
        | { range?: [number, number, number] | null }
        | undefined;
      if (node?.range) return counter.linePos(node.range[0]).line;
    }
    return 1;
  };
  const slips = document.errors.length > 0 ? document.errors.map(toSlip) : findSlips(document);
  for (const { at, message } of slips) list.problems.push({ file, line: counter.linePos(at).line, message });
  if (slips.length > 0) return null;
  const parsed = schema.safeParse(document.toJS());
  if (parsed.success) return { file, data: parsed.data, lineOf };
  for (const issue of parsed.error.issues)
    list.add({ file, lineOf }, issue.path, `${wrongOf(issue)}.`, remedyOf(issue));
  return null;
}

/** Much more than any of them is. */
const LARGEST_FILE = 1024 * 1024;

/** What is wrong with a file before anybody asks what it says, and where. */
interface Slip {
  readonly at: number;
  readonly message: string;
}

function toSlip({ message, pos }: { readonly message: string; readonly pos: readonly number[] }): Slip {
  return {
    at: pos[0]!,
    message: `This is not valid YAML: ${message.split('\n')[0]}. Put quotes around text that holds a colon, a # or a leading sign.`,
  };
}

/** Keys that stand twice, and the first alias: a few lines of them could expand to gigabytes. */
function findSlips(document: Document): Slip[] {
  const slips: Slip[] = [];
  visit(document, {
    Map(_, { items }) {
      const names = new Set<unknown>();
      for (const { key } of items) {
        const name = isScalar(key) ? key.value : key;
        if (names.has(name)) slips.push(toSlip({ message: 'Map keys must be unique', pos: placeOf(key) }));
        names.add(name);
      }
    },
    Alias(_, alias) {
      const message = `“*${alias.source}” is an alias, which lexicons do not use. Write it out, or put quotes around it.`;
      slips.push({ at: placeOf(alias)[0]!, message });
      return visit.BREAK;
    },
  });
  return slips;
}

function placeOf(node: unknown): readonly number[] {
  return (node as Node).range ?? [0];
}

/** The YAML files of a sub-folder, in a fixed order. */
export function listSources(folder: string, below: string): string[] {
  if (!existsSync(join(folder, below))) return [];
  return readdirSync(join(folder, below))
    .filter((name) => name.endsWith('.yml'))
    .sort()
    .map((name) => `${below}/${name}`);
}
