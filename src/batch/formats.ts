import { extname } from 'node:path';
import type { TextFormat } from '../posting/text.js';

/** What a file holds, as its name tells. */
export type FileKind =
  | { readonly holds: 'posting'; readonly format: TextFormat | undefined }
  | { readonly holds: 'lines' }
  | { readonly holds: 'rows' }
  | { readonly holds: 'unread'; readonly why: string }
  | { readonly holds: 'unknown' };

const TEXT_ITSELF_SHOWS = undefined;

const COPY = 'Copy its text into a .txt file, or save it as HTML.';
const TABLE = 'Save it as .csv or .jsonl.';

const KINDS: Readonly<Record<string, FileKind>> = {
  '.txt': { holds: 'posting', format: TEXT_ITSELF_SHOWS },
  '.text': { holds: 'posting', format: TEXT_ITSELF_SHOWS },
  '.md': { holds: 'posting', format: 'markdown' },
  '.markdown': { holds: 'posting', format: 'markdown' },
  '.html': { holds: 'posting', format: 'html' },
  '.htm': { holds: 'posting', format: 'html' },
  '.jsonl': { holds: 'lines' },
  '.ndjson': { holds: 'lines' },
  '.csv': { holds: 'rows' },
  '.tsv': { holds: 'rows' },
  '.pdf': { holds: 'unread', why: `is a PDF, which rolecall does not read yet. ${COPY}` },
  '.docx': { holds: 'unread', why: `is a Word document, which rolecall does not read yet. ${COPY}` },
  '.doc': { holds: 'unread', why: `is a Word document, which rolecall does not read. ${COPY}` },
  '.odt': { holds: 'unread', why: `is an OpenDocument text, which rolecall does not read. ${COPY}` },
  '.rtf': { holds: 'unread', why: `is a rich text file, which rolecall does not read. ${COPY}` },
  '.xlsx': { holds: 'unread', why: `is a spreadsheet, which rolecall does not read. ${TABLE}` },
  '.xls': { holds: 'unread', why: `is a spreadsheet, which rolecall does not read. ${TABLE}` },
  '.parquet': { holds: 'unread', why: `is a Parquet file, which rolecall does not read yet. ${TABLE}` },
  '.json': {
    holds: 'unread',
    why: 'is a JSON document, which rolecall does not read yet. Save it as .jsonl, one posting a line: jq -c ".[]" FILE',
  },
  '.gz': { holds: 'unread', why: 'is compressed. Unpack it first: gunzip FILE' },
  '.zip': { holds: 'unread', why: 'is an archive. Unpack it first: unzip FILE' },
};

export function kindOf(path: string): FileKind {
  return KINDS[extname(path).toLowerCase()] ?? { holds: 'unknown' };
}

/** Why a file cannot be read that begins with these bytes, whatever its name says; null where nothing speaks against it. */
export function recogniseUnread(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, 4)).toString('latin1');
  if (start === '%PDF') return unread('.pdf');
  if (start.startsWith('PK\u0003\u0004')) return `is a zip archive or an Office document. ${COPY}`;
  if (start.startsWith('\u001f\u008b')) return unread('.gz');
  if (start === '{\\rt') return unread('.rtf');
  return null;
}

function unread(extension: string): string | null {
  const kind = KINDS[extension];
  return kind?.holds === 'unread' ? kind.why : null;
}
