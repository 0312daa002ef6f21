import { zlibSync } from 'fflate';

/** A line as it stands on a page: from the left, from the bottom, height of the letters, and the text. */
export type PlacedLine = readonly [left: number, baseline: number, size: number, text: string];

/** A PDF with these pages, as a program would write it that knows nothing of tags. */
export function makePdf(pages: readonly (readonly PlacedLine[])[]): Uint8Array {
  const contents = pages.map((lines) =>
    lines
      .map(
        ([left, baseline, size, text]) => `BT /F1 ${size} Tf ${left} ${baseline} Td (${quote(text)}) Tj ET`,
      )
      .join('\n'),
  );
  return makeFile(contents.map((content) => Buffer.from(content, 'latin1')));
}

/** A PDF of one page whose content unpacks to so many bytes. */
export function makeBomb(size: number): Uint8Array {
  return makeFile([zlibSync(new Uint8Array(size).fill(32))], '/Filter /FlateDecode');
}

function makeFile(contents: readonly Uint8Array[], filter = ''): Uint8Array {
  const kids = contents.map((_, i) => `${4 + 2 * i} 0 R`).join(' ');
  const objects: (string | Uint8Array)[][] = [
    ['<< /Type /Catalog /Pages 2 0 R >>'],
    [`<< /Type /Pages /Count ${contents.length} /Kids [${kids}] >>`],
    ['<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>'],
    ...contents.flatMap((content, i) => [
      [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 500 700] /Contents ${5 + 2 * i} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
      ],
      [`<< /Length ${content.length} ${filter} >>\nstream\n`, content, '\nendstream'],
    ]),
  ];
  const pieces: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const offsets: number[] = [];
  const length = (): number => pieces.reduce((sum, piece) => sum + piece.length, 0);
  for (const [i, object] of objects.entries()) {
    offsets.push(length());
    pieces.push(Buffer.from(`${i + 1} 0 obj\n`), ...object.map((part) => Buffer.from(part as string)));
    pieces.push(Buffer.from('\nendobj\n'));
  }
  const start = length();
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  pieces.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`,
    ),
  );
  return new Uint8Array(Buffer.concat(pieces));
}

/** Brackets end a string in a PDF; the bullet has a place of its own in its encoding. */
function quote(text: string): string {
  return text.replace(/[()\\]/g, '\\$&').replaceAll('•', '\\225');
}
