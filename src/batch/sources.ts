import { closeSync, type Dirent, openSync, readSync, statSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join, relative, resolve, sep } from 'node:path';
import { isUtf16 } from './decode.js';
import { explainFileError } from './file-problem.js';
import { type FileKind, kindOf } from './formats.js';
import { recognise } from './recognise.js';

/** One thing to read postings from. */
export interface Source {
  /** `-` for what is piped in. */
  readonly path: string;
  /** What a posting from it is called that has no id of its own. */
  readonly id: string;
  readonly kind: FileKind;
  /** Whether the user named it; else it was found in a folder. */
  readonly named: boolean;
}

export interface SourceList {
  readonly sources: readonly Source[];
  /** How many files in folders were passed over because nothing about their name says posting. */
  readonly passedOver: number;
}

export const STDIN = '-';

/** So much of a file shows what it holds. */
const HEAD = 64 * 1024;

/**
 * Lists what the paths stand for: files in the order given, folders by name, with everything below them.
 * @param ignored files that are never read, such as the one results go to
 * @throws InputError where a path does not exist
 */
export async function listSources(
  paths: readonly string[],
  ignored: readonly string[] = [],
): Promise<SourceList> {
  const skip = new Set(ignored.map((path) => resolve(path)));
  const sources: Source[] = [];
  let passedOver = 0;
  for (const path of paths) {
    if (path === STDIN || !(await isFolder(path))) {
      sources.push({ path, id: basename(path), kind: kindOf(path), named: true });
      continue;
    }
    for (const file of await listFiles(path)) {
      if (skip.has(resolve(file))) continue;
      const kind = kindOf(file);
      if (kind.holds === 'unknown') passedOver += 1;
      else sources.push({ path: file, id: relative(path, file).split(sep).join('/'), kind, named: false });
    }
  }
  return { sources, passedOver };
}

/**
 * Whether a source is a file of JSON lines that may be cut at any line feed, by byte ranges: neither packed nor in UTF-16, nor JSON
 * of another layout under the name of JSON lines.
 */
export function isPlainLines({ path, kind }: Source): boolean {
  if (kind.holds !== 'lines' || !statSync(path, { throwIfNoEntry: false })?.isFile()) return false;
  const head = readHead(path);
  return recognise(head, kind, {}).holds === 'lines' && !isUtf16(head);
}

function readHead(path: string): Uint8Array {
  const head = Buffer.alloc(HEAD);
  try {
    const file = openSync(path, 'r');
    try {
      return head.subarray(0, readSync(file, head, 0, HEAD, 0));
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw explainFileError(error, path);
  }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    throw explainFileError(error, path);
  }
}

/** Hidden files are left alone, and links to folders are not followed, so that none is read twice or for ever. */
async function listFiles(folder: string): Promise<string[]> {
  const files: string[] = [];
  for (const entry of await readFolder(folder)) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) files.push(...(await listFiles(path)));
    else if (entry.isFile() || (entry.isSymbolicLink() && (await isLinkToFile(path)))) files.push(path);
  }
  return files;
}

/** By code units, so that the order is the same on every machine. */
async function readFolder(folder: string): Promise<Dirent[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    throw explainFileError(error, folder);
  }
}

async function isLinkToFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch {
    // A link to nothing is read like a file, which then says so.
    return true;
  }
}
