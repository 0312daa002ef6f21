import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../cli/command.js';
import { makeBomb, makePdf } from '../posting/make-pdf.js';
import { gzipBomb, lyingWord, parquet, word, zstdBomb } from './bombs.js';
import { kindOf, LIMITS, measure } from './limits.js';

const MIB = 1024 * 1024;
const WORK = 'Train models and deploy them to production. ';

/** A posting of the most characters that are read, around a text. */
function fill(piece: string, length = 499_000): string {
  const frame = `What you will do\n- ${WORK.repeat(8)}\n`;
  return frame + piece.repeat(Math.floor((length - frame.length) / piece.length));
}

interface Case {
  readonly name: string;
  readonly file: string;
  make(): string | Uint8Array;
  /** What is said of it. */
  readonly says: string;
}

const TEXTS: readonly Case[] = [
  {
    name: 'one line of 10 MB',
    file: 'a.txt',
    make: () => WORK.repeat(240_000),
    says: 'too large for one posting (over 8 MB)',
  },
  {
    name: 'one line of 7 MB',
    file: 'a.txt',
    make: () => WORK.repeat(160_000),
    says: '"status":"too-long"',
  },
  {
    name: 'a record of 10 MB',
    file: 'a.jsonl',
    make: () => JSON.stringify({ text: WORK.repeat(240_000) }),
    says: '"status":"too-long"',
  },
  {
    name: 'a record of 20 MB',
    file: 'a.jsonl',
    make: () => JSON.stringify({ text: WORK.repeat(480_000) }),
    says: 'this is longer than 16 MB',
  },
  {
    name: 'a record of 15 MB in Markdown',
    file: 'a.jsonl',
    make: () => JSON.stringify({ text: `## Job\n\n${WORK.repeat(340_000)}` }),
    says: '"status":"too-long"',
  },
  {
    name: 'a cell of 10 MB',
    file: 'a.csv',
    make: () => `text\n"${WORK.repeat(240_000)}"\n`,
    says: '"status":"too-long"',
  },
  {
    name: 'a million tiny lines',
    file: 'a.txt',
    make: () => 'a\n'.repeat(1_000_000),
    says: '"status":"too-long"',
  },
  {
    name: 'the most tiny lines that are read',
    file: 'a.txt',
    make: () => fill('a\n'),
    says: '"status":"',
  },
  {
    name: 'the longest line that is read',
    file: 'a.txt',
    make: () => fill('train models '),
    says: '"status":"',
  },
  { name: 'combining marks', file: 'a.txt', make: () => fill('\u0301'), says: '"status":"ok"' },
  { name: 'zero-width marks', file: 'a.txt', make: () => fill('\u200b'), says: '"status":"ok"' },
  {
    name: 'bidi overrides',
    file: 'a.txt',
    make: () => fill('\u202ea\u202c'),
    says: '"status":"',
  },
  {
    name: 'like bullets',
    file: 'a.txt',
    make: () => fill('- Train 123 models for 456 users\n'),
    says: '"status":"ok"',
  },
  {
    name: 'tags that are never closed',
    file: 'a.html',
    make: () => `<p>${WORK.repeat(10)}${'<b>a'.repeat(100_000)}`,
    says: '"status":"',
  },
  {
    name: 'entities nested ten deep',
    file: 'a.html',
    make: () => `<p>${WORK.repeat(10)}&${'amp;'.repeat(10)}lt;script&${'amp;'.repeat(10)}gt;`,
    says: '"status":"',
  },
  {
    name: 'null characters',
    file: 'a.txt',
    make: () => `${WORK.repeat(10)}\u0000`,
    says: 'is a binary file, not text',
  },
  {
    name: 'half characters',
    file: 'a.jsonl',
    make: () => JSON.stringify({ text: fill('\ud800 a ', 100_000) }),
    says: '"status":"',
  },
  {
    name: 'lists nested without end',
    file: 'a.jsonl',
    make: () => '['.repeat(MIB) + ']'.repeat(MIB),
    says: 'this is JSON, but not an object',
  },
  {
    name: 'objects nested without end',
    file: 'a.json',
    make: () => `[${'{"a":'.repeat(MIB)}1${'}'.repeat(MIB)}]`,
    says: 'no key holds the text',
  },
  {
    name: 'lists that are never closed',
    file: 'a.json',
    make: () => '['.repeat(8 * MIB),
    says: 'the file breaks off here',
  },
  {
    name: 'a record that is broken before blanks',
    file: 'a.json',
    make: () => `[{"text":1]${' '.repeat(8 * MIB)}`,
    says: 'its brackets do not match',
  },
  {
    name: 'quotation marks that are never closed',
    file: 'a.csv',
    make: () => `text\n"${`${'a'.repeat(1023)}\n`.repeat(8 * 1024)}`,
    says: 'this row opens a quotation mark that is never closed',
  },
  {
    name: 'a quotation mark that is never closed in every row',
    file: 'a.csv',
    make: () => `text\n${'a"b,"\n'.repeat(1_000_000)}`,
    says: 'from here on nothing is read',
  },
  {
    name: 'a million columns',
    file: 'a.csv',
    make: () => `text,${'a,'.repeat(1_000_000)}\n`,
    says: 'at most 1000 are read',
  },
  {
    name: 'parts that repeat one another',
    file: 'a.json',
    make: repeatParts,
    says: '"status":"too-long"',
  },
];

/** What was said in one line, again line by line. */
function repeatParts(): string {
  const lines = Array.from({ length: 50_000 }, (_, i) => `Train the models of ${i} and run them.`);
  return JSON.stringify([
    { '@type': 'JobPosting', title: 'a', description: lines.join(' '), responsibilities: lines.join('\n') },
  ]);
}

const BOMBS: readonly Case[] = [
  {
    name: 'gzip: 1 GB of one letter as lines',
    file: 'a.jsonl.gz',
    make: () => gzipBomb(1024),
    says: 'unpacks to more than 500 times its size',
  },
  {
    name: 'gzip: as a posting',
    file: 'a.txt.gz',
    make: () => gzipBomb(1024),
    says: 'too large for one posting',
  },
  {
    name: 'gzip in gzip in gzip',
    file: 'a.txt.gz.gz',
    make: () => gzipSync(gzipSync(gzipBomb(1024))),
    says: 'too large for one posting',
  },
  {
    name: 'gzip: behind a posting',
    file: 'a.jsonl.gz',
    make: () => gzipBomb(1024, '{"text":"a"}\n'),
    says: 'unpacks to more than 500 times its size',
  },
  {
    name: 'zstd: 16 GB',
    file: 'a.jsonl.zst',
    make: () => zstdBomb(1 << 17),
    says: 'unpacks to more than 500 times its size',
  },
  {
    name: 'zstd: a window of 1 GB',
    file: 'a.jsonl.zst',
    make: () => zstdBomb(100, { windowLog: 30 }),
    says: 'asks for more than 128 MB of memory',
  },
  {
    name: 'zstd: the largest window, the smallest blocks',
    file: 'a.jsonl.zst',
    make: () => zstdBomb(4096, { windowLog: 27, blockSize: 1 }),
    says: 'its blocks are too small',
  },
  {
    name: 'Word: 64 MB',
    file: 'a.docx',
    make: () => word({ 'word/document.xml': Buffer.alloc(64 * MIB, ' ') }),
    says: 'unpacks to more than 16 MB',
  },
  {
    name: 'Word: 64 MB that say they are 10 bytes',
    file: 'a.docx',
    make: () => lyingWord(Buffer.alloc(64 * MIB, ' ')),
    says: 'holds no text',
  },
  {
    name: 'Word: the most text',
    file: 'a.docx',
    make: () =>
      word({
        'word/document.xml': `<w:document>${'<w:p><w:r><w:t>train models</w:t></w:r></w:p>'.repeat(350_000)}</w:document>`,
      }),
    says: '"status":"too-long"',
  },
  {
    name: 'Word: elements nested without end',
    file: 'a.docx',
    make: () => word({ 'word/document.xml': '<w:p>'.repeat(MIB) }),
    says: 'its elements nest too deeply',
  },
  {
    name: 'Word: styles based on one another',
    file: 'a.docx',
    make: () => word({ 'word/document.xml': '<w:p/>', 'word/styles.xml': chain(100_000) }),
    says: 'holds no text',
  },
  {
    name: 'Word: entities that expand',
    file: 'a.docx',
    make: () =>
      word({
        'word/document.xml': `<!DOCTYPE a [<!ENTITY a "${'a'.repeat(1000)}"><!ENTITY b "${'&a;'.repeat(1000)}">]><w:p><w:t>&b;</w:t></w:p>`,
      }),
    says: '"status":"too-short"',
  },
  {
    name: 'a zip archive of zip archives',
    file: 'a.docx',
    make: () => word({ 'a.zip': word({ 'b.zip': word({ c: 'c' }) }) }),
    says: 'is a zip archive',
  },
  {
    name: 'PDF: 80 MB',
    file: 'a.pdf',
    make: () => makeBomb(80 * MIB),
    says: 'unpacks to more than 64 MB',
  },
  {
    name: 'PDF: cut short',
    file: 'a.pdf',
    make: () => makePdf([[[50, 600, 12, WORK]]]).subarray(0, 300),
    says: 'is broken and cannot be read',
  },
  {
    name: 'PDF: pages that hold themselves',
    file: 'a.pdf',
    make: () =>
      `%PDF-1.7\n${'1 0 obj\n<< /Type /Catalog /Pages 1 0 R /Kids [1 0 R] /Count 9 >>\nendobj\n'.repeat(10_000)}trailer << /Root 1 0 R >>`,
    says: 'This PDF holds no text',
  },
  {
    name: 'PDF: lists nested without end',
    file: 'a.pdf',
    make: () => `%PDF-1.7\n1 0 obj\n${'['.repeat(4 * MIB)}\nendobj\ntrailer << /Root 1 0 R >>`,
    says: 'is broken and cannot be read',
  },
  {
    name: 'PDF: streams that never begin',
    file: 'a.pdf',
    make: () => `%PDF-1.7\n${'1 0 obj << >> stream\n'.repeat(100_000)}`,
    says: 'is broken and cannot be read',
  },
  {
    name: 'Parquet: a word a billion times',
    file: 'a.parquet',
    make: () => parquet({ repeated: 1n << 30n }),
    says: 'unpacks to more than fits into memory',
  },
  {
    name: 'Parquet: a page of 2 billion values',
    file: 'a.parquet',
    make: () => parquet({ values: 2 ** 31 - 1 }),
    says: 'the file is damaged',
  },
  {
    name: 'Parquet: more rows than bytes',
    file: 'a.parquet',
    make: () => parquet({ rows: 1n << 50n }),
    says: 'says that it holds 1125899906842624 rows',
  },
  {
    name: 'Parquet: a page of 1 GB',
    file: 'a.parquet',
    make: () => parquet({ pageSize: 2 ** 30 }),
    says: 'the file is damaged',
  },
  {
    name: 'Parquet: a page that is a bomb',
    file: 'a.parquet',
    make: () => parquet({ pageSize: 100, packed: gzipSync(Buffer.alloc(256 * MIB)) }),
    says: 'the file is damaged',
  },
];

function chain(length: number): string {
  return Array.from(
    { length },
    (_, i) => `<w:style w:styleId="s${i}"><w:basedOn w:val="s${i + 1}"/></w:style>`,
  ).join('');
}

describe.each([
  ['hostile text', TEXTS],
  ['what is packed to burst', BOMBS],
] as const)('%s', (_, cases) => {
  it.each(cases)('$name: an answer within the limits', async ({ file, make, says }) => {
    const cwd = folderWith({ [file]: make() });
    const { memory, seconds } = LIMITS[kindOf(file)];
    const { code, stdout, stderr, peak } = await measure(['score', file, '--quiet', '--jobs', '1'], {
      cwd,
      seconds,
    });
    const said = stdout + stderr;
    expect(said.includes(says), `says ${said.slice(0, 600)}`).toBe(true);
    expect([0, 2]).toContain(code);
    expect(stderr).not.toContain('fault');
    expect(stdout).not.toContain('a fault of its own');
    expect(peak).toBeGreaterThan(20);
    expect(peak).toBeLessThan(memory);
  });
});

it('stand in the papers as they are held to', () => {
  const papers = readFileSync(new URL('../../docs/security.md', import.meta.url), 'utf8');
  for (const [kind, { memory, seconds }] of Object.entries(LIMITS))
    expect(papers).toMatch(
      new RegExp(`^\\| ${kind}[^|]* \\| [^|]+ \\| ${memory} MiB \\| ${seconds} s \\|$`, 'm'),
    );
});
