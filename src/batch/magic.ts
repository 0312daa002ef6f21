import { type FileKind, UNREAD } from './formats.js';

/** One character for each byte. */
const BYTES = new TextDecoder('latin1');

/** How files begin that are no text. */
const MAGIC: readonly (readonly [start: string, kind: FileKind])[] = [
  ['PAR1', { holds: 'parquet' }],
  ['%PDF', { holds: 'pdf' }],
  ['{\\rtf', UNREAD.rtf],
  ['\u00d0\u00cf\u0011\u00e0', UNREAD.doc],
  ['\u00fd7zXZ', UNREAD.xz],
  ['BZh', UNREAD.bz2],
];

/** What a file holds that is no text, by its beginning; undefined for text, and for what is not known. */
export function recogniseBinary(head: Uint8Array): FileKind | undefined {
  const start = String.fromCharCode(...head.subarray(0, 4));
  if (start === 'PK\u0003\u0004') return recogniseZip(head);
  return MAGIC.find(([magic]) => start.startsWith(magic.slice(0, 4)))?.[1];
}

/** Office documents are archives that name what is in them. */
function recogniseZip(head: Uint8Array): FileKind {
  const names = BYTES.decode(head.subarray(0, 64 * 1024));
  if (names.includes('word/')) return { holds: 'docx' };
  if (names.includes('xl/')) return UNREAD.sheet;
  return names.includes('opendocument.text') ? UNREAD.odt : UNREAD.zip;
}
