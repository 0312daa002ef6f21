import type { TextFormat } from '../posting/text.js';

/** What a file holds. */
export type FileKind =
  | { readonly holds: 'posting'; readonly format: TextFormat | undefined }
  | { readonly holds: 'pdf' | 'docx' }
  /** Many postings: JSON lines, a table, JSON, or Parquet. */
  | { readonly holds: 'lines' | 'rows' | 'json' | 'parquet' }
  | { readonly holds: 'packed'; readonly inside: FileKind }
  | { readonly holds: 'unread'; readonly why: string }
  | { readonly holds: 'unknown' };

const TEXT_ITSELF_SHOWS = undefined;

const COPY = 'Copy its text into a .txt file, or save it as .docx or .pdf.';
const TABLE = 'Save it as .csv.';
const compressed = (command: string): FileKind => ({
  holds: 'unread',
  why: `is compressed in a way that rolecall does not read. Unpack it and pipe it in: ${command} FILE | rolecall score -`,
});

export const UNREAD = {
  doc: { holds: 'unread', why: `is an old Word document, which rolecall does not read. ${COPY}` },
  odt: { holds: 'unread', why: `is an OpenDocument text, which rolecall does not read. ${COPY}` },
  rtf: { holds: 'unread', why: `is a rich text file, which rolecall does not read. ${COPY}` },
  sheet: { holds: 'unread', why: `is a spreadsheet, which rolecall does not read. ${TABLE}` },
  zip: {
    holds: 'unread',
    why: 'is a zip archive or an Office document that rolecall does not read. Unpack an archive first: unzip FILE',
  },
  tar: { holds: 'unread', why: 'is an archive. Unpack it first: tar -xf FILE' },
  xz: compressed('xz -dc'),
  bz2: compressed('bzip2 -dc'),
} as const satisfies Record<string, FileKind>;

const KINDS: Readonly<Record<string, FileKind>> = {
  '.txt': { holds: 'posting', format: TEXT_ITSELF_SHOWS },
  '.text': { holds: 'posting', format: TEXT_ITSELF_SHOWS },
  '.md': { holds: 'posting', format: 'markdown' },
  '.markdown': { holds: 'posting', format: 'markdown' },
  '.html': { holds: 'posting', format: 'html' },
  '.htm': { holds: 'posting', format: 'html' },
  '.pdf': { holds: 'pdf' },
  '.docx': { holds: 'docx' },
  '.jsonl': { holds: 'lines' },
  '.ndjson': { holds: 'lines' },
  '.json': { holds: 'json' },
  '.csv': { holds: 'rows' },
  '.tsv': { holds: 'rows' },
  '.parquet': { holds: 'parquet' },
  '.doc': UNREAD.doc,
  '.odt': UNREAD.odt,
  '.rtf': UNREAD.rtf,
  '.xlsx': UNREAD.sheet,
  '.xls': UNREAD.sheet,
  '.ods': UNREAD.sheet,
  '.zip': UNREAD.zip,
  '.tar': UNREAD.tar,
  '.xz': UNREAD.xz,
  '.bz2': UNREAD.bz2,
};

const PACKED = new Set(['.gz', '.zst']);

/** What a file holds, as its name tells. What is packed several times is packed. */
export function kindOf(path: string): FileKind {
  const extension = /(?<=[^/\\])\.[^./\\]*$/.exec(path)?.[0] ?? '';
  const name = extension.toLowerCase();
  if (PACKED.has(name)) {
    const inside = kindOf(path.slice(0, -extension.length));
    return inside.holds === 'packed' ? inside : { holds: 'packed', inside };
  }
  return KINDS[name] ?? { holds: 'unknown' };
}
