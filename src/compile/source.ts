import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Alias, type Document, LineCounter, parseDocument, visit } from 'yaml';
import type { ZodType } from 'zod';
import type { Path, ProblemList, Source } from './problems.js';

/** What a schema violation is; of a missing key the name too, since there is no line to point at. */
function wrongOf({ message, path }: { message: string; path: Path }): string {
  const isMissing = message.endsWith('received undefined');
  return isMissing ? `“${String(path.at(-1))}” is missing. ${message}` : message;
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
  const counter = new LineCounter();
  const document = parseDocument(readFileSync(join(folder, file), 'utf8'), {
    lineCounter: counter,
    uniqueKeys: true,
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
  for (const error of document.errors)
    list.problems.push({
      file,
      line: error.linePos?.[0].line ?? 1,
      message: `This is not valid YAML: ${error.message.split('\n')[0]}. Put quotes around text that holds a colon, a # or a leading sign.`,
    });
  const alias = findAlias(document);
  if (alias?.range)
    list.problems.push({
      file,
      line: counter.linePos(alias.range[0]).line,
      message: `“*${alias.source}” is an alias, which lexicons do not use. Write it out, or put quotes around it.`,
    });
  if (document.errors.length > 0 || alias) return null;
  const parsed = schema.safeParse(document.toJS());
  if (parsed.success) return { file, data: parsed.data, lineOf };
  for (const issue of parsed.error.issues)
    list.add({ file, lineOf }, issue.path, `${wrongOf(issue)}.`, remedyOf(issue));
  return null;
}

/** The first alias of a document: a few lines of them could expand to gigabytes. */
function findAlias(document: Document): Alias | null {
  let found: Alias | null = null;
  visit(document, {
    Alias(_, alias) {
      found = alias;
      return visit.BREAK;
    },
  });
  return found;
}

/** The YAML files of a sub-folder, in a fixed order. */
export function listSources(folder: string, below: string): string[] {
  if (!existsSync(join(folder, below))) return [];
  return readdirSync(join(folder, below))
    .filter((name) => name.endsWith('.yml'))
    .sort()
    .map((name) => `${below}/${name}`);
}
