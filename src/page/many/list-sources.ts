import { kindOf } from '../../batch/formats.js';
import type { Source } from './messages.js';

/** Files that were chosen one by one. */
export function listFiles(files: Iterable<File>): Source[] {
  return [...files].map((file) => ({ file, path: file.name, id: file.name }));
}

/** What was dropped: files in their order, folders by name with everything below them, as `rolecall score` takes them. */
export async function listDropped(transfer: DataTransfer): Promise<Source[]> {
  // Asked for at once, since the transfer is empty after the first wait.
  const dropped = [...transfer.items].flatMap((item): (File | FileSystemDirectoryEntry)[] => {
    const entry = item.webkitGetAsEntry();
    const file = item.getAsFile();
    if (entry?.isDirectory) return [entry as FileSystemDirectoryEntry];
    return file ? [file] : [];
  });
  const listed = await Promise.all(
    dropped.map((one) => (one instanceof File ? listFiles([one]) : listFolder(one, `${one.name}/`, ''))),
  );
  return listed.flat();
}

/** Hidden files are left alone, and so are those whose name does not say posting. */
async function listFolder(folder: FileSystemDirectoryEntry, root: string, below: string): Promise<Source[]> {
  const sources: Source[] = [];
  for (const entry of await readEntries(folder)) {
    const id = below + entry.name;
    if (entry.name.startsWith('.')) continue;
    if (entry.isDirectory)
      sources.push(...(await listFolder(entry as FileSystemDirectoryEntry, root, `${id}/`)));
    else if (kindOf(id).holds !== 'unknown')
      sources.push({ file: await fileOf(entry as FileSystemFileEntry), path: root + id, id });
  }
  return sources;
}

/** By code units, so that the order is the same on every machine. A browser gives some at a time. */
async function readEntries(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const entries: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    entries.push(...some);
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}
