/** How a file is read; `many` holds several postings, and `unread` cannot be read here. */
export type FileKind = 'plain' | 'html' | 'markdown' | 'json' | 'pdf' | 'docx' | 'many' | 'unread';

const KINDS: Readonly<Record<string, FileKind>> = {
  txt: 'plain',
  text: 'plain',
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  json: 'json',
  pdf: 'pdf',
  docx: 'docx',
  csv: 'many',
  tsv: 'many',
  jsonl: 'many',
  ndjson: 'many',
  parquet: 'many',
  gz: 'many',
  zst: 'many',
};

/** What the button that opens files offers. */
export const OPENED = '.txt,.md,.html,.htm,.pdf,.docx,.json';

/** What a file holds: by its beginning where that leaves no doubt, else by its name. */
export function kindOf(name: string, bytes: Uint8Array): FileKind {
  const kind = KINDS[/\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? ''];
  if (startsWith(bytes, '%PDF')) return 'pdf';
  // A document that is locked, or from before 2007, is told what to do by the reader of Word documents.
  if (kind === 'docx' || kind === 'many') return kind;
  return isBinary(bytes) ? 'unread' : (kind ?? 'plain');
}

function startsWith(bytes: Uint8Array, start: string): boolean {
  return [...start].every((sign, i) => bytes[i] === sign.charCodeAt(0));
}

/** How much of a file is looked at. */
const SNIFFED = 4096;

function isBinary(bytes: Uint8Array): boolean {
  return encodingByMark(bytes) === null && bytes.subarray(0, SNIFFED).includes(0);
}

/** The text in a file of unknown encoding: by its mark, else UTF-8, else Windows-1252. */
export function decodeText(bytes: Uint8Array): string {
  const marked = encodingByMark(bytes);
  if (marked) return new TextDecoder(marked).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function encodingByMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}
